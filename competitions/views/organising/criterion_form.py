from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from initiatives.enums import Tier
from initiatives.forms.numbers import IntegerField

from ...enums import CriterionKind
from ...forms.measures import MeasureFormSet, initial_parts
from ...models import Criterion
from ...models.figures import figure_labels

MOST_LEVELS = 10


class CriterionForm(WagtailAdminModelForm):
    tiers = forms.MultipleChoiceField(
        label=gettext_lazy("applies to tiers"),
        choices=Tier.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy(
            "None ticked: all of them. Where a criterion does not apply, the weights of the others count in proportion."
        ),
    )
    reason_ar = forms.CharField(
        label=gettext_lazy("Reason of the change in Arabic"), max_length=400, required=False
    )
    reason_en = forms.CharField(
        label=gettext_lazy("Reason of the change in English"), max_length=400, required=False
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.competition.rubric_frozen_at:
            del self.fields["reason_ar"], self.fields["reason_en"]

    @cached_property
    def scale(self):
        """(lowest, highest) as typed, else as stored; a scale that makes no sense falls back to five levels."""
        lowest, highest = self.level_typed("lowest"), self.level_typed("highest")
        return (lowest, highest) if 0 < highest - lowest < MOST_LEVELS else (1, 5)

    def level_typed(self, name):
        try:
            return IntegerField().clean(self.data[name])
        except (KeyError, ValidationError):
            return getattr(self.instance, name)

    @cached_property
    def parts(self):
        """The rows of the measure; bound when the form is, unless they were not sent."""
        lowest, highest = self.scale
        figures = figure_labels(self.instance.competition.kind)
        return MeasureFormSet(
            self.data if self.is_bound and "parts-TOTAL_FORMS" in self.data else None,
            initial=initial_parts(self.instance.measure, lowest, highest),
            prefix="parts",
            form_kwargs={"figures": figures, "lowest": lowest, "highest": highest},
        )

    def clean_key(self):
        key = self.cleaned_data["key"]
        others = Criterion.objects.filter(competition=self.instance.competition).exclude(pk=self.instance.pk)
        if others.filter(key=key).exists():
            raise ValidationError(_("Another criterion of this edition has this key."))
        return key

    def clean(self):
        cleaned = super().clean()
        lowest, highest = cleaned.get("lowest"), cleaned.get("highest")
        if lowest is not None and highest is not None and not 0 < highest - lowest < MOST_LEVELS:
            self.add_error(
                "highest",
                _("The highest level is above the lowest, by at most %(steps)s.")
                % {"steps": MOST_LEVELS - 1},
            )
        self.take_measure(cleaned.get("kind"))
        return cleaned

    def take_measure(self, kind):
        if kind != CriterionKind.MEASURED:
            self.instance.measure = None
        elif not figure_labels(self.instance.competition.kind):
            self.add_error("kind", _("Nominations of initiatives have no figures: the criterion is judged."))
        elif not self.parts.is_valid():
            self.add_error("kind", _("The measure is not complete: see below."))
        elif (measure := self.parts.measure()) is None:
            self.add_error("kind", _("A measured criterion needs at least one figure or ratio."))
        else:
            self.instance.measure = measure

    def is_valid(self):
        # Levels are rows of a formset; what contradicts the scale is said there.
        valid = super().is_valid()
        return self.levels_are_on_the_scale() and valid

    def levels_are_on_the_scale(self):
        lowest, highest = self.scale
        for form in self.formsets["levels"].forms:
            level = form.cleaned_data.get("level")
            is_deleted = form.cleaned_data.get("DELETE")
            if level is not None and not is_deleted and not lowest <= level <= highest:
                form.add_error("level", _("This level is not on the scale."))
        return not any(form.errors for form in self.formsets["levels"].forms)
