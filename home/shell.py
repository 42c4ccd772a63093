"""What the frame of every public page knows: its home, its menu, the same page in the other language."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.urls import reverse, translate_url
from django.utils.translation import get_language, get_language_info
from wagtail.models import Page, Site

from initiatives import digits
from initiatives.incoming_rows import is_number
from initiatives.models.restricted import hidden
from initiatives.models.trail import address

# A visitor sent home because his page has no translation carries the number of that page along.
UNTRANSLATED = "untranslated"


@dataclass(frozen=True)
class LanguageLink:
    code: str
    url: str
    is_same_page: bool

    @property
    def name(self):
        return get_language_info(self.code)["name_local"]

    @property
    def direction(self):
        return "rtl" if get_language_info(self.code)["bidi"] else "ltr"


def home_pages(request):
    """The site's live home pages by language code; one query a request."""
    if not hasattr(request, "_home_pages"):
        site = Site.find_for_request(request)
        pages = site.root_page.get_translations(inclusive=True).live() if site else Page.objects.none()
        request._home_pages = {page.locale.language_code: page for page in pages.select_related("locale")}
    return request._home_pages


def home_page(request):
    """The home page in the active language, else in the default one."""
    pages = home_pages(request)
    return pages.get(get_language()) or pages.get(settings.LANGUAGE_CODE)


def menu(request):
    """Live, public pages right under home that an editor flagged for menus."""
    return [page for page in first_level(request) if page.show_in_menus]


def footer_pages(request):
    """Those right under home that the menu leaves out stand at the foot."""
    return [page for page in first_level(request) if not page.show_in_menus]


def right_under(home):
    """The pages right under a home page, as a Q; none without it."""
    if home is None:
        return Q(pk__in=[])
    # Of the kinds that may stand there: all others stand below it as well, and path and depth tell them apart late.
    kinds = ContentType.objects.get_for_models(*home.specific_class.allowed_subpage_models())
    below = Page._get_children_path_interval(home.path)
    return Q(content_type__in=kinds.values(), depth=home.depth + 1, path__range=below)


def take_first_level(request, pages):
    """Of `pages`, in their order, those right under home: what `first_level` would ask for."""
    home = home_page(request)
    if home and home.locale.language_code == get_language():
        request._first_level = [page for page in pages if page.is_child_of(home)]


def first_level(request):
    """Live, public pages right under home, in an editor's order; one query a request."""
    if not hasattr(request, "_first_level"):
        pages = Page.objects.filter(right_under(home_page(request))).live().exclude(hidden(request))
        request._first_level = list(pages.order_by("path"))
    return request._first_level


def translations(request, page):
    """`page` and its live translations by language code; one query a request, none for a home page."""
    homes = home_pages(request)
    if page in homes.values():
        return homes
    if not hasattr(request, "_page_translations"):
        pages = page.get_translations(inclusive=True).live().select_related("locale")
        request._page_translations = {other.locale.language_code: other for other in pages}
    return request._page_translations


def digits_switch(request):
    """Where a click leads that changes the digits, and the digits it changes to."""
    chosen = digits.chosen(request.COOKIES) == digits.ARABIC_INDIC
    other = digits.WESTERN if chosen else digits.ARABIC_INDIC
    query = urlencode({"to": other, "next": request.get_full_path()})
    return {"url": f"{reverse('digits')}?{query}", "sample": "012" if chosen else "٠١٢"}


def is_own_view(request):
    """Whether a view of ours, not the page tree, answers at this address."""
    match = request.resolver_match
    return match is not None and match.url_name != "wagtail_serve"


def language_links(request, page):
    """One `LanguageLink` for each language but the active one."""
    others = [code for code, _ in settings.LANGUAGES if code != get_language()]
    return [link for link in (language_link(request, page, code) for code in others) if link]


def language_link(request, page, code):
    if page is not None:
        translation = translations(request, page).get(code)
        if translation:
            return LanguageLink(code, address(translation, request), True)
    elif is_own_view(request):
        return LanguageLink(code, translate_url(request.get_full_path(), code), True)
    home = home_pages(request).get(code)
    if home is None:
        return None
    query = f"?{UNTRANSLATED}={page.pk}" if page is not None and page.pk else ""
    return LanguageLink(code, address(home, request) + query, False)


def alternates(request, page):
    """(hreflang, address) of `page` in every language it is published in, the default one as x-default."""
    pages = translations(request, page)
    links = [(code, pages[code].get_full_url(request)) for code, _ in settings.LANGUAGES if code in pages]
    default = pages.get(settings.LANGUAGE_CODE)
    return [*links, ("x-default", default.get_full_url(request))] if default else links


def untranslated_page(request):
    """The page a visitor came from that has no translation, when it is public."""
    number = request.GET.get(UNTRANSLATED, "")
    if not is_number(number):
        return None
    elsewhere = Page.objects.live().exclude(hidden(request)).exclude(locale__language_code=get_language())
    return elsewhere.filter(pk=int(number)).select_related("locale").first()
