import json

from django import template
from django.conf import settings
from django.utils.html import format_html_join, strip_tags
from django.utils.safestring import mark_safe

from competitions.feeds import winners_feed
from initiatives.feeds import feed_links
from initiatives.models import InitiativePage, NewsPage, SuccessStoryPage

from .. import linked_data as linked_data_of
from .. import navigation, near, sheets, shell

register = template.Library()

ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}


def shown_page(context):
    page = context.get("page") or context.get("self")
    return page if hasattr(page, "get_translations") else None


@register.simple_tag(takes_context=True)
def home_page(context):
    return shell.home_page(context["request"])


@register.simple_tag(takes_context=True)
def site_menu(context):
    """Entries of the main menu (`navigation.Entry`), the section of the page shown marked."""
    return navigation.menu(context["request"], shown_page(context))


@register.filter
def may_be_signed_in(request):
    """Whether a session came along; asking the session itself would make a cache keep a page for each reader."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES


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
def linked_data(context):
    """JSON-LD of the page shown, as data blocks, which the Content-Security-Policy lets pass; empty without a page."""
    page, platform = shown_page(context), context.get("platform")
    if page is None or not page.pk or platform is None:
        return ""
    found = linked_data_of.things(context["request"], page, platform, summary(page))
    blocks = ((mark_safe(as_script(thing)),) for thing in found)
    return format_html_join("\n", '<script type="application/ld+json">{}</script>', blocks)


def as_script(thing):
    """JSON that can't end the element it stands in."""
    return json.dumps(thing, ensure_ascii=False).translate(ESCAPES)


@register.simple_tag(takes_context=True)
def untranslated_page(context):
    return shell.untranslated_page(context["request"])


@register.simple_tag(takes_context=True)
def near_pages(context):
    return near.near_pages(context["request"])


@register.simple_tag(takes_context=True)
def announced_feeds(context):
    """(title, address) of the feeds in the page's language; a governorate's pages announce its own too."""
    return [*feed_links(getattr(shown_page(context), "governorate", None)), winners_feed()]


@register.filter
def summary(page):
    """One or two sentences on `page` for lists, searches and sharing; empty when it says none of itself."""
    texts = (getattr(page, field, "") for field in ("search_description", "summary", "introduction", "after"))
    return next((plain for text in texts if (plain := strip_tags(text or "").strip())), "")


@register.filter
def is_article(page):
    """Whether sharing shows `page` as an article with an author and a date rather than as a place of the site."""
    return isinstance(page, InitiativePage | NewsPage | SuccessStoryPage)


@register.simple_tag
def sheets_of_every_page():
    return sheets.addresses()
