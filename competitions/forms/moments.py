"""A time as organisers type it: by the clock of Cairo, in any digits."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.widgets import AdminDateTimeInput

from initiatives.digits import western_digits
from initiatives.forms.days import refuse_far

from .. import moments


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
        refuse_far(wall)
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


def notes_of(form):
    """What became of the changed times of a form."""
    return [note for name in form.changed_data if (note := getattr(form.fields[name], "note", ""))]
