"""Weights, order and tie chain of a rubric on one screen."""

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.forms.numbers import IntegerField, WholeNumberInput

from .. import rules

LONGEST_CHAIN = 5


class WeightRow(forms.Form):
    position = IntegerField(label=gettext_lazy("Position"), min_value=1, max_value=99)
    weight = IntegerField(
        label=gettext_lazy("Weight"),
        min_value=1,
        max_value=100,
        widget=WholeNumberInput({"data-weight": ""}),
    )

    def __init__(self, criterion, *args, **kwargs):
        super().__init__(*args, prefix=f"criterion-{criterion.pk}", **kwargs)
        self.criterion = criterion


class ChainForm(forms.Form):
    """The criteria that decide a tie, the first one asked first."""

    def __init__(self, criteria, *args, **kwargs):
        super().__init__(*args, prefix="tie", **kwargs)
        choices = [("", "–"), *((str(criterion.pk), criterion.name) for criterion in criteria)]
        for place in range(1, min(LONGEST_CHAIN, len(criteria)) + 1):
            self.fields[f"{place}"] = forms.ChoiceField(
                label=_("Asked at place %(place)s") % {"place": place}, choices=choices, required=False
            )

    def clean(self):
        cleaned = super().clean()
        seen = set()
        for place, chosen in list(cleaned.items()):
            if chosen and chosen in seen:
                self.add_error(place, _("This criterion is in the chain already."))
            seen.add(chosen)
        return cleaned

    def places(self):
        """Place in the chain by criterion, without gaps."""
        chosen = [int(pk) for _place, pk in sorted(self.cleaned_data.items()) if pk]
        return {pk: place for place, pk in enumerate(chosen, start=1)}


class ReasonForm(forms.Form):
    ar = forms.CharField(
        label=gettext_lazy("Reason of the change in Arabic"),
        max_length=400,
        widget=forms.Textarea({"rows": 2, "lang": "ar", "dir": "rtl"}),
    )
    en = forms.CharField(
        label=gettext_lazy("Reason of the change in English"),
        max_length=400,
        widget=forms.Textarea({"rows": 2, "lang": "en", "dir": "ltr"}),
    )


class WeightsForm:
    """Rows, chain and, in an open edition, the reason; with the methods of a form that a view asks."""

    def __init__(self, criteria, data=None, *, needs_reason=False):
        self.rows = [
            WeightRow(criterion, data, initial={"position": position, "weight": criterion.weight})
            for position, criterion in enumerate(criteria, start=1)
        ]
        chain = {f"{criterion.tie_order}": criterion.pk for criterion in criteria if criterion.tie_order}
        self.chain = ChainForm(criteria, data, initial=chain)
        self.reason = ReasonForm(data, prefix="reason") if needs_reason else None

    @cached_property
    def forms(self):
        return [*self.rows, self.chain, *([self.reason] if self.reason else [])]

    def is_valid(self):
        # Every form is asked, so that all that is wrong is said at once.
        wrong = [form for form in self.forms if not form.is_valid()]
        if not wrong and not rules.weights_are_complete(self.weights()):
            self.rows[-1].add_error(
                "weight",
                _("Weights add up to %(total)s, not to 100.") % {"total": sum(self.weights())},
            )
            return False
        return not wrong

    def weights(self):
        return [row.cleaned_data["weight"] for row in self.rows]

    def total(self):
        """The sum to show before anything is typed."""
        return sum(row.criterion.weight for row in self.rows)

    def write(self):
        """Saves order, weights and places; the caller sees to what an open edition allows."""
        places = self.chain.places()
        ordered = sorted(self.rows, key=lambda row: row.cleaned_data["position"])
        for sort_order, row in enumerate(ordered):
            criterion = row.criterion
            criterion.sort_order, criterion.weight = sort_order, row.cleaned_data["weight"]
            criterion.tie_order = places.get(criterion.pk)
            criterion.save(update_fields=["sort_order", "weight", "tie_order"])
