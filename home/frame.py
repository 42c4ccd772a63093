"""What every public page needs before it is drawn, read in three queries where Wagtail's steps would take a dozen.

Wagtail asks for the site, then for each part of the address and its type, then for the ancestors and their
restrictions; the frame asks for the settings, the home pages, the ancestors again and the translations. Here they are
read together and left where Wagtail and `shell` look first. An address that isn't a page's own is left to Wagtail.
"""

from functools import cache
from itertools import takewhile

from django.db.models import Exists, Q
from django.http import Http404, HttpRequest
from django.http.request import split_domain_port
from django.utils.translation import get_language, get_language_from_path
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, PageViewRestriction, Site

from initiatives.models.restricted import none_restricted, restrictions
from initiatives.models.trail import STANDING, place, root_path
from initiatives.models.translated import is_source_locale, with_standing

from .models import Navigation, PlatformSettings

SETTINGS = [PlatformSettings, Navigation]
OF_A_SITE = [
    *("hostname", "port", "site_name", "is_default_site"),
    *(f"root_page__{name}" for name in STANDING),
]


class ReadFrame:
    """Middleware; stands where the language is known."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.resolver_match.url_name == "wagtail_serve":
            read_frame(request, args[0])
        elif request.method == "GET" and get_language_from_path(request.path_info):
            read_frame(request)


def read_frame(request, path=None):
    """`path`: where a page stands; None for a view of our own, which has no page."""
    request._wagtail_site = site = site_with_settings(request)
    top = root_path(site, get_language()) if site else None
    if top is None:
        return
    parts = [part for part in (path or "").split("/") if part]
    addresses = [top + "".join(f"{part}/" for part in parts[:n]) for n in range(len(parts) + 1)]
    pages = sorted(family(site.root_page, parts, addresses), key=lambda page: page.depth)
    if not any(page.any_is_restricted for page in pages):
        none_restricted(request)
    request._home_pages = by_language(pages, site.root_page.translation_key)
    if path is not None:
        lead(request, pages, addresses)


def lead(request, pages, addresses):
    by_address = {page.url_path: page for page in pages}
    line = list(takewhile(bool, map(by_address.get, addresses)))
    is_found = len(line) == len(addresses)
    if not leads_straight(line, line[:-1] if is_found else line):
        return
    if is_found:
        request._page_translations = by_language(pages, line[-1].translation_key)
    request._wagtail_route_for_request = route(request, line) if is_found else None


def site_with_settings(request):
    """As `Site.find_for_request` finds it: by name and port, by name, the default one; with its settings."""
    host, port = split_domain_port(request._get_raw_host())[0], int(request.get_port())
    joined = [model.site.field.remote_field.get_accessor_name() for model in SETTINGS]
    sites = Site.objects.filter(Q(hostname=host) | Q(is_default_site=True))
    sites = sites.select_related("root_page", *joined).only(*OF_A_SITE, *joined).order_by()
    sites = sorted(sites, key=lambda site: (site.hostname, site.port))
    named = [site for site in sites if site.hostname == host]
    exact = [site for site in named if site.port == port or site.is_default_site]
    usual = named if len(named) == 1 else [site for site in sites if site.is_default_site]
    found = next(iter([*sorted(exact, key=lambda site: site.port != port), *usual, *sites]), None)
    for model, name in zip(SETTINGS, joined, strict=True):
        if found and hasattr(found, name):
            keep(request, model, getattr(found, name))
    return found


def keep(request, model, setting):
    """Where `for_request` looks first."""
    setting._request = request
    setattr(request, model.get_cache_attr_name(), setting)


def family(root, parts, addresses):
    """The home pages, the page at the last of `addresses` and those above it, in every language."""
    # Beside a subquery an "or" would have a database look at every page there is.
    named = Page.objects.filter(Q(pk=root.pk) | Q(slug__in=parts, url_path__in=addresses))
    keys = named.values("translation_key")
    pages = Page.objects.filter(translation_key__in=keys).select_related("locale").only(*STANDING).order_by()
    return pages.annotate(any_is_restricted=Exists(PageViewRestriction.objects.all()))


def by_language(pages, key):
    return {page.locale.language_code: page for page in pages if page.translation_key == key and page.live}


def leads_straight(line, above):
    """The home page is public, and no page `above` answers for addresses of its own making."""
    routable = (issubclass(page.specific_class or Page, RoutablePageMixin) for page in above)
    return bool(line) and line[0].live and not any(routable)


def route(request, line):
    """What `Page.route_for_request` answers; None: not found."""
    model = line[-1].specific_class or Page
    pages = drawn(model, request).filter(pk=line[-1].pk)
    page = next(iter(pages if is_source_locale(line[-1].locale) else with_standing(pages)), None)
    if page is None:
        return None
    place(page, line[:-1])
    page.get_view_restrictions = lambda: restricting(request, [*line[:-1], page])
    try:
        return page.route(request, [])
    except Http404:
        return None


def drawn(model, request):
    """Pages of a model with what they are drawn of, as far as the model names it."""
    return asked(model, request) if restrictions(request) else asked_of_everybody(model)


def asked(model, request):
    pages = model.objects.order_by().select_related("locale", *getattr(model, "drawn_with", ()))
    return pages.drawn(request) if hasattr(pages, "drawn") else pages


@cache
def asked_of_everybody(model):
    """Where nothing is restricted it is always the same question, and long to put together; it is asked of copies."""
    nobody = HttpRequest()
    none_restricted(nobody)
    return asked(model, nobody)


def restricting(request, line):
    """The restrictions of a page and of those above it; an alias has those of its original."""
    numbers = {page.alias_of_id or page.pk for page in line}
    return [restriction for restriction in restrictions(request) if restriction.page_id in numbers]
