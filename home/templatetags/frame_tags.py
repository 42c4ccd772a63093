"""Head and foot of every page. They are the same on many pages, so they are drawn once for what they tell."""

from dataclasses import dataclass, fields

from django import template
from django.utils.translation import get_language

from initiatives.models.trail import address
from initiatives.templatetags.once import once

from .. import navigation, shell
from .site_tags import shown_page

register = template.Library()


@dataclass(frozen=True)
class Told:
    """The address of the home page, and what head and foot tell of the platform, named as in its settings."""

    home: str
    name: str
    tagline: str
    owner: str
    centre: str
    footer: str
    address: str
    phone: str
    email: str
    is_demo: bool


@dataclass(frozen=True)
class Column:
    """A column of the footer in the active language; what its kind does not have is empty."""

    template: str
    title: str
    text: str
    links: tuple[navigation.Entry, ...]


def told_of(context):
    home = shell.home_page(context["request"])
    platform = context.get("platform")
    _home, *said = (field.name for field in fields(Told))
    told = (getattr(platform, name, "") for name in said)
    return Told(address(home, context["request"]) if home else "/", *told)


@register.simple_tag(takes_context=True)
def masthead(context):
    request = context["request"]
    menu = tuple(navigation.menu(request, shown_page(context)))
    return drawn_masthead(told_of(context), menu, navigation.navigation(request).sign_in)


@once("site/components/masthead.html")
def drawn_masthead(platform, menu, sign_in):
    return {"platform": platform, "menu": menu, "sign_in": sign_in}


@register.simple_tag(takes_context=True)
def footer(context):
    request, shown = context["request"], shown_page(context)
    told = navigation.navigation(request).columns
    columns = tuple(column(request, name, value, shown) for name, value in told)
    usual = () if columns else (navigation.menu(request, shown), navigation.other_pages(request, shown))
    return drawn_footer(told_of(context), columns, tuple(map(tuple, usual)))


@once("site/components/footer.html")
def drawn_footer(platform, columns, usual):
    menu, pages = usual or ((), ())
    return {"platform": platform, "columns": columns, "menu": menu, "pages": pages}


def column(request, name, value, shown):
    """Out of the raw `value` of a block."""
    links = [link.get("value", link) for link in value.get("links", [])]
    entries = tuple(navigation.entries(request, links, shown))
    return Column(name, in_language(value, "title"), in_language(value, "text"), entries)


def in_language(value, name):
    """`name` of a block that has `name_ar` and `name_en`, in the active language, else in the other one."""
    here, other = ("en", "ar") if get_language() == "en" else ("ar", "en")
    return value.get(f"{name}_{here}") or value.get(f"{name}_{other}") or ""
