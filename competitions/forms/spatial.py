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

    def clean(self):
        cleaned = super().clean()
        if self.is_being_submitted:
            labels = {name: self.fields[name].label for name in FIGURES if name in self.fields}
            for field, message in rules.figure_problems(
                {name: cleaned.get(name) for name in FIGURES}, labels
            ):
                self.add_error(field, message)
        return cleaned
