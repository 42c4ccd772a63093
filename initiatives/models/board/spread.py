"""What all public adoptions say together; four queries, however many there are."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Min, Q
from django.utils import timezone
from django.utils.functional import cached_property

from ...adoptions import spread, states
from ...enums import AdoptionState
from ..adoptions import Adoption
from ..places import GovernoratePage
from ..reference import Governorate
from ..restricted import hidden

WORKS = Q(state__in=states.WORKING)
ENDED = Q(state=AdoptionState.DISCONTINUED)


@dataclass(frozen=True)
class Copies:
    """Of one initiative: governorates where it works, where it is tried, where it ended; all its public adoptions."""

    working: int = 0
    trying: int = 0
    ended: int = 0
    adoptions: int = 0
    verified: int = 0
    on_their_way: int = 0
    first_operating_on: Any = None
    published_at: Any = None

    @property
    def published_on(self):
        return timezone.localdate(self.published_at)


def governorates(condition):
    return Count("governorate", distinct=True, filter=condition)


@dataclass(frozen=True, eq=False)
class Place:
    """A governorate that gave or took: `gave` and `took` are [(the other's `Place`, number)]."""

    governorate: Any
    url: str
    gave: list
    took: list

    @property
    def name(self):
        return self.governorate.name

    @property
    def gave_count(self):
        return sum(n for _other, n in self.gave)

    @property
    def took_count(self):
        return sum(n for _other, n in self.took)


@dataclass
class Spread:
    """For a page in `locale`, shown to `request`; `initiatives` are the source pages that this reader may open."""

    initiatives: Any
    locale: Any
    request: Any

    @property
    def adoptions(self):
        return Adoption.objects.public().filter(initiative__in=self.initiatives).order_by()

    @cached_property
    def copies(self):
        """{translation key of an initiative: its `Copies`}."""
        rows = self.adoptions.values(
            "initiative__translation_key", "initiative__first_published_at"
        ).annotate(
            working=governorates(WORKS),
            trying=governorates(~WORKS & ~ENDED),
            ended=governorates(ENDED),
            adoptions=Count("pk"),
            verified=Count("pk", filter=Q(verified_on__isnull=False)),
            on_their_way=Count("pk", filter=Q(verified_on=None) & ~ENDED),
            first_operating_on=Min("operating_on"),
        )
        return {
            row.pop("initiative__translation_key"): Copies(
                published_at=row.pop("initiative__first_published_at"), **row
            )
            for row in rows
        }

    @cached_property
    def wait(self):
        """From publication to the first copy in operation."""
        known = [one for one in self.copies.values() if one.first_operating_on and one.published_at]
        return spread.wait((one.published_on, one.first_operating_on) for one in known)

    @cached_property
    def verified(self):
        """Of all adoptions that the public knows, those whose results were ever verified."""
        found = self.copies.values()
        return spread.Part(sum(one.verified for one in found), sum(one.adoptions for one in found))

    @property
    def on_their_way(self):
        """Adoptions that may still be verified."""
        return sum(one.on_their_way for one in self.copies.values())

    @cached_property
    def exchange(self):
        """Adoptions that have not ended, by mentor and adopting governorate."""
        rows = self.adoptions.exclude(ENDED).values_list("mentor", "governorate").annotate(n=Count("pk"))
        return spread.exchange(rows)

    @cached_property
    def places(self):
        """Every governorate that gave or took, by name."""
        found = self.exchange
        numbers = {number for pair in found.cells for number in pair}
        places = {
            one.pk: Place(one, self.addresses.get(one.pk, ""), [], [])
            for one in Governorate.objects.filter(pk__in=numbers)
        }
        for place in places.values():
            number = place.governorate.pk
            place.gave.extend((places[other], n) for other, n in found.gave[number])
            place.took.extend((places[other], n) for other, n in found.took[number])
        return sorted(places.values(), key=lambda place: place.governorate.reading_key)

    @cached_property
    def addresses(self):
        """Of the governorates' pages in this language."""
        pages = GovernoratePage.objects.live().exclude(hidden(self.request)).filter(locale=self.locale)
        return {page.governorate_id: page.get_url(self.request) for page in pages}
