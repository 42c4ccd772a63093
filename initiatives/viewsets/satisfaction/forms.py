"""An editor of one governorate is asked for no governorate, and chooses among its own units and centres."""

from wagtail.admin.forms import WagtailAdminModelForm

from ...models import Governorate, LocalUnit, TechnologyCentre
from ...models.roles import edited_governorate_ids, keeps_records


def governorates_of(user):
    if keeps_records(user):
        return Governorate.objects.all()
    return Governorate.objects.filter(pk__in=edited_governorate_ids(user))


class CentreForm(WagtailAdminModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        own = governorates_of(self.for_user)
        field = self.fields["governorate"]
        field.queryset = own
        if self.instance.pk is None and len(own) == 1:
            field.initial = own[0].pk
        units = LocalUnit.objects.filter(governorate__in=own).select_related("governorate")
        self.fields["local_unit"].queryset = units.order_by("governorate__sort_key", "sort_key")
        self.fields["local_unit"].label_from_instance = lambda unit: named(unit, len(own))


def named(unit, governorates):
    return unit.full_name if governorates == 1 else f"{unit.governorate.name}: {unit.full_name}"


class SurveyForm(WagtailAdminModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        own = governorates_of(self.for_user)
        self.fields["centre"].queryset = TechnologyCentre.objects.filter(governorate__in=own)
