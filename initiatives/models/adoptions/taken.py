"""What a governorate took over from others, as its page tells it: public adoptions of public initiatives."""

from django.db.models import OuterRef

from ..gathered import LINKED, Gathered, records, with_lists
from .adoptions import Adoption
from .measures import OutcomeMeasure
from .overview import place


def taken_by(governorate, initiatives, locale):
    """How far they have come goes first; `shown_page`: the original's page in this language, where there is one.

    `initiatives`: those the reader may read, in whatever language.
    """
    found = Adoption.objects.public().filter(governorate=governorate, initiative__in=initiatives.values("pk"))
    here = initiatives.filter(locale=locale, translation_key=OuterRef("initiative__translation_key"))
    measures = OutcomeMeasure.objects.filter(adoption=OuterRef("pk"))
    told = found.select_related("initiative__locale", "mentor", "unit").order_by("matched_on", "pk")
    rows = list(with_lists(told.annotate(told_here=Gathered(here, LINKED)), measures=measures))
    for row in rows:
        row.shown_page = next(iter(records(initiatives.model, row.told_here)), None)
    return sorted(rows, key=place)
