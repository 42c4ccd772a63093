"""What an editor says who asks for more time, and what organisers answer."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .screening import CompletionForm


class AskForGraceForm(forms.Form):
    reason = forms.CharField(
        label=_("Why do you need more time?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=600,
        help_text=_("The organisers read it and answer you by mail."),
    )


class GrantForm(CompletionForm):
    """A day, as a return for completion has one; a word beside it is optional."""

    comment = None
    complete_by = forms.DateField(
        label=_("Extended until the end of"),
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Only this entry: until the end of this day its governorate may change and submit it."),
    )
    answer = forms.CharField(
        label=_("A word to the governorate"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=600,
        required=False,
    )


class DeclineForm(forms.Form):
    answer = forms.CharField(label=_("Why not"), widget=forms.Textarea(attrs={"rows": 3}), max_length=600)


ANSWER_FORMS = {"grant": GrantForm, "decline": DeclineForm}
