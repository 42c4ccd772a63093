"""What the front page draws: published things of its language only, in a constant number of queries."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Max, Q, prefetch_related_objects
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.models import Locale

from competitions.models import CompetitionPage, public_results
from initiatives.models import Domain, InitiativeIndexPage, InitiativePage, StoryIndexPage, SuccessStoryPage
from initiatives.models.places import tiles

CARDS = 3
WINNERS = 3
DOMAINS = 6
# A story's figure is drawn as one tile a unit only while the tiles can still be told apart.
MOST_TILES = 120


@dataclass
class FrontPage:
    locale: Locale
    request: HttpRequest

    @cached_property
    def tiles(self):
        return tiles(self.locale, self.request)

    @property
    def initiative_count(self):
        return sum(tile.count for tile in self.tiles)

    @property
    def governorate_count(self):
        return sum(tile.count > 0 for tile in self.tiles)

    @cached_property
    def stories(self):
        stories = SuccessStoryPage.objects.live().public().filter(locale=self.locale)
        return stories.order_by("-first_published_at", "pk")

    @cached_property
    def story_count(self):
        return self.stories.count()

    @cached_property
    def domains(self):
        """Domains with the most initiatives; each leads to the catalogue narrowed to it."""
        live = Q(initiatives__live=True, initiatives__locale=self.locale)
        domains = Domain.objects.annotate(count=Count("initiatives", filter=live)).filter(count__gt=0)
        return domains.order_by("-count", "position")[:DOMAINS]

    @cached_property
    def catalogue(self):
        return self.first_live(InitiativeIndexPage)

    @cached_property
    def initiatives(self):
        newest = InitiativePage.objects.in_language(self.locale).order_by("-first_published_at", "pk")
        return list(newest.with_card()[:CARDS])

    @cached_property
    def finished_edition(self):
        """The public page of the edition released last."""
        released = self.edition_pages.filter(competition__publication__isnull=False)
        return released.order_by("-competition__publication__released_at").first()

    @cached_property
    def results(self):
        return public_results(self.finished_edition.competition) if self.finished_edition else None

    @cached_property
    def winners(self):
        """The first places of the last edition, their initiatives ready to be drawn with a figure."""
        if not self.results:
            return []
        winners = sorted(self.results.winners, key=lambda row: row.place)[:WINNERS]
        pages = [row.page for row in winners if isinstance(row.page, InitiativePage)]
        prefetch_related_objects(pages, "indicators")
        return winners

    @cached_property
    def running_edition(self):
        """The public page of an edition under way; one that takes entries comes first."""
        now = timezone.now()
        under_way = self.edition_pages.filter(competition__publication__isnull=True).annotate(
            closes=Max(
                "competition__phases__ends_at",
                filter=Q(
                    competition__closed_at=None,
                    competition__phases__may_submit=True,
                    competition__phases__starts_at__lte=now,
                    competition__phases__ends_at__gt=now,
                ),
            ),
            ends=Max("competition__phases__ends_at"),
        )
        pages = list(under_way.filter(ends__gt=now).prefetch_related("competition__phases"))
        return min(pages, key=lambda page: (page.closes is None, page.closes or page.ends), default=None)

    @property
    def days_left(self):
        """Whole days until entries close, counted by Cairo's calendar; None when none are taken."""
        closes = self.running_edition and self.running_edition.closes
        return (last_day(closes) - timezone.localdate()).days if closes else None

    @cached_property
    def edition_pages(self):
        pages = CompetitionPage.objects.live().public().filter(locale=self.locale)
        return pages.select_related("competition__publication")

    @cached_property
    def story(self):
        story = self.stories.select_related("governorate", "hero_image", "initiative").first()
        return story

    @property
    def story_figure(self):
        """The linked initiative's figure, in this language, when it can be drawn as tiles."""
        initiative = self.story and self.story.linked_initiative()
        figure = initiative.headline_indicator if initiative else None
        return figure if figure and drawable(figure.before) and drawable(figure.after) else None

    @cached_property
    def story_index(self):
        return self.first_live(StoryIndexPage)

    def first_live(self, model):
        return model.objects.live().public().filter(locale=self.locale).first()


def drawable(value):
    return 0 < value <= MOST_TILES and value == int(value)


def last_day(instant) -> date:
    """The last day before a deadline, in Cairo: midnight closes the day before."""
    return timezone.localtime(instant - timedelta(seconds=1)).date()
