"""What a reviewer writes when he sends a page on or back."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

NOTE_MAX = 1000


class ApprovalForm(forms.Form):
    comment = forms.CharField(
        label=_("Comment"), required=False, max_length=NOTE_MAX, widget=forms.Textarea(attrs={"rows": 3})
    )


class ReturnForm(forms.Form):
    """A general comment, notes on single fields by content path, or both."""

    comment = forms.CharField(
        label=_("What has to change?"),
        required=False,
        max_length=NOTE_MAX,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    field_notes = forms.JSONField(required=False, widget=forms.HiddenInput)

    def clean_field_notes(self):
        notes = self.cleaned_data["field_notes"] or {}
        if not isinstance(notes, dict) or not all(isinstance(note, str) for note in notes.values()):
            raise ValidationError(_("Notes are given by field."))
        return {name: note.strip()[:NOTE_MAX] for name, note in notes.items() if note.strip()}

    def clean(self):
        given = super().clean()
        if not given.get("comment") and not given.get("field_notes"):
            raise ValidationError(_("Say what has to change, in general or on a field."))
        return given
