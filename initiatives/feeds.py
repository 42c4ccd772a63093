"""Atom feeds of what was published, in the language of the address: initiatives, and each governorate's pages."""

from datetime import UTC, datetime
from heapq import nlargest
from uuid import NAMESPACE_URL, uuid5

from django.contrib.syndication.views import Feed
from django.http import Http404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import strip_tags
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Locale, Site

from .models import Governorate, InitiativePage, NewsPage, SuccessStoryPage

NEWEST = 30
#: of a feed without entries: the same at every request, so that no reader takes it for news
NEVER = datetime(2000, 1, 1, tzinfo=UTC)


def lasting_id(*names):
    """The same whatever the site's address becomes; each language of a page is an entry of its own."""
    return uuid5(NAMESPACE_URL, ":".join(["saqqara", *map(str, names), get_language()])).urn


class Atom(Atom1Feed):
    def latest_post_date(self):
        return super().latest_post_date() if self.items else NEVER


class AtomFeed(Feed):
    """A feed of pages. Addresses are those of the site, whatever host the request named."""

    feed_type = Atom

    @classmethod
    def as_view(cls):
        """Django's feed is one object for all requests; what ours remembers of a request must not meet another."""

        @require_safe
        def view(request, **kwargs):
            return cls()(request, **kwargs)

        return view

    def get_object(self, request, *args, **kwargs):
        self.request = request
        self.root = Site.find_for_request(request).root_url
        return self.subject(**kwargs)

    def subject(self):
        return None

    def feed_url(self, subject):
        return self.root + self.request.path

    def feed_guid(self, subject):
        return lasting_id("feed", *self.name_of(subject))

    def link(self, subject):
        return f"{self.root}/{get_language()}/"

    def item_title(self, page):
        return page.title

    def item_description(self, page):
        return strip_tags(getattr(page, "summary", "") or getattr(page, "after", ""))

    def item_link(self, page):
        return page.get_full_url(self.request)

    def item_guid(self, page):
        return lasting_id(page.translation_key)

    def item_author_name(self, page):
        return page.governorate.name

    def item_pubdate(self, page):
        return page.first_published_at

    def item_updateddate(self, page):
        return page.last_published_at or page.first_published_at


def newest(model):
    """Live, public pages of `model` in the active language."""
    pages = model.objects.live().public().filter(locale=Locale.get_active(), first_published_at__isnull=False)
    return pages.select_related("governorate").order_by("-first_published_at", "pk")


class InitiativesFeed(AtomFeed):
    def name_of(self, subject):
        return ("initiatives",)

    def title(self, subject):
        return _("New initiatives")

    def subtitle(self, subject):
        return _("Initiatives of the governorates as they are published")

    def items(self, subject):
        return newest(InitiativePage).select_related("domain")[:NEWEST]

    def item_categories(self, page):
        return [page.domain.name] if page.domain else []


class NewsFeed(AtomFeed):
    """News items, the latest first; who speaks is the site."""

    def name_of(self, subject):
        return ("news",)

    def title(self, subject):
        return _("News")

    def subtitle(self, subject):
        return _("What happens on the platform: results, editions, adoptions")

    def author_name(self, subject):
        return Site.find_for_request(self.request).site_name

    def items(self, subject):
        news = NewsPage.objects.told(Locale.get_active(), self.request)
        return news.filter(first_published_at__isnull=False)[:NEWEST]

    def item_author_name(self, page):
        return None


class GovernorateFeed(AtomFeed):
    """Initiatives and success stories of one governorate, by its code."""

    def subject(self, code):
        found = Governorate.objects.filter(code=code.upper()).first()
        if found is None:
            raise Http404
        return found

    def name_of(self, governorate):
        return ("governorate", governorate.code)

    def title(self, governorate):
        return _("New from %(governorate)s") % {"governorate": governorate.name}

    def subtitle(self, governorate):
        return _("Initiatives and success stories of the governorate as they are published")

    def link(self, governorate):
        page = governorate.pages.live().public().filter(locale=Locale.get_active()).first()
        return page.get_full_url(self.request) if page else super().link(governorate)

    def items(self, governorate):
        pages = [
            page
            for model in (InitiativePage, SuccessStoryPage)
            for page in newest(model).filter(governorate=governorate)[:NEWEST]
        ]
        return nlargest(NEWEST, pages, key=lambda page: page.first_published_at)


def feed_links(governorate=None):
    """(title, address) of each feed a page announces."""
    links = [
        (_("New initiatives"), reverse("initiatives_public:initiatives_feed")),
        (_("News"), reverse("initiatives_public:news_feed")),
    ]
    if governorate:
        title = _("New from %(governorate)s") % {"governorate": governorate.name}
        address = reverse("initiatives_public:governorate_feed", args=[governorate.code.lower()])
        links.append((title, address))
    return links
