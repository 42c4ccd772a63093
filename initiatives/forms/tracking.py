"""One form to correct what is tracked and to say that it has moved on."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateInput

from .. import rules
from ..enums import Progress


class TrackedForm(WagtailAdminModelForm):
    new_status = forms.ChoiceField(label=_("State"), choices=Progress.choices)
    changed_on = forms.DateField(
        label=_("Since"),
        widget=AdminDateInput,
        required=False,
        help_text=_("When it came into the new state; today if left empty."),
    )
    note_ar = forms.CharField(
        label=_("What happened, in Arabic"),
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Written into the history with the new state."),
    )
    note_en = forms.CharField(
        label=_("What happened, in English"),
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["new_status"].initial = self.instance.status

    @property
    def moves(self):
        return self.cleaned_data.get("new_status") != self.instance.status

    def clean(self):
        content = super().clean()
        notes = content.get("note_ar"), content.get("note_en")
        if not self.moves and any(notes):
            self.add_error("new_status", _("Choose the new state that the note speaks of."))
        if self.moves and rules.needs_reason(content.get("new_status")) and not any(notes):
            self.add_error("note_ar", _("Say why it was dropped."))
        return content

    def clean_changed_on(self):
        on = self.cleaned_data["changed_on"] or timezone.localdate()
        if on > timezone.localdate():
            raise ValidationError(_("This day is still to come."))
        return on

    def save(self, commit=True):
        saved, moves = super().save(commit), self.moves
        if commit and moves:
            content = self.cleaned_data
            saved.move(
                content["new_status"],
                self.for_user,
                content["changed_on"],
                (content["note_ar"], content["note_en"]),
            )
        return saved
