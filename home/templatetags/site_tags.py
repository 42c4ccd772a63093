from django import template
from django.utils.html import strip_tags

from .. import shell

register = template.Library()


def shown_page(context):
    page = context.get("page") or context.get("self")
    return page if hasattr(page, "get_translations") else None


@register.simple_tag(takes_context=True)
def home_page(context):
    return shell.home_page(context["request"])


@register.simple_tag(takes_context=True)
def site_menu(context):
    """Menu entries as (page, whether it holds the page shown)."""
    page = shown_page(context)
    path = page.path if page is not None else ""
    return [(entry, path.startswith(entry.path)) for entry in shell.menu(context["request"])]


@register.simple_tag(takes_context=True)
def footer_pages(context):
    return shell.footer_pages(context["request"])


@register.simple_tag(takes_context=True)
def digits_switch(context):
    return shell.digits_switch(context["request"])


@register.simple_tag(takes_context=True)
def language_links(context):
    return shell.language_links(context["request"], shown_page(context))


@register.simple_tag(takes_context=True)
def alternates(context):
    page = shown_page(context)
    return shell.alternates(context["request"], page) if page is not None and page.pk else []


@register.simple_tag(takes_context=True)
def untranslated_page(context):
    return shell.untranslated_page(context["request"])


@register.filter
def summary(page):
    """One or two sentences on `page` for lists, searches and sharing; empty when it says none of itself."""
    texts = (getattr(page, field, "") for field in ("search_description", "summary", "introduction", "after"))
    return next((plain for text in texts if (plain := strip_tags(text or "").strip())), "")
