"""The way from the home page down to a page, read once for each page object."""

from django.utils.translation import get_language
from wagtail.models import Site

#: columns of a page: its names, where it stands, in which language, and what it is; enough for links to it.
#: What is sorted here anyway is read without an order: for one, Django compares each column of a query with it, and
#: Wagtail's pages have one unless they are told otherwise.
STANDING = [
    *("title", "slug", "show_in_menus", "content_type", "alias_of", "locale", "translation_key"),
    *("path", "depth", "numchild", "url_path", "live"),
]
#: {where a page stands, with the roots of the site and the language: its address}
addresses = {}
MOST_ADDRESSES = 4000


def above(page):
    """Live pages from the home page to the parent of `page`."""
    if not hasattr(page, "_above"):
        place(page, page.get_ancestors())
    return page._above


def place(page, ancestors):
    """`ancestors`: pages above `page`, from the top down, its parent last."""
    page._above = [one for one in ancestors if one.depth > 1 and one.live]
    if page._above:
        page._cached_parent_obj = list(ancestors)[-1]  # where treebeard looks first


def knowing_roots(page, roots):
    """`page`, which tells its address by these roots of sites; without a request each page would ask the cache."""
    page._wagtail_cached_site_root_paths = roots  # where Wagtail looks first
    return page


def address(page, request):
    """Where `page` stands, as it says itself; None where it stands nowhere.

    Every page names the same ones, so what Wagtail and the patterns make of a place is kept, where there is one site.
    """
    roots = tuple(page._get_site_root_paths(request))
    if len({root.site_id for root in roots}) > 1:
        return page.get_url(request)
    place = page.url_path, roots, get_language()
    if place not in addresses:
        if len(addresses) > MOST_ADDRESSES:
            addresses.clear()
        addresses[place] = page.get_url(request)
    return addresses[place]


def root_path(site, language):
    """The internal address of the site's home page in a language; None where it has none. Wagtail remembers them."""
    paths = [path for path in Site.get_site_root_paths() if path.site_id == site.pk]
    return next((path.root_path for path in paths if path.language_code == language), None)
