from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from initiatives.enums import Tier

from ...enums import CriterionKind
from ...models import SpatialUnitEntryPage
from ...scoring.measures import is_readable

FIGURES = {
    field.name
    for field in SpatialUnitEntryPage._meta.local_fields
    if isinstance(field, models.IntegerField | models.DecimalField)
} | {"verification_hours"}


class CriterionForm(WagtailAdminModelForm):
    tiers = forms.MultipleChoiceField(
        label=gettext_lazy("applies to tiers"),
        choices=Tier.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("None ticked: all of them."),
    )

    def clean(self):
        cleaned = super().clean()
        measure = cleaned.get("measure")
        if cleaned.get("kind") == CriterionKind.MEASURED:
            lowest, highest = cleaned.get("lowest") or 1, cleaned.get("highest") or 5
            if not is_readable(measure, FIGURES, lowest, highest):
                self.add_error("measure", ValidationError(self.how_to_measure()))
        elif measure:
            self.add_error("measure", _("Only a measured criterion has a measure."))
        return cleaned

    def how_to_measure(self):
        return _(
            "Every part names a figure or a ratio of two, whether higher or lower is better, and one ascending "
            "bound between two levels. Figures: %(figures)s."
        ) % {"figures": ", ".join(sorted(FIGURES))}
