"""Each icon of the admin drawn once: a list of fifty pages shows five hundred, of twenty kinds."""

from functools import lru_cache

from django.template.loader import get_template
from wagtail.admin.templatetags import wagtailadmin_tags as stock


def draw_once():
    """Templates of Wagtail's load its tags by name, from its register."""
    stock.register.simple_tag(icon)


def icon(name=None, classname=None, title=None, wrapped=False):
    return drawn(*(part and str(part) for part in (name, classname, title)), bool(wrapped))


# By type, too: what is marked as safe is not escaped.
@lru_cache(maxsize=1000, typed=True)
def drawn(name, classname, title, wrapped):
    return get_template("wagtailadmin/shared/icon.html").render(stock.icon(name, classname, title, wrapped))
