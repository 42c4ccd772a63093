"""One screen that makes the next edition of an earlier one."""

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateInput

from initiatives.digits import western_digits

from ... import moments
from ...actions.editions import NextEdition, copy_edition, first_day
from ...codes import next_code
from ...models import Competition
from .base import ActingView

LONGEST_CODE = Competition._meta.get_field("code").max_length


class DayField(forms.DateField):
    widget = AdminDateInput

    def to_python(self, value):
        return super().to_python(western_digits(value) if isinstance(value, str) else value)


class NextEditionForm(forms.ModelForm):
    opens_on = DayField(
        label=gettext_lazy("First day"),
        help_text=gettext_lazy(
            "All phases and the period of the figures move as far; hours stay, in Cairo time."
        ),
    )

    class Meta:
        model = Competition
        fields = ["name_ar", "name_en", "code"]
        widgets = {
            "name_ar": forms.TextInput({"lang": "ar", "dir": "rtl"}),
            "name_en": forms.TextInput({"lang": "en", "dir": "ltr"}),
            "code": forms.TextInput({"dir": "ltr"}),
        }

    def wanted(self):
        return NextEdition(**self.cleaned_data)


class NextEditionView(ActingView):
    template_name = "competitions/organising/next_edition.html"
    page_title = gettext_lazy("Next edition")

    @cached_property
    def form(self):
        return NextEditionForm(self.request.POST or None, initial=self.suggestion())

    def suggestion(self):
        """A year later, under the same names."""
        first = first_day(self.edition)
        return {
            "name_ar": self.edition.name_ar,
            "name_en": self.edition.name_en,
            "code": next_code(self.edition.code, LONGEST_CODE, codes_taken()),
            "opens_on": first and moments.in_year(first, first.year + 1),
        }

    def get_context_data(self, **kwargs):
        return super().get_context_data(form=self.form, phases=self.edition.timeline, **kwargs)

    def act(self, request):
        if not self.form.is_valid():
            raise ValidationError(_("Something is missing or wrong: see below."))
        self.made = copy_edition(self.edition, self.form.wanted(), request.user)
        for phase in phases_of_another_hour(self.edition, self.made):
            messages.warning(request, hour_note(phase))
        return _("“%(name)s” was created: look at its dates and criteria, then open it.") % {
            "name": self.made.name
        }

    def after_refusal(self):
        return self.render_to_response(self.get_context_data())

    def get_success_url(self):
        return reverse("editions:overview", args=[self.made.pk])


def codes_taken():
    return set(Competition.objects.values_list("code", flat=True))


def phases_of_another_hour(source, made):
    """Phases of `made` that begin or end at another hour than in `source`: the clock skips theirs."""
    return [
        new
        for old, new in zip(source.timeline, made.timeline, strict=True)
        if any(hour(getattr(old, name)) != hour(getattr(new, name)) for name in ("starts_at", "ends_at"))
    ]


def hour(moment):
    return timezone.localtime(moment).time()


def hour_note(phase):
    return _("The clock skips an hour in “%(phase)s”; the next time that exists was taken.") % {
        "phase": phase
    }
