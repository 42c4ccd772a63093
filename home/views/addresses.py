"""What robots read: which addresses exist, and which they may visit."""

from django.contrib.sitemaps.views import index
from django.contrib.sitemaps.views import sitemap as one_file
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Site

from ..sitemaps import PublicPages, TechnologyCentres

ROBOTS = """User-agent: *
Disallow: /admin/
Disallow: /*/search/
Disallow: /digits/
Sitemap: {sitemap}
"""


@require_safe
def robots(request):
    address = Site.find_for_request(request).root_url + reverse("sitemap")
    return HttpResponse(ROBOTS.format(sitemap=address), content_type="text/plain; charset=utf-8")


@require_safe
def sitemap(request):
    """One file while the site is small, then a list of files; both at the address that robots.txt names."""
    sitemaps = sitemaps_of(request)
    if all(part.paginator.num_pages == 1 for part in sitemaps.values()):
        return one_file(request, sitemaps)
    return index(request, sitemaps, sitemap_url_name="sitemap_file")


@require_safe
def sitemap_file(request, section):
    return one_file(request, sitemaps_of(request), section=section)


def sitemaps_of(request):
    """An empty part has no file."""
    parts = {"pages": PublicPages(request), "centres": TechnologyCentres(request)}
    return {name: part for name, part in parts.items() if part.paginator.count}
