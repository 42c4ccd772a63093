"""An edition's form: what is announced before opening can't be changed after it."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from initiatives.enums import Tier

from .. import rules
from ..enums import CompetitionKind


class CompetitionForm(WagtailAdminModelForm):
    tiers = forms.MultipleChoiceField(
        label=gettext_lazy("Tiers that compete"),
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

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("kind") == CompetitionKind.STAFF:
            for name in ("names_all_entries", "publishes_sheets"):
                if cleaned.get(name):
                    self.add_error(name, _("Scores of people are never published: leave this unticked."))
        return cleaned
