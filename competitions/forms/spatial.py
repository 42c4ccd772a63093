from django.db.models import Q
from django.utils.translation import gettext as _

from .. import rules
from .entries import EntryForm

FIGURES = [
    "received",
    "verified",
    "verified_on_time",
    "legal",
    "illegal",
    "false_change",
    "cradle",
    "decisions",
    "executed",
    "staff_count",
    "trained_count",
]


class SpatialUnitEntryForm(EntryForm):
    """Adds the arithmetic: figures that contradict each other are refused when submitted, named at the field."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        offered = {
            tier for edition in self.fields["competition"].queryset for tier, _label in edition.tier_choices
        }
        units = self.fields["local_unit"]
        units.queryset = units.queryset.filter(Q(tier__in=offered) | Q(pk=self.instance.local_unit_id))

    def clean(self):
        cleaned = super().clean()
        edition, unit = cleaned.get("competition"), cleaned.get("local_unit")
        if edition and unit and unit.tier not in dict(edition.tier_choices):
            self.add_error("local_unit", _("Units of this tier don't compete in this edition."))
        if self.is_being_submitted:
            labels = {name: self.fields[name].label for name in FIGURES if name in self.fields}
            for field, message in rules.figure_problems(
                {name: cleaned.get(name) for name in FIGURES}, labels
            ):
                self.add_error(field, message)
        return cleaned
