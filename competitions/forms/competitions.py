"""An edition's form: what is announced before opening can't be changed after it."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateTimeInput

from initiatives.digits import western_digits
from initiatives.enums import Tier

from .. import moments, rules


class MomentField(forms.DateTimeField):
    """A time in Cairo; `note` says what became of one the clock skips or repeats."""

    widget = AdminDateTimeInput
    note = ""

    def to_python(self, value):
        if isinstance(value, str):
            value = western_digits(value)
        if value in self.empty_values:
            return None
        wall = self.wall_clock(value)
        zone = timezone.get_current_timezone()
        if not moments.exists(wall, zone):
            self.note = _("The clock skips %(typed)s; the next time that exists was taken.")
        elif moments.is_repeated(wall, zone):
            self.note = _("The clock shows %(typed)s twice that night; the later one was taken.")
        self.note = self.note and self.note % {"typed": wall.strftime("%Y-%m-%d %H:%M")}
        return moments.instant(wall, zone)

    def wall_clock(self, value):
        if hasattr(value, "tzinfo"):
            return timezone.make_naive(value) if timezone.is_aware(value) else value
        for pattern in self.input_formats:
            try:
                return self.strptime(value.strip(), pattern)
            except (ValueError, TypeError):
                continue
        raise ValidationError(self.error_messages["invalid"], code="invalid")


class PhaseForm(WagtailAdminModelForm):
    starts_at = MomentField(label=gettext_lazy("starts (Cairo time)"))
    ends_at = MomentField(label=gettext_lazy("ends (Cairo time)"))

    def clean(self):
        cleaned = super().clean()
        starts, ends = cleaned.get("starts_at"), cleaned.get("ends_at")
        if starts and ends and ends <= starts:
            self.add_error("ends_at", _("A phase ends after it starts."))
        return cleaned

    @property
    def notes(self):
        return [note for name in self.changed_data if (note := getattr(self.fields[name], "note", ""))]


class PhaseFormSet(BaseChildFormSet):
    def clean(self):
        super().clean()
        if any(self.errors):
            return
        phases = [form.instance for form in self.forms if form.cleaned_data and not self.is_deleted(form)]
        for earlier, later in rules.overlapping_phases(phases):
            self.find(later).add_error(
                "starts_at",
                _("“%(later)s” starts before “%(earlier)s” ends.") % {"later": later, "earlier": earlier},
            )
            raise ValidationError(_("Phases can't overlap: exactly one is current at a time."))

    def is_deleted(self, form):
        return self.can_delete and self._should_delete_form(form)

    def find(self, phase):
        return next(form for form in self.forms if form.instance is phase)


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

    @property
    def notes(self):
        """What became of times the clock skips or repeats."""
        return [note for form in self.formsets["phases"].forms for note in form.notes]
