"""What is registered of a governorate – units, centres, surveys, committees –, read with its page."""

from django.apps import apps
from django.db.models import OuterRef

from .committees import Committee
from .follow_up import with_visits
from .gathered import LINKED, Gathered
from .reference import LocalUnit
from .restricted import hidden
from .satisfaction import Survey, SurveyTally, TechnologyCentre
from .unit_points import with_adoptions


def with_registers(pages, request):
    """Pages of governorates, each with lists of its governorate's own; `request`: whom they are drawn for."""
    here = OuterRef("governorate")
    units, committees = LocalUnit.objects.filter(governorate=here), Committee.objects.filter(governorate=here)
    surveys = Survey.objects.published().filter(centre__governorate=here).order_by("starts_on")
    catalogues = readable("InitiativeIndexPage", request).filter(locale=OuterRef("locale"))
    units = with_adoptions(units, readable("InitiativePage", request))
    return pages.annotate(
        told_catalogues=Gathered(catalogues, LINKED),
        told_units=Gathered(units, also=["told_own", "told_copies"]),
        told_centres=Gathered(TechnologyCentre.objects.filter(governorate=here)),
        told_surveys=Gathered(surveys),
        told_tallies=Gathered(SurveyTally.objects.filter(survey__centre__governorate=here)),
        told_committees=Gathered(with_visits(committees), also=["made", "last_visit"]),
    )


def readable(model, request):
    """Public pages of `model` (by name: those of initiatives stand above this module)."""
    return apps.get_model("initiatives", model).objects.live().exclude(hidden(request))
