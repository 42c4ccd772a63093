"""What an organiser fills in at each outcome of the screening; shown in Wagtail's workflow dialogue."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.forms.days import refuse_far

from ..enums import ExtractCheck


class ReasonForm(forms.Form):
    comment = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 4}), max_length=2000)


class EligibleForm(ReasonForm):
    extract_check = forms.ChoiceField(
        label=_("Official extract"),
        choices=ExtractCheck.choices,
        widget=forms.RadioSelect,
        help_text=_("Judges are told whether it matches; they don't see the file."),
    )


class CompletionForm(ReasonForm):
    complete_by = forms.DateField(
        label=_("To be completed by"),
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Until the end of this day the governorate may change and resubmit the entry."),
    )

    def clean_complete_by(self):
        day = self.cleaned_data["complete_by"]
        refuse_far(day)
        if day < timezone.localdate():
            raise ValidationError(_("This day is over."))
        return day

    @property
    def deadline(self):
        """The first instant after the chosen day, in the time of the country."""
        next_day = self.cleaned_data["complete_by"] + datetime.timedelta(days=1)
        return timezone.make_aware(datetime.datetime.combine(next_day, datetime.time.min))


SCREENING_FORMS = {"eligible": EligibleForm, "return": CompletionForm, "ineligible": ReasonForm}
