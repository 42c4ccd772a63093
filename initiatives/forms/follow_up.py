"""Forms of follow-up committees: each offers and takes what belongs to the user's own governorates."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.permissions import policy_registry

from ..enums import CommitteeRole
from .media import OwnMedia
from .owning import OwnGovernorate


class CommitteeForm(OwnGovernorate, OwnMedia, WagtailAdminModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.limit_media()
        self.limit_governorates()

    def clean(self):
        content = super().clean()
        rows = [row for row in self.formsets["members"].forms if not is_going(row)]
        chairs = [row for row in rows if row.cleaned_data.get("role") == CommitteeRole.CHAIR]
        if len(chairs) > 1:
            raise ValidationError(_("A committee has one chair."))
        return content


def is_going(row):
    """A row that is empty, wrong, or ticked to be deleted."""
    return (
        not row.is_valid() or not row.has_changed() and not row.instance.pk or row.cleaned_data.get("DELETE")
    )


class OwnCommittees(WagtailAdminModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        choices = self.fields["committee"]
        policy = policy_registry.get_by_type(choices.queryset.model)
        own = policy.instances_user_has_any_permission_for(self.for_user, ["change"])
        choices.queryset = own.select_related("governorate")
        self.committees = list(choices.queryset)
        if len(self.committees) == 1:
            choices.initial = self.committees[0]


class NoteForm(OwnCommittees):
    @property
    def figures(self):
        """Of the note's stored month; of a new one, of this month, where all committees to choose are of one place."""
        note, today = self.instance, timezone.localdate()
        if note.pk:
            return note.committee.month_of_adoptions(self.initial["month"], today)
        if len({committee.governorate_id for committee in self.committees}) != 1:
            return None
        return self.committees[0].month_of_adoptions(today.replace(day=1), today)


class VisitForm(OwnMedia, OwnCommittees):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.limit_media()
        self.limit_units()
        self.leave_clearing_to_the_ministry()

    def limit_units(self):
        field, places = self.fields["local_unit"], {row.governorate_id for row in self.committees}
        units = field.queryset.filter(governorate__in=places).select_related("governorate")
        field.queryset = units.order_by("governorate__sort_key", "sort_key")
        field.label_from_instance = (
            (lambda unit: unit.full_name) if len(places) == 1 else name_with_governorate
        )

    def leave_clearing_to_the_ministry(self):
        """A box that is disabled keeps what was decided, whatever the browser sends."""
        policy = policy_registry.get_by_type(self._meta.model)
        may_clear = policy.user_has_permission(self.for_user, "delete")
        formset = self.formsets["photos"]
        for row in [*formset.forms, formset.empty_form]:
            row.fields["is_cleared"].disabled = not may_clear

    def clean(self):
        content = super().clean()
        going = self.formsets["recommendations"].deleted_forms
        if any(row.instance.pk and row.instance.changes.exists() for row in going):
            raise ValidationError(
                _("A recommendation with a history stays: set its state to “Dropped” instead.")
            )
        return content


def name_with_governorate(unit):
    words = {"governorate": unit.governorate.name, "unit": unit.full_name}
    return pgettext("a governorate and one of its units", "%(governorate)s: %(unit)s") % words
