"""Winners, and whether others can take over what they did: a guide, a mentor, adopters; three queries for all."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.utils.functional import cached_property

from ...adoptions.spread import Part
from ...enums import RecognitionKind
from ..guides.pages import ReplicationGuidePage
from ..initiatives import InitiativePage
from ..recognitions import Recognition
from ..restricted import hidden
from .spread import Copies, Spread

PAGE_SIZE = 40


@dataclass(frozen=True)
class Winner:
    """`page` is the initiative in the board's language, else its source; `guide` likewise, or None."""

    recognition: Recognition
    page: InitiativePage
    guide: ReplicationGuidePage | None
    copies: Copies

    @property
    def governorate(self):
        return self.recognition.page.governorate

    @property
    def has_mentor(self):
        """Whether its governorate offers hours in the guide, or has accepted an adopter already."""
        return bool(self.guide and self.guide.mentor_hours) or self.copies.adoptions > 0

    @property
    def has_adopters(self):
        return self.copies.working + self.copies.trying > 0


@dataclass
class Board:
    """As a page in `locale` shows it to `request`."""

    locale: Any
    request: Any

    @property
    def initiatives(self):
        """Every page of an initiative, in whatever language, that this reader may open."""
        return InitiativePage.objects.live().exclude(hidden(self.request))

    @cached_property
    def spread(self):
        return Spread(self.initiatives, self.locale, self.request)

    @cached_property
    def winners(self):
        """Each initiative once, by its latest award, the latest first."""
        latest = {}
        for row in self.recognitions:
            latest.setdefault(row.page.translation_key, row)
        pages = self.in_this_language(self.initiatives.filter(translation_key__in=latest))
        guides = self.guides(latest)
        copies = self.spread.copies
        return [
            Winner(row, pages.get(key, row.page), guides.get(key), copies.get(key, Copies()))
            for key, row in latest.items()
        ]

    @property
    def recognitions(self):
        won = Recognition.objects.filter(kind=RecognitionKind.WINNER, page__in=self.initiatives)
        return won.select_related("page__governorate", "page__locale").order_by("-awarded_on", "place", "pk")

    def in_this_language(self, pages):
        return {
            page.translation_key: page for page in pages.filter(locale=self.locale).select_related("locale")
        }

    def guides(self, keys):
        """{key of an initiative: its guide in this language, else in the source's}."""
        pages = ReplicationGuidePage.objects.live().exclude(hidden(self.request))
        found = {}
        for guide in pages.filter(initiative_key__in=keys).select_related("locale"):
            if guide.initiative_key not in found or guide.locale_id == self.locale.pk:
                found[guide.initiative_key] = guide
        return found

    @cached_property
    def page(self):
        """The winners of one page of the list."""
        return Paginator(self.winners, PAGE_SIZE).get_page(self.request.GET.get("page"))

    def part(self, has):
        return Part(sum(map(has, self.winners)), len(self.winners))

    @property
    def with_guide(self):
        return self.part(lambda winner: winner.guide is not None)

    @property
    def with_mentor(self):
        return self.part(lambda winner: winner.has_mentor)

    @property
    def with_adopters(self):
        return self.part(lambda winner: winner.has_adopters)

    @property
    def is_illustrative(self):
        return any(winner.page.is_illustrative for winner in self.page)

    @property
    def is_empty(self):
        return not self.winners and not self.spread.copies
