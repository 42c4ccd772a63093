"""Forms of the pages under a governorate: a draft may be incomplete, a submission may not."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db.models import Q
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from .. import rules
from .days import refuse_far
from .media import OwnMedia

TITLE_MAX = {"initiatives.initiativepage": 100, "initiatives.successstorypage": 90}
SLUG_MAX = 60
PRIVATE = _("Leave out exact coordinates and the numbers of permits and reports: the page will be public.")
STILL_NEEDED = {
    "declaration": _("Tick the declaration before you submit."),
    "satisfaction_method": _("Say how satisfaction was measured, and with how many people."),
}


class GovernorateChildPageForm(OwnMedia, WagtailAdminPageForm):
    """Limits title and address, and accepts only what the governorate may choose."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.place_under_governorate()
        self.limit_length("title", TITLE_MAX.get(self._meta.model._meta.label_lower))
        self.limit_length("slug", SLUG_MAX)
        self.make_address_optional()
        self.limit_local_units()
        self.limit_surveys()
        self.limit_initiatives()
        self.limit_media()

    def place_under_governorate(self):
        """A new page has no governorate before it is saved; the form shows it from the start."""
        if self.parent_page and not self.instance.governorate_id:
            self.instance.governorate = getattr(self.parent_page, "governorate", None)

    def limit_length(self, name, longest):
        field = self.fields.get(name)
        if field and longest:
            field.max_length = longest
            field.validators.append(MaxLengthValidator(longest))
            field.widget.attrs["maxlength"] = longest

    def make_address_optional(self):
        """Left empty, the page makes its address of the title; an editor need not know that it has one."""
        if "slug" in self.fields:
            self.fields["slug"].required = False

    def limit_local_units(self):
        field = self.fields.get("local_unit")
        if field and self.instance.governorate_id:
            field.queryset = field.queryset.filter(governorate=self.instance.governorate_id)
        if field:
            # «مركز» names a district and a centre alike, so the tier is said as well.
            field.label_from_instance = lambda unit: unit.full_name

    def limit_surveys(self):
        """Of one's own centres, and published, so that a reader can follow the link."""
        field = self.fields.get("satisfaction_survey")
        if field:
            own = field.queryset.published().filter(centre__governorate=self.instance.governorate_id)
            field.queryset = own.select_related("centre")

    def limit_initiatives(self):
        """One's own initiatives, and those everybody reads."""
        field = self.fields.get("initiative")
        if field:
            readable = Q(live=True) | Q(governorate=self.instance.governorate_id)
            field.queryset = apps.get_model("initiatives", "InitiativePage").objects.filter(readable)

    def clean_go_live_at(self):
        """Stored with a time in the year 1, a draft could never be opened again."""
        moment = self.cleaned_data["go_live_at"]
        if moment:
            refuse_far(moment)
        return moment

    def clean(self):
        content = super().clean()
        # A rich text without a word is markup, which Django takes for an answer.
        texts = {name for name in content if self.fields[name].required and isinstance(content[name], str)}
        for name in texts:
            if rules.is_blank(content[name]):
                self.add_error(name, self.fields[name].error_messages["required"])
        if self.is_being_submitted:
            self.refuse_places_and_files(content)
        return content

    def refuse_places_and_files(self, content):
        """Pages tell of people's property: by number and locality, never so that a stranger finds it."""
        texts = {name: strip_tags(value) for name, value in content.items() if isinstance(value, str)}
        for name, text in texts.items():
            if name != "slug" and rules.names_a_place_or_file(text):
                self.add_error(name, PRIVATE)

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
