"""What the governorates' pages show of each governorate: published things only, in a constant number of queries."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.apps import apps
from django.db.models import Count, DateField, OuterRef, Window
from django.db.models.functions import TruncMonth
from django.utils import timezone
from django.utils.functional import cached_property

from ..badges import POINTS
from .adoptions.taken import taken_by
from .catalogue.index import current
from .gathered import LINKED, Gathered, records, told
from .recognitions import Recognition
from .reference import Governorate, LocalUnit
from .restricted import hidden
from .satisfaction import Survey, SurveyTally, TechnologyCentre
from .satisfaction.shown import centre_rows
from .unit_points import unit_points, with_renewals

#: more cards than these are behind a link to the catalogue
CARDS = 9
SIMILAR = 3
MONTHS = 12


@dataclass(frozen=True)
class GovernorateRow:
    """A line of the table of governorates."""

    governorate: Governorate
    url: str
    initiatives: int
    stories: int
    recognitions: int

    @property
    def name(self):
        return self.governorate.reading_key


#: name of the order in the address → what it sorts by; a number goes from the largest down
SORTS = {
    "name": lambda row: row.name,
    "region": lambda row: (row.governorate.region_name, row.name),
    "class": lambda row: (row.governorate.get_capmas_class_display(), row.name),
    "initiatives": lambda row: (-row.initiatives, row.name),
    "stories": lambda row: (-row.stories, row.name),
    "recognitions": lambda row: (-row.recognitions, row.name),
}


def governorate_rows(tiles, locale, sort):
    """A `GovernorateRow` for each of `tiles`, by `sort`; an unknown order counts as by name."""
    stories, recognitions = story_counts(locale), recognition_counts()
    rows = [
        GovernorateRow(
            tile.governorate,
            tile.url,
            tile.count,
            stories.get(tile.governorate.pk, 0),
            recognitions.get(tile.governorate.pk, 0),
        )
        for tile in tiles
    ]
    return sorted(rows, key=SORTS.get(sort, SORTS["name"]))


def published_by_month(locale, today):
    """(first day of the month, initiatives first published in it) for the twelve months up to `today`."""
    first = today.replace(day=1)
    months = [first]
    for _ in range(MONTHS - 1):
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    pages = live("InitiativePage").filter(locale=locale, first_published_at__date__gte=months[-1])
    counts = counted(
        pages.annotate(month=TruncMonth("first_published_at", output_field=DateField())), "month"
    )
    found = dict(counts)
    return [(month, found.get(month, 0)) for month in reversed(months)]


def story_counts(locale):
    stories = live("SuccessStoryPage").filter(locale=locale)
    return dict(counted(stories, "governorate_id"))


def recognition_counts():
    """By governorate, of initiatives that are public; recognitions are the same in every language."""
    pages = live("InitiativePage").values("pk")
    return dict(counted(Recognition.objects.filter(page__in=pages), "page__governorate_id"))


def counted(rows, by):
    return rows.order_by().values(by).annotate(n=Count("pk")).values_list(by, "n")


def live(model):
    return pages_of(model).live().public()


def pages_of(model):
    # By name: the models of both stand above those of places.
    return apps.get_model("initiatives", model).objects


@dataclass
class Profile:
    """A governorate as its page in one language shows it; each part is asked for when it is drawn."""

    page: Any
    #: whom it is drawn for
    request: Any = None

    @property
    def governorate(self):
        return self.page.governorate

    @property
    def locale(self):
        return self.page.locale

    def registered(self, name, model):
        """What was read with the page (`profile_lists`)."""
        return told(self.page.whole, name, model) or []

    @cached_property
    def index(self):
        return current(self.locale)

    @cached_property
    def own_bits(self):
        return self.index.bitmaps.having("governorate", [self.governorate.code])

    @property
    def initiative_count(self):
        return self.own_bits.bit_count()

    @cached_property
    def initiatives(self):
        return self.cards(self.own_bits, CARDS)

    def cards(self, bits, most):
        """The newest `most` initiatives of a set of the catalogue's."""
        numbers = self.index.cut(bits, "new", 0, most)
        found = self.public("InitiativePage").with_card().in_bulk(numbers) if numbers else {}
        return [found[number] for number in numbers if number in found]

    @cached_property
    def story_count(self):
        """Known from the first of the stories shown."""
        return next((story.story_count for story in self.stories), 0)

    @cached_property
    def stories(self):
        own = self.public("SuccessStoryPage").filter(governorate=self.governorate, locale=self.locale)
        return list(newest(own.annotate(story_count=Window(Count("pk"))))[:CARDS])

    @cached_property
    def recognitions(self):
        """Those of its public initiatives, newest first, each with `shown_page` in this language if there is one."""
        initiatives = self.public("InitiativePage")
        sources = initiatives.filter(governorate=self.governorate).values("pk")
        here = initiatives.filter(locale=self.locale, translation_key=OuterRef("page__translation_key"))
        rows = Recognition.objects.filter(page__in=sources).select_related("page__locale")
        found = list(with_renewals(rows.annotate(told_here=Gathered(here, LINKED))))
        for row in found:
            row.shown_page = next(iter(records(initiatives.model, row.told_here)), None)
        return found

    @cached_property
    def taken(self):
        """What it took over from other governorates, those that have come furthest first."""
        return taken_by(self.governorate, self.public("InitiativePage"), self.locale)

    @cached_property
    def all_units(self):
        return self.registered("units", LocalUnit)

    @cached_property
    def unit_points(self):
        """(unit, its points today) of those that have any, the most first."""
        return unit_points(self.all_units, self.recognitions, timezone.localdate())

    @property
    def point_values(self):
        return POINTS

    @cached_property
    def units(self):
        """(tier, its units by name) from the headquarters down."""
        tiers = LocalUnit._meta.get_field("tier").choices
        found = [(label, [unit for unit in self.all_units if unit.tier == tier]) for tier, label in tiers]
        return [(label, rows) for label, rows in found if rows]

    @cached_property
    def unit_count(self):
        return sum(len(rows) for _label, rows in self.units)

    @cached_property
    def centres(self):
        units = {unit.pk: unit for unit in self.all_units}
        centres = self.registered("centres", TechnologyCentre)
        for centre in centres:
            centre.local_unit = units.get(centre.local_unit_id)
        surveys, tallies = self.registered("surveys", Survey), self.registered("tallies", SurveyTally)
        return centre_rows(centres, surveys, tallies)

    @cached_property
    def similar(self):
        """Initiatives of governorates of the same class, for a page that has none of its own."""
        alike = self.index.bitmaps.having("like", [self.governorate.capmas_class])
        return self.cards(alike & ~self.own_bits, SIMILAR)

    @cached_property
    def catalogue(self):
        """Where the rest of its initiatives is listed."""
        model = apps.get_model("initiatives", "InitiativeIndexPage")
        return next(iter(self.registered("catalogues", model)), None)

    def public(self, model):
        return pages_of(model).live().exclude(hidden(self.request))


def newest(pages):
    return pages.with_card().order_by("-first_published_at", "pk")
