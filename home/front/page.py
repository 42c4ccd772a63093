from dataclasses import dataclass, replace
from typing import Any

from django.apps import apps
from django.db.models import Count, OuterRef, Q, Subquery, Window
from django.utils.functional import cached_property
from wagtail.models import Page

from competitions.models.winners import public_winners
from initiatives.adoptions import states
from initiatives.enums import AdoptionState
from initiatives.models import (
    Adoption,
    InitiativeIndexPage,
    InitiativePage,
    NewsIndexPage,
    NewsPage,
    ObstacleIndexPage,
    ReplicationBoardPage,
    StoryIndexPage,
    SuccessStoryPage,
)
from initiatives.models.catalogue.index import YES, current
from initiatives.models.places import tiles
from initiatives.models.trail import STANDING

from .. import shell
from .editions import current_editions, edition_pages, latest_winners, running_edition
from .visible import Visible

DOMAINS = 6
#: facets of the catalogue that the front page counts
COUNTED = ["governorate", "domain", "obstacle", "evidence", "guide", "adopted"]
#: what of the adoptions is counted
ADOPTIONS = {
    "working": Q(state__in=states.WORKING),
    "verified": ~Q(verified_on=None),
    "stopped": Q(state=AdoptionState.DISCONTINUED),
}
#: the grade of evidence from which a figure has its source and its date
SOURCED = 2
#: what the band of a story draws of its page
OF_A_STORY = [
    *("quote", "person", "after", "is_illustrative", "hero_image"),
    *("governorate__name_ar", "governorate__name_en"),
]
# A story's figure is drawn as one tile a unit only while the tiles can still be told apart.
MOST_TILES = 120


@dataclass(frozen=True)
class Counted:
    """A domain or an obstacle, and how many initiatives have it."""

    record: Any
    count: int

    @property
    def key(self):
        return self.record.key

    @property
    def name(self):
        return self.record.name


