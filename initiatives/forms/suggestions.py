"""Suggest an obstacle; and, for the ministry, answer."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.permissions import policy_registry

from ..enums import SuggestionState
from .owning import OwnGovernorate


class SuggestionForm(OwnGovernorate, WagtailAdminModelForm):
    verdict = forms.ChoiceField(
        label=pgettext_lazy("noun", "Answer"),
        choices=[
            ("", pgettext_lazy("answer", "Not yet")),
            (SuggestionState.ACCEPTED, _("Take it into the list")),
            (SuggestionState.DECLINED, _("Do not take it")),
        ],
        required=False,
    )
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Read by the governorate that suggested it."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.limit_governorates()
        policy = policy_registry.get_by_type(self._meta.model)
        keeps = policy.user_has_permission(self.for_user, "delete")
        self.answers = self.instance.pk is not None and self.instance.is_waiting and keeps
        for name in ("verdict", "reason"):
            self.fields[name].disabled = not self.answers
        if not self.instance.is_waiting:
            self.show_answer()

    def show_answer(self):
        """What was answered stays as it is."""
        self.fields["verdict"].initial = self.instance.state
        self.fields["reason"].initial = self.instance.answer
        for field in self.fields.values():
            field.disabled = True

    def clean(self):
        content = super().clean()
        if self.answers and content.get("verdict") == SuggestionState.ACCEPTED and not content.get("name_en"):
            self.add_error("name_en", _("Give the obstacle an English name, too."))
        if (
            self.answers
            and content.get("verdict") == SuggestionState.DECLINED
            and not content.get("reason", "").strip()
        ):
            self.add_error("reason", _("Say why it is not taken into the list."))
        if not self.instance.is_waiting:
            raise ValidationError(_("This suggestion has been answered."))
        return content

    def save(self, commit=True):
        if self.instance.pk is None:
            self.instance.suggested_by = self.for_user
        saved, content = super().save(commit), self.cleaned_data
        if commit and self.answers and content["verdict"] == SuggestionState.ACCEPTED:
            saved.accept(self.for_user)
        elif commit and self.answers and content["verdict"]:
            saved.decline(self.for_user, content["reason"])
        return saved
