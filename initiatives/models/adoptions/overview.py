"""What an initiative's page tells of its copies: public ones only, in a constant number of queries."""

from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef
from django.utils.functional import cached_property

from ...adoptions import states, tree
from ...enums import AdoptionState, Step
from ..gathered import with_lists
from .adoptions import Adoption
from .measures import OutcomeMeasure

ENDED = AdoptionState.DISCONTINUED


@dataclass
class Replication:
    """Of the initiative that `page` shows in its language."""

    page: Any

    @cached_property
    def adoptions(self):
        """By how far they have come, then the oldest first."""
        found = Adoption.objects.of(self.page).public().order_by()
        measures = OutcomeMeasure.objects.filter(adoption=OuterRef("pk"))
        found = found.select_related("governorate", "mentor", "unit")
        return sorted(
            with_lists(found, measures=measures), key=lambda one: (place(one), one.matched_on, one.pk)
        )

    @cached_property
    def branches(self):
        return tree.branches(sorted(self.adoptions, key=lambda adoption: adoption.pk))

    @property
    def has_copies_of_copies(self):
        return any(branch.depth > 1 for branch in self.branches)

    @cached_property
    def indicators(self):
        """{key of an indicator: its row on this page, in this page's words}."""
        return {row.translation_key: row for row in self.page.indicators.all()}

    @cached_property
    def working(self):
        return [adoption for adoption in self.adoptions if adoption.is_working]

    @cached_property
    def trying(self):
        return [one for one in self.adoptions if not one.is_working and one.state != ENDED]

    @cached_property
    def stopped(self):
        return [adoption for adoption in self.adoptions if adoption.state == ENDED]

    @cached_property
    def governorates(self):
        """Those that have it or try it, each once."""
        return {adoption.governorate_id for adoption in [*self.working, *self.trying]}

    @property
    def step(self):
        """As `counts.adoption_step` says it of many pages."""
        if any(adoption.state == AdoptionState.SUSTAINED for adoption in self.working):
            return Step.SUSTAINED
        return Step.REPLICATED if self.working else 0


def place(adoption):
    """Sustained first, then down the path; paused ones, then those that ended."""
    path = [*reversed(states.PATH), AdoptionState.PAUSED, ENDED]
    return path.index(adoption.state)
