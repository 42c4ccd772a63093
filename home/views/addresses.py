"""What robots read: which addresses exist, and which they may visit."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.contrib.sitemaps import Sitemap
from wagtail.contrib.sitemaps.views import sitemap as wagtail_sitemap
from wagtail.models import Page

ROBOTS = """User-agent: *
Disallow: /admin/
Disallow: /*/search/
Disallow: /digits/
Sitemap: {sitemap}
"""


class BothLanguages(Sitemap):
    """Wagtail's own sitemap walks one home page only; ours walks the home page of each language."""

    def items(self):
        homes = self.get_wagtail_site().root_page.get_translations(inclusive=True)
        pages = Page.objects.none()
        for home in homes:
            pages |= Page.objects.descendant_of(home, inclusive=True)
        return pages.live().public().order_by("path").defer_streamfields().specific()


@require_safe
def robots(request):
    sitemap_address = request.build_absolute_uri(reverse("sitemap"))
    return HttpResponse(ROBOTS.format(sitemap=sitemap_address), content_type="text/plain; charset=utf-8")


def sitemap(request):
    return wagtail_sitemap(request, sitemaps={"pages": BothLanguages(request)})
