"""What the menu and the footer of a request hold: an organiser's entries, else the pages flagged for menus."""

from dataclasses import dataclass

from django.db.models import Case, Q, When
from django.utils.translation import get_language
from wagtail.models import Page

from initiatives.models.restricted import hidden
from initiatives.models.trail import STANDING, address

from . import shell
from .models import Navigation


@dataclass(frozen=True)
class Entry:
    title: str
    url: str
    #: "page" for the page shown itself, "true" for a section that holds it, else empty (as aria-current says it)
    current: str = ""


def navigation(request):
    return Navigation.for_request(request)


def menu(request, shown):
    """Entries of the main menu; `shown` is the page that is shown, or None."""
    settings = navigation(request)
    if settings.menu:
        return entries(request, [block["value"] for block in settings.menu.raw_data], shown)
    return [page_entry(request, page, "", shown) for page in shell.menu(request)]


def other_pages(request, shown):
    """Those right under home that the flagged menu leaves out."""
    return [page_entry(request, page, "", shown) for page in shell.footer_pages(request)]


def entries(request, values, shown):
    """Values of EntryBlock as they stand in the active language; pages that are not public in it fall away."""
    pages = chosen_pages(request)
    found = (entry(request, value, pages, shown) for value in values)
    return [one for one in found if one]


def entry(request, value, pages, shown):
    label = words(value)
    if value.get("page"):
        page = pages.get(value["page"])
        return page_entry(request, page, label, shown) if page else None
    current = "page" if value.get("url") == request.path else ""
    return Entry(label, value.get("url", ""), current)


def words(value):
    code = "en" if get_language() == "en" else "ar"
    return value.get(f"label_{code}") or ""


def page_entry(request, page, label, shown):
    current = ""
    if shown is not None and shown.path.startswith(page.path):
        current = "page" if shown.path == page.path else "true"
    return Entry(label or page.title, address(page, request), current)


def chosen_pages(request):
    """Of each page that an entry names, by its number: its public page in the active language; one query a request."""
    if not hasattr(request, "_chosen_pages"):
        numbers = [value["page"] for value in navigation(request).entries if value.get("page")]
        request._chosen_pages = in_active_language(request, numbers)
    return request._chosen_pages


def in_active_language(request, numbers):
    if not numbers:
        return {}
    home = shell.home_page(request)
    # Beside a subquery an "or" would have a database look at every page there is.
    named = Page.objects.filter(Q(pk__in=numbers) | shell.right_under(home))
    is_shown = Q(live=True, locale__language_code=get_language()) & ~hidden(request)
    family = Page.objects.filter(translation_key__in=named.values("translation_key"))
    family = family.only(*STANDING).order_by()
    family = family.annotate(is_shown=Case(When(is_shown, then=True), default=False))
    family = sorted(family, key=lambda page: page.path)
    shell.take_first_level(request, [page for page in family if page.is_shown])
    shown = {page.translation_key: page for page in family if page.is_shown}
    named = {page.pk: shown.get(page.translation_key) for page in family if page.pk in set(numbers)}
    return {number: page for number, page in named.items() if page}