@dataclass
class FrontPage(Visible):
    """Each band asks for what it draws; what two bands need is read once."""

    #: (block, value) of all bands of the page; none in the preview of a band
    bands: tuple = ()

    @cached_property
    def index(self):
        return current(self.locale)

    @cached_property
    def counts(self):
        """{value: how many initiatives} of a facet, by its name."""
        everything = self.index.bitmaps.everything
        return {name: self.index.bitmaps.counts(name, everything) for name in COUNTED}

    @cached_property
    def tiles(self):
        return tiles(
            self.locale, self.request, self.index.names.governorate.values(), self.counts["governorate"]
        )

    def map_tiles(self, counted):
        """A tile for each governorate: with what it published, or with what it took over from others."""
        if counted != "adopted":
            return self.tiles
        taken = Adoption.objects.public().working().order_by().values_list("governorate__code")
        counts = dict(taken.annotate(Count("pk")))
        return [
            replace(tile, count=counts.get(tile.governorate.code, 0), url=tile.url and f"{tile.url}#adopted")
            for tile in self.tiles
        ]

    @property
    def initiative_count(self):
        return len(self.index.position_of)

    @property
    def governorate_count(self):
        return sum(tile.count > 0 for tile in self.tiles)

    @property
    def ready_count(self):
        """Initiatives with a replication guide."""
        return self.counts["guide"].get(YES, 0)

    @property
    def adopted_count(self):
        return self.counts["adopted"].get(YES, 0)

    @property
    def measured_count(self):
        """Initiatives with a figure before and after, its source and its date."""
        return sum(count for grade, count in self.counts["evidence"].items() if int(grade) >= SOURCED)

    def count_of(self, what):
        """What a band of figures counts; None for what the platform doesn't count."""
        counted = {
            "initiatives": "initiative_count",
            "governorates": "governorate_count",
            "stories": "story_count",
            "measured": "measured_count",
            "guides": "ready_count",
            "adopted": "adopted_count",
        }
        if what in counted:
            return getattr(self, counted[what])
        return self.adoption_counts.get(what) if what in ADOPTIONS else None

    @cached_property
    def adoption_counts(self):
        """How many public adoptions stand how."""
        return Adoption.objects.public().aggregate(
            **{name: Count("pk", filter=condition) for name, condition in ADOPTIONS.items()}
        )

    @property
    def domains(self):
        """Domains with the most initiatives, each with its `count`, for links to the catalogue narrowed to it."""
        return self.most("domain", DOMAINS)

    def obstacles(self, count):
        """Obstacles that most initiatives overcame, with their number."""
        return self.most("obstacle", count)

    def most(self, facet, count):
        counts, records = self.counts[facet], getattr(self.index.names, facet)
        keys = sorted(filter(counts.get, records), key=lambda key: -counts[key])[:count]
        return [Counted(records[key], counts[key]) for key in keys]

    def newest(self, count):
        """The numbers of the newest initiatives, but for those that another band shows as ready."""
        everything = self.index.bitmaps.everything & ~self.index.bits(self.shown_as_ready)
        return self.index.cut(everything, "new", 0, count) or self.shown_as_ready[:count]

    @property
    def shown_as_ready(self):
        bands = [(block, value) for block, value in self.bands if block.name == "ready"]
        return [number for block, value in bands for number in block.cards(value, self)]

    def ready(self, count):
        """The numbers of those with a replication guide, the most adopted first."""
        return self.index.cut(self.index.bitmaps.having("guide", [YES]), "adopted", 0, count)

    @cached_property
    def picked(self):
        """{number an editor picked: that of its page in this language}, of all bands."""
        numbers = [number for block, value in self.bands for number in block.picks(value)]
        return self.here(numbers) if numbers else {}

    def initiatives(self, numbers):
        """These initiatives as cards draw them, in their order; of all bands in one query."""
        missing = [number for number in numbers if number not in self.cards]
        cards = self.cards | self.read_cards(missing) if missing else self.cards
        return [cards[number] for number in numbers if number in cards]

    @cached_property
    def cards(self):
        numbers = [number for block, value in self.bands for number in block.cards(value, self)]
        awarded = {key for block, value in self.bands for key in block.awarded(value, self)}
        return self.read_cards(numbers, awarded)

    def read_cards(self, numbers, awarded=frozenset()):
        """{number: page} of these initiatives, and of the awarded ones in this language, by translation key."""
        known = [number for number in numbers if number in self.index.position_of]
        if not known and not awarded:
            return {}
        # Of pages alone: with their type joined, an "or" would have a database look at every initiative.
        asked = Page.objects.filter(Q(pk__in=known) | Q(translation_key__in=awarded, locale=self.locale))
        pages = InitiativePage.objects.live().filter(pk__in=asked.values("pk")).with_card().order_by()
        return {page.pk: page for page in pages}

    @cached_property
    def current_editions(self):
        return current_editions(self)

    def editions(self, chosen):
        return list(edition_pages(self, chosen)) if chosen else self.current_editions

    def latest_winners(self, count, chosen=None):
        """Without their rows; read once for the bands that show them."""
        asked = (count, chosen)
        if asked not in self.winners_read:
            self.winners_read[asked] = latest_winners(self.editions(chosen), count)
        return self.winners_read[asked]

    @cached_property
    def winners_read(self):
        return {}

    def winners(self, count, chosen=None):
        """With their rows; their initiatives with their figures."""
        found = self.latest_winners(count, chosen)
        if found:
            found.rows = public_winners(found.decisions, self.cards.values() if self.bands else None)
        return found

    def running_edition(self, chosen=None):
        return running_edition(self.editions(chosen))

    @cached_property
    def newest_story(self):
        return self.stories().first()

    @property
    def story_count(self):
        return self.newest_story.of_all if self.newest_story else 0

    def stories(self):
        """The newest first, each with the number of all (`of_all`) and that of its initiative's page (`told_of`)."""
        told = self.pages(InitiativePage).filter(translation_key=OuterRef("initiative__translation_key"))
        pages = self.pages(SuccessStoryPage).annotate(
            of_all=Window(Count("pk")), told_of=Subquery(told.values("pk")[:1])
        )
        pages = pages.select_related("governorate", "hero_image").only(*STANDING, *OF_A_STORY)
        return pages.order_by("-first_published_at", "pk")

    def story(self, chosen=None):
        """The story an editor picked, else the newest."""
        if not chosen:
            return self.newest_story
        keys = Page.objects.filter(pk=chosen).values("translation_key")
        return self.stories().filter(translation_key__in=keys).first()

    def figure_of(self, story):
        """The first figure of the story's initiative in this language, when it can be drawn as tiles."""
        page = next(iter(self.initiatives([story.told_of] if story.told_of else [])), None)
        figure = page.headline_indicator if page else None
        return figure if figure and drawable(figure.before) and drawable(figure.after) else None

    def address(self, link):
        """Where a LinkBlock leads in this language; empty while its page is not public here."""
        page = link.get("page")
        if page is None:
            return link.get("url", "")
        here = self.chosen(Page, [page.pk]).first()
        return here.get_url(self.request) if here else ""

    @property
    def catalogue(self):
        return self.section(InitiativeIndexPage)

    @property
    def obstacle_index(self):
        return self.section(ObstacleIndexPage)

    @property
    def board(self):
        return self.section(ReplicationBoardPage)

    @property
    def story_index(self):
        return self.section(StoryIndexPage)

    @property
    def news_index(self):
        return self.section(NewsIndexPage)

    def news(self, count):
        return list(NewsPage.objects.told(self.locale, self.request)[:count])

    @property
    def open_data(self):
        return self.section(
            apps.get_model("home", "OpenDataPage")
        )  # it stands above, for it is a page itself

    def section(self, model):
        """The page of `model` right under home, from what the menu has read already."""
        pages = shell.first_level(self.request)
        return next((page for page in pages if page.cached_content_type.model_class() is model), None)


def drawable(value):
    return 0 < value <= MOST_TILES and value == int(value)
