"""Who is nominated for a course, and who gets a place."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.permissions import policy_registry

from ..enums import Attendance, PlaceState
from .follow_up import name_with_governorate
from .owning import OwnGovernorate


class NominationForm(OwnGovernorate, WagtailAdminModelForm):
    """The ministry's two fields are absent from a governorate's form, so nobody else can send them."""

    new_state = forms.ChoiceField(
        label=pgettext_lazy("in a course", "Place"), choices=PlaceState.choices, required=False
    )
    came = forms.ChoiceField(
        label=_("Attendance"),
        choices=[("", _("Not written down yet")), *Attendance.choices],
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.limit_governorates()
        self.limit_units()
        policy = policy_registry.get_by_type(self._meta.model)
        self.settles = self.instance.pk is not None and policy.user_has_permission(self.for_user, "delete")
        self.offer_settling()

    def limit_units(self):
        field = self.fields["local_unit"]
        units = field.queryset.filter(governorate__in=self.fields["governorate"].queryset)
        field.queryset = units.select_related("governorate").order_by("governorate__sort_key", "sort_key")
        field.label_from_instance = name_with_governorate

    def offer_settling(self):
        for name, now in (("new_state", self.instance.state), ("came", self.instance.attendance)):
            self.fields[name].initial = now
            self.fields[name].disabled = not self.settles

    @property
    def settlement(self):
        return self.cleaned_data.get("new_state"), self.cleaned_data.get("came", "")

    @property
    def is_settled_anew(self):
        return self.settles and self.settlement != (self.instance.state, self.instance.attendance)

    def clean(self):
        content = super().clean()
        if self.is_settled_anew:
            try:
                self.instance.refuse_place(*self.settlement)
            except ValidationError as error:
                self.add_error(None, error)
        return content

    def save(self, commit=True):
        if self.instance.pk is None:
            self.instance.nominated_by = self.for_user
        saved = super().save(commit)
        if commit and self.is_settled_anew:
            saved.settle(*self.settlement, self.for_user)
        return saved
