"""A measure as a form: rows of figure or ratio, what is better, and one bound between any two levels."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.forms.numbers import DecimalField

from ..scoring.measures import EXPRESSION

MOST_PARTS = 4
BETTER = [("higher", gettext_lazy("Higher is better")), ("lower", gettext_lazy("Lower is better"))]


class PartForm(forms.Form):
    """Left wholly blank, the row is no part."""

    figure = forms.ChoiceField(label=gettext_lazy("Figure"), required=False)
    base = forms.ChoiceField(label=gettext_lazy("Divided by"), required=False)
    better = forms.ChoiceField(label=gettext_lazy("Better"), choices=BETTER, required=False)

    def __init__(self, *args, figures, lowest, highest, **kwargs):
        super().__init__(*args, **kwargs)
        known = [("", "–"), *figures.items()]
        self.fields["figure"].choices = self.fields["base"].choices = known
        self.lowest, self.highest = lowest, highest
        for level in range(lowest, highest):
            self.fields[f"bound_{level}"] = DecimalField(
                label=_("Between %(low)s and %(high)s") % {"low": level, "high": level + 1}, required=False
            )

    def bounds(self):
        return [self[f"bound_{level}"] for level in range(self.lowest, self.highest)]

    @property
    def is_blank(self):
        return not self.data_of("figure") and not any(bound.data for bound in self.bounds())

    def data_of(self, name):
        return self[name].data

    def clean(self):
        cleaned = super().clean()
        if self.is_blank:
            return cleaned
        if not cleaned.get("figure"):
            self.add_error("figure", _("Choose a figure."))
        elif cleaned["figure"] == cleaned.get("base"):
            self.add_error("base", _("A figure divided by itself is always 1."))
        self.check_bounds(cleaned)
        return cleaned

    def check_bounds(self, cleaned):
        """One between any two levels, in the order of the levels: rising when higher is better, else falling."""
        above = None
        for level in range(self.lowest, self.highest):
            name = f"bound_{level}"
            value = cleaned.get(name)
            if value is None and not self.has_error(name):
                self.add_error(
                    name,
                    _("The bound between levels %(low)s and %(high)s is missing.")
                    % {"low": level, "high": level + 1},
                )
            elif value is not None and above is not None and not self.follows(value, above, cleaned):
                self.add_error(name, self.order_message(cleaned))
            above = value if value is not None else above

    def follows(self, value, before, cleaned):
        return value <= before if cleaned.get("better") == "lower" else value >= before

    def order_message(self, cleaned):
        if cleaned.get("better") == "lower":
            return _("The bounds fall from level to level when lower is better.")
        return _("The bounds rise from level to level when higher is better.")

    def part(self):
        """The part as the criterion keeps it: bounds ascending."""
        cleaned = self.cleaned_data
        bounds = sorted(number(cleaned[f"bound_{level}"]) for level in range(self.lowest, self.highest))
        expression = "/".join(name for name in (cleaned["figure"], cleaned["base"]) if name)
        return {"expr": expression, "better": cleaned["better"] or "higher", "bounds": bounds}


def number(value):
    """As JSON has it: whole numbers without a point."""
    return int(value) if value == value.to_integral_value() else float(value)


class PartFormSet(forms.BaseFormSet):
    def measure(self):
        """The measure of the rows that are filled in; None when all are blank."""
        parts = [form.part() for form in self.forms if not form.is_blank]
        return {"combine": "min", "parts": parts} if parts else None


MeasureFormSet = forms.formset_factory(
    PartForm, formset=PartFormSet, extra=1, max_num=MOST_PARTS, validate_max=True
)


def initial_parts(measure, lowest, highest):
    """The rows of a stored measure, bounds in the order of the levels."""
    rows = []
    for part in (measure or {}).get("parts", []):
        match = EXPRESSION.fullmatch(part["expr"])
        bounds = sorted(part["bounds"], reverse=part["better"] == "lower")
        row = {"figure": match["figure"], "base": match["base"] or "", "better": part["better"]}
        names = (f"bound_{level}" for level in range(lowest, highest))
        rows.append(row | dict(zip(names, bounds, strict=False)))
    return rows
