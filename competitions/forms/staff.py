"""The form of a nomination of staff, and of the nominee's consent to be named."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..enums import NomineeKind
from .entries import EntryForm


class StaffNominationForm(EntryForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["centre"]
        field.queryset = field.queryset.filter(governorate=self.instance.governorate_id)
        field.error_messages["invalid_choice"] = _("Choose a technology centre of your own governorate.")

    def clean(self):
        cleaned = super().clean()
        is_team, size = cleaned.get("nominee_kind") == NomineeKind.TEAM, cleaned.get("team_size")
        if is_team and not size and not self.is_deferred_validation:
            self.add_error("team_size", _("Say how many the team has."))
        if size and not is_team:
            self.add_error("team_size", _("Only a team has members: leave this empty."))
        return cleaned


class ConsentForm(forms.Form):
    agreed_on = forms.DateField(
        label=gettext_lazy("Day of the written consent"),
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=gettext_lazy("The signed paper stays with the centre; only its day is kept here."),
    )

    def clean_agreed_on(self):
        day = self.cleaned_data["agreed_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        return day
