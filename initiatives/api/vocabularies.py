"""The words that filters know: closed lists, and the keys of the reference records."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from ..enums import GovernorateClass
from ..models.catalogue.facets import BY_NAME
from ..models.reference import Governorate
from ..models.taxonomies import BeneficiaryGroup, Domain, InitiativeTag, Obstacle
from .parameters import Filter

#: facets whose values are records: what they are asked for by
RECORDS = {
    "domain": (Domain, "key"),
    "obstacle": (Obstacle, "key"),
    "like": (Governorate, "code"),
    "for": (BeneficiaryGroup, "key"),
    "tag": (InitiativeTag, "slug"),
}


def facet_values(name):
    if name not in RECORDS:
        return sorted(BY_NAME[name].labels(None))
    model, column = RECORDS[name]
    return list(model.objects.order_by(column).values_list(column, flat=True))


def facet(name, about):
    """A filter of the catalogue, by the same name and with the same values."""
    return Filter(name, about, partial(facet_values, name), is_single=BY_NAME[name].is_single)


def governorate_codes():
    return list(Governorate.objects.order_by("code").values_list("code", flat=True))


def region_keys():
    return list(Governorate.objects.order_by("region").values_list("region", flat=True).distinct())


GOVERNORATE = Filter("governorate", _("ISO 3166-2 code of a governorate, such as EG-SHR."), governorate_codes)
REGION = Filter("region", _("Key of an economic region."), region_keys)
CLASS = Filter("class", _("CAPMAS class of the governorate."), lambda: list(GovernorateClass.values))
