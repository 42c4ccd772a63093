"""Up to three initiatives side by side, kept in the address."""

from collections import defaultdict
from dataclasses import dataclass

from django.apps import apps
from django.utils.functional import cached_property

from ..guides.rows import Prerequisite
from .query import MOST_COMPARED


@dataclass(frozen=True)
class Pick:
    page: object
    #: the address without it
    address: str


class Comparison:
    def __init__(self, catalogue):
        self.catalogue = catalogue

    @cached_property
    def known(self):
        """Public initiatives of this language among those sent, each once."""
        known = self.catalogue.index.position_of
        return [int(number) for number in self.catalogue.query.several("compare") if int(number) in known]

    @property
    def numbers(self):
        return self.known[:MOST_COMPARED]

    @property
    def is_too_long(self):
        return len(self.known) > MOST_COMPARED

    @cached_property
    def pages(self):
        rows = self.catalogue.rows
        return [rows[number] for number in self.numbers if number in rows]

    @cached_property
    def prerequisites(self):
        """(page, what its guide asks for before the start) of each, in one query."""
        keys = [page.translation_key for page in self.pages]
        guides = {"page__initiative_key__in": keys, "page__live": True, "page__locale": self.catalogue.locale}
        asked = defaultdict(list)
        for row in Prerequisite.objects.filter(**guides).select_related("page"):
            asked[row.page.initiative_key].append(row.name)
        return [(page, asked[page.translation_key]) for page in self.pages]

    @cached_property
    def columns(self):
        """(initiative, what its replication guide says or None), for the table."""
        keys = [page.translation_key for page in self.pages]
        guides = apps.get_model("initiatives", "GuideVersion").objects.readings(keys, self.catalogue.locale)
        return [(page, guides.get(page.translation_key)) for page in self.pages]

    @property
    def picks(self):
        return [Pick(page, self.without(page.pk)) for page in self.pages]

    @property
    def places_left(self):
        return MOST_COMPARED - len(self.pages)

    @property
    def is_asked(self):
        return self.catalogue.query.get("show") == "compare" and bool(self.numbers)

    @property
    def is_open(self):
        return self.is_asked and len(self.pages) > 1

    @property
    def is_lonely(self):
        return self.is_asked and len(self.pages) == 1

    @property
    def elsewhere(self):
        """Those picked that have no box to tick on this page; the form sends them along."""
        return [page for page in self.pages if page.pk not in set(self.catalogue.numbers)]

    @property
    def folded(self):
        """The address without the table."""
        return self.catalogue.query.but(page=self.catalogue.query.several("page")).address

    def without(self, number):
        kept = [str(other) for other in self.numbers if other != number]
        return self.catalogue.query.but(compare=kept).address
