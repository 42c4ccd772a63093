from django import forms
from django.forms import inlineformset_factory, modelformset_factory
from django.utils.translation import gettext_lazy as _

from ...actions.adoption_files import LARGEST
from ...actions.adoptions import DATES, adopting_units
from ...forms.numbers import DecimalField, IntegerField
from ...forms.uploads import UploadField
from ...models import Adoption, OutcomeMeasure, PlanStep


def day():
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class BeginForm(forms.ModelForm):
    class Meta:
        model = Adoption
        fields = ["unit", "contact", "motive", "wanted_from", "missing", "parent"]
        widgets = {
            "wanted_from": day(),
            "motive": forms.Textarea(attrs={"rows": 3}),
            "missing": forms.Textarea(attrs={"rows": 2}),
        }
        labels = {
            "unit": _("Which of your units adopts it?"),
            "contact": _("Whom can the mentor reach?"),
            "motive": _("Why do you want it?"),
            "wanted_from": _("When do you want to begin?"),
            "missing": _("What do you still lack?"),
            "parent": _("Do you copy it from a copy?"),
        }
        help_texts = {
            "contact": _("Name and post; seen by the mentor and the ministry only."),
            "motive": _("What do citizens or staff suffer from now?"),
            "parent": _("Leave empty if you take it straight from where it began."),
        }

    def __init__(self, *args, user, source, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = adopting_units(user).exclude(governorate=source.governorate_id)
        working = Adoption.objects.of(source).public().working().select_related("unit", "governorate")
        self.fields["parent"].queryset = working
        self.fields["parent"].label_from_instance = place_of
        if not working:
            del self.fields["parent"]

    def _post_clean(self):
        """The action builds the adoption and asks its rules: what it needs besides is not in this form."""


def place_of(adoption):
    return f"{adoption.governorate} – {adoption.unit}"


class DatesForm(forms.Form):
    """Three moments, in Cairo's time."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for number in range(1, DATES + 1):
            self.fields[f"date_{number}"] = forms.DateTimeField(
                label=_("Date %(number)s") % {"number": number},
                widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
                input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
            )

    @property
    def moments(self):
        return list(self.cleaned_data.values())


class PlanStepForm(forms.ModelForm):
    class Meta:
        model = PlanStep
        fields = ["title", "who", "due_on", "done_on"]
        widgets = {"title": forms.Textarea(attrs={"rows": 2}), "due_on": day(), "done_on": day()}


PlanFormSet = inlineformset_factory(Adoption, PlanStep, form=PlanStepForm, extra=2, can_delete=False)


class MeasureForm(forms.ModelForm):
    before = DecimalField(label=_("Before"), max_digits=14, decimal_places=2, required=False)
    after = DecimalField(label=_("After"), max_digits=14, decimal_places=2, required=False)
    n = IntegerField(label=_("How many were measured?"), min_value=1, max_value=10**9, required=False)
    sd = DecimalField(
        label=_("Standard deviation"),
        max_digits=14,
        decimal_places=2,
        min_value=0,
        required=False,
        help_text=_("Of an average, if you know it: then the comparison says how sure it is."),
    )

    class Meta:
        model = OutcomeMeasure
        fields = ["before", "measured_before_on", "after", "measured_on", "unit", "n", "source", "sd"]
        widgets = {"measured_before_on": day(), "measured_on": day()}


MeasureFormSet = modelformset_factory(OutcomeMeasure, form=MeasureForm, extra=0)


class ReportForm(forms.ModelForm):
    cost_actual = DecimalField(
        label=_("Actual cost (EGP)"), max_digits=14, decimal_places=2, min_value=0, required=False
    )

    class Meta:
        model = Adoption
        fields = [
            "adaptation_ar",
            "adaptation_en",
            "lesson_ar",
            "lesson_en",
            "cost_actual",
            "mentor_rating",
        ]
        labels = {
            "adaptation_ar": _("What did you change? (Arabic)"),
            "adaptation_en": _("What did you change? (English)"),
            "lesson_ar": _("What may the origin learn from you? (Arabic)"),
            "lesson_en": _("What may the origin learn from you? (English)"),
            "mentor_rating": _("How helpful was the mentor, from 1 to 5?"),
        }
        help_texts = {
            "adaptation_ar": _("Public, on the page of the initiative."),
            "lesson_ar": _("Public, on the page of the initiative."),
            "mentor_rating": _("Seen by the ministry only."),
        }
        widgets = {
            name: forms.Textarea(attrs={"rows": 3, "dir": "rtl" if name.endswith("ar") else "ltr"})
            for name in ("adaptation_ar", "adaptation_en", "lesson_ar", "lesson_en")
        }


class FileForm(forms.Form):
    title = forms.CharField(label=_("What does the file show?"), max_length=120)
    file = UploadField(
        label=_("File"),
        max_length=255,
        largest=LARGEST,
        help_text=_("A photo, PDF or sheet. Photos are stored without place and camera."),
    )
