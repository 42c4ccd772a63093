"""The way from the home page down to a page, read once for each page object."""

from wagtail.models import Site


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


def root_path(site, language):
    """The internal address of the site's home page in a language; None where it has none. Wagtail remembers them."""
    paths = [path for path in Site.get_site_root_paths() if path.site_id == site.pk]
    return next((path.root_path for path in paths if path.language_code == language), None)
