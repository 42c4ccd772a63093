"""What a card says of an initiative's adoptions, as expressions of one query for many pages."""

from django.db.models import Case, Count, IntegerField, Max, OuterRef, Subquery, Value, When
from django.db.models.functions import Coalesce

from ...adoptions import states
from ...enums import AdoptionState, Step
from .adoptions import Adoption


def adopters():
    """How many governorates have a public adoption that has not ended."""
    return of_outer_page(Count("governorate", distinct=True))


def adoption_step():
    """`Step.REPLICATED` where a copy works, `Step.SUSTAINED` where one has for a year, else 0."""
    steps = Case(
        When(state=AdoptionState.SUSTAINED, then=Value(int(Step.SUSTAINED))),
        When(state__in=states.WORKING, then=Value(int(Step.REPLICATED))),
        default=Value(0),
        output_field=IntegerField(),
    )
    return of_outer_page(Max(steps))


def of_outer_page(aggregate):
    found = Adoption.objects.public().running().order_by()
    found = found.filter(initiative__translation_key=OuterRef("translation_key"))
    counted = found.values("initiative__translation_key").annotate(found=aggregate).values("found")
    return Coalesce(Subquery(counted), 0)
