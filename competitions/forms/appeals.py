"""What an editor writes who appeals, and what organisers decide."""

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.forms.numbers import IntegerField

from ..enums import Outcome

ARABIC = {"rows": 3, "lang": "ar", "dir": "rtl"}
ENGLISH = {"rows": 3, "lang": "en", "dir": "ltr"}


class AppealForm(forms.Form):
    text = forms.CharField(
        label=_("What was wrong, and why?"),
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=2000,
        help_text=_(
            "Name the rule or the figure. Marks are not given anew; an error in the procedure is mended."
        ),
    )


class DismissForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        max_length=2000,
        help_text=_("The governorate reads it."),
    )


class UpholdForm(DismissForm):
    outcome = forms.ChoiceField(
        label=_("Outcome"),
        choices=[(outcome.value, outcome.label) for outcome in (Outcome.WINNER, Outcome.MENTION)],
        widget=forms.RadioSelect,
    )
    place = IntegerField(
        label=_("Place"),
        min_value=1,
        max_value=99,
        required=False,
        help_text=_("Of a winner. Who holds this place keeps it and shares it; those behind move down."),
    )
    citation_ar = forms.CharField(
        label=_("Citation in Arabic"), widget=forms.Textarea(ARABIC), required=False
    )
    citation_en = forms.CharField(
        label=_("Citation in English"), widget=forms.Textarea(ENGLISH), required=False
    )
    statement_ar = forms.CharField(
        label=_("What the public is told, in Arabic"), widget=forms.Textarea(ARABIC), max_length=600
    )
    statement_en = forms.CharField(
        label=_("What the public is told, in English"), widget=forms.Textarea(ENGLISH), max_length=600
    )


DECISION_FORMS = {"dismiss": DismissForm, "uphold": UpholdForm}
