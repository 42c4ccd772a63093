"""The figures that a measured criterion may read, by the kind of entry that has them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..enums import CompetitionKind
from .spatial import SpatialUnitEntryPage

#: announced with the edition, never 0
VERIFICATION_HOURS = {"verification_hours": _("Deadline of field verification (hours)")}


#: of the pinned record of an adoption; months are whole
EFFECT_FIGURES = {
    "effect_ratio": _("Effect reached, in % of the original’s"),
    "months_operating": _("Months in operation"),
}


def figure_labels(kind):
    """Label by name of figure; empty for entries without figures."""
    if kind == CompetitionKind.ADOPTION:
        return EFFECT_FIGURES
    if kind != CompetitionKind.SPATIAL_UNIT:
        return {}
    numbers = (
        field
        for field in SpatialUnitEntryPage._meta.local_fields
        if isinstance(field, models.IntegerField | models.DecimalField)
    )
    return {field.name: field.verbose_name for field in numbers} | VERIFICATION_HOURS
