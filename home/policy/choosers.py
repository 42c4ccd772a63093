"""Wagtail's choosers write their script in Python, where no template can be marked (`templates.py`)."""

from functools import wraps

from django.utils.safestring import mark_safe
from wagtail.admin.widgets.chooser import BaseChooser

from .nonce import current


def mark_scripts():
    """Once, when the site starts."""
    BaseChooser.render = marking(BaseChooser.render)


def marking(render):
    @wraps(render)
    def marked(self, *args, **kwargs):
        drawn = render(self, *args, **kwargs)
        # The first is the chooser's own: what stands before it is drawn by a template, and what was typed is escaped.
        return mark_safe(drawn.replace("<script>", f'<script nonce="{current.get()}">', 1))  # noqa: S308

    return marked
