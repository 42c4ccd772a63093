"""Choosing a page of one kind, in the language of whoever reads the form.

Wagtail's chooser joins the kind's name to its words when the form's class is built: whoever opens the form first
after a start decides in which language all others read it.
"""

from django.db import models
from django.utils.text import capfirst
from django.utils.text import format_lazy as joined
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import AbstractPage, Page


class PageChooser(AdminPageChooser):
    """Takes what Wagtail's takes; its words stay lazy."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        if self.model is not Page:
            kind = capfirst(self.model._meta.verbose_name)
            self.choose_one_text = joined("{} ({})", AdminPageChooser.choose_one_text, kind)


def choose_pages_in_the_readers_language():
    register_form_field_override(
        models.ForeignKey,
        to=AbstractPage,
        override=lambda field: {"widget": PageChooser(target_models=[field.remote_field.model])},
    )
