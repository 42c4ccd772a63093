"""An edition's form: what is announced before opening can't be changed after it."""

from django import forms
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from initiatives.enums import Tier

from .. import rules


class CompetitionForm(WagtailAdminModelForm):
    tiers = forms.MultipleChoiceField(
        label=gettext_lazy("tiers that compete"),
        choices=Tier.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("None ticked: all of them. Units compete within their tier."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.rubric_frozen_at:
            for name in rules.ANNOUNCED:
                self.fields[name].disabled = True
