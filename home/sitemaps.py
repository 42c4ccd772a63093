"""The map of the site for robots: every public address in every language, each with its other languages."""

from collections import defaultdict

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Max, Q
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import override
from wagtail.models import Page, Site

from initiatives.models import TechnologyCentre
from initiatives.satisfaction.tallies import PUBLISHED_FROM

#: pages a file; the protocol allows 50,000 addresses, and each of ours carries those of its translations
PAGES_A_FILE = 5_000
SHOWN = (
    "pk",
    "path",
    "url_path",
    "translation_key",
    "locale_id",
    "last_published_at",
    "latest_revision_created_at",
)


def alternates_of(addresses):
    """`addresses`: {language: address}; robots take the source language where a visitor's own is missing."""
    known = [(code, addresses[code]) for code, _name in settings.LANGUAGES if code in addresses]
    default = addresses.get(settings.LANGUAGE_CODE)
    all_of_them = [*known, ("x-default", default)] if default else known
    return [{"lang_code": code, "location": address} for code, address in all_of_them]


class PublicPages(Sitemap):
    limit = PAGES_A_FILE

    def __init__(self, request):
        self.request = request

    @cached_property
    def pages(self):
        """Live, public pages under the home page of each language."""
        homes = Site.find_for_request(self.request).root_page.get_translations(inclusive=True)
        pages = Page.objects.none()
        for home in homes:
            pages |= Page.objects.descendant_of(home, inclusive=True)
        return pages.live().public().select_related("locale").only(*SHOWN, "locale__language_code")

    def items(self):
        return self.pages.order_by("path")

    def get_urls(self, page=1, site=None, protocol=None):
        rows = list(self.paginator.page(page).object_list)
        languages = self.languages(rows)
        return [self.entry(row, languages[row.translation_key]) for row in rows]

    def languages(self, rows):
        """{translation key: {language: address}} of the pages on this file, wherever their translations stand."""
        found = defaultdict(dict)
        for page in self.pages.filter(translation_key__in=[row.translation_key for row in rows]):
            found[page.translation_key][page.locale.language_code] = page.get_full_url(self.request)
        return found

    def entry(self, page, languages):
        return {
            "location": languages[page.locale.language_code],
            "lastmod": page.last_published_at or page.latest_revision_created_at,
            "alternates": alternates_of(languages),
        }

    def get_latest_lastmod(self):
        newest = self.pages.order_by("-last_published_at").exclude(last_published_at=None).first()
        return newest and newest.last_published_at


class TechnologyCentres(Sitemap):
    """The page of each centre with its results, in both languages; it changes when a survey is counted."""

    limit = PAGES_A_FILE

    def __init__(self, request):
        self.root = Site.find_for_request(request).root_url

    def items(self):
        counted = Max("surveys__tally__counted_at", filter=Q(surveys__tally__n__gte=PUBLISHED_FROM))
        return TechnologyCentre.objects.annotate(counted_at=counted).order_by("pk")

    def get_urls(self, page=1, site=None, protocol=None):
        return [entry for centre in self.paginator.page(page) for entry in self.entries(centre)]

    def entries(self, centre):
        addresses = {code: self.root + address_in(code, centre) for code, _name in settings.LANGUAGES}
        return [
            {"location": address, "lastmod": centre.counted_at, "alternates": alternates_of(addresses)}
            for address in addresses.values()
        ]

    def get_latest_lastmod(self):
        return self.items().aggregate(latest=Max("counted_at"))["latest"]


def address_in(language, centre):
    with override(language):
        return reverse("satisfaction:centre", args=[centre.code])
