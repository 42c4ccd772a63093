"""Forms of the pages under a governorate: a draft may be incomplete, a submission may not."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from .. import rules

TITLE_MAX = {"initiatives.initiativepage": 100, "initiatives.successstorypage": 90}
STILL_NEEDED = {
    "declaration": _("Tick the declaration before you submit."),
    "satisfaction_method": _("Say how satisfaction was measured, and with how many people."),
}


class GovernorateChildPageForm(WagtailAdminPageForm):
    """Limits the title and offers only what belongs to the governorate."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.limit_title()
        self.limit_local_units()

    def limit_title(self):
        longest = TITLE_MAX.get(self._meta.model._meta.label_lower)
        if longest and "title" in self.fields:
            self.fields["title"].max_length = longest
            self.fields["title"].widget.attrs["maxlength"] = longest

    def limit_local_units(self):
        field = self.fields.get("local_unit")
        governorate_id = getattr(self.parent_page, "governorate_id", None)
        if field and governorate_id:
            field.queryset = field.queryset.filter(governorate_id=governorate_id)

    @property
    def is_being_submitted(self):
        return not self.is_deferred_validation


class InitiativePageForm(GovernorateChildPageForm):
    def clean(self):
        content = super().clean()
        if self.is_being_submitted:
            for name in rules.compulsory_besides(content):
                if rules.is_blank(content.get(name)) and not self.has_error(name):
                    self.add_error(name, STILL_NEEDED[name])
        return content

    def clean_end_date(self):
        start, end = self.cleaned_data.get("start_date"), self.cleaned_data["end_date"]
        if start and end and end < start:
            raise ValidationError(_("The end date is before the start date."))
        return end
