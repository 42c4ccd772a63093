"""The calendar of an edition: one row for each kind of phase, in order of time, checked as a whole."""

from dataclasses import dataclass

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminDateTimeInput

from .. import rules
from ..enums import PhaseKind
from .moments import MomentField, notes_of

#: what may be done in a phase that nobody has set yet
USUAL = {PhaseKind.SUBMISSION: {"may_submit": True}, PhaseKind.JUDGING: {"may_score": True}}


@dataclass(frozen=True)
class PlannedPhase:
    kind: str
    starts_at: object
    ends_at: object
    may_submit: bool
    may_score: bool

    def __str__(self):
        return str(PhaseKind(self.kind).label)


class PhaseRow(forms.Form):
    """Without an end there is no such phase; without a start it begins where the one above ends."""

    starts_at = MomentField(
        label=gettext_lazy("starts (Cairo time)"), required=False, widget=AdminDateTimeInput({"dir": "ltr"})
    )
    ends_at = MomentField(
        label=gettext_lazy("ends (Cairo time)"), required=False, widget=AdminDateTimeInput({"dir": "ltr"})
    )
    may_submit = forms.BooleanField(label=gettext_lazy("entries may be submitted"), required=False)
    may_score = forms.BooleanField(label=gettext_lazy("score sheets may be signed"), required=False)

    def __init__(self, kind, *args, **kwargs):
        super().__init__(*args, prefix=kind, **kwargs)
        self.kind = kind
        self.label = PhaseKind(kind).label

    def planned(self, end_above):
        """The phase of this row; None when it is left out or something is wrong with it."""
        starts, ends = self.cleaned_data.get("starts_at"), self.cleaned_data.get("ends_at")
        if self.errors or not (starts or ends):
            return None
        starts = starts or end_above
        if not starts:
            self.add_error("starts_at", _("The first phase needs a start."))
        elif not ends:
            self.add_error("ends_at", _("When does the phase end?"))
        elif ends <= starts:
            self.add_error("ends_at", _("A phase ends after it starts."))
        else:
            may = {name: self.cleaned_data[name] for name in ("may_submit", "may_score")}
            return PlannedPhase(self.kind, starts, ends, **may)
        return None


class CalendarForm:
    """All rows together, with the methods of a form that a view asks."""

    def __init__(self, phases, data=None):
        there = {phase.kind: phase for phase in phases}
        self.rows = [
            PhaseRow(kind, data, initial=initial_of(there.get(kind), kind, there)) for kind in PhaseKind
        ]

    def is_valid(self):
        return self.planned is not None

    @cached_property
    def planned(self):
        """The phases in the order of their rows; None when something is wrong, said at its field."""
        planned, end_above = [], None
        for row in self.rows:
            row.full_clean()
            phase = row.planned(end_above)
            if phase:
                planned.append(phase)
                end_above = phase.ends_at
        if not any(row.errors for row in self.rows):
            self.say_problems(planned)
        return None if any(row.errors for row in self.rows) else planned

    def say_problems(self, planned):
        rows = {row.kind: row for row in self.rows}
        for phase, message in rules.calendar_problems(planned):
            rows[phase.kind].add_error("starts_at", message)

    @property
    def notes(self):
        return [note for row in self.rows for note in notes_of(row)]

    @property
    def media(self):
        return self.rows[0].media


def initial_of(phase, kind, there):
    if phase is None:
        return {} if there else USUAL.get(kind, {})
    return {name: getattr(phase, name) for name in PhaseRow.base_fields}


class ExtensionForm(forms.Form):
    ends_at = MomentField(
        label=gettext_lazy("New end (Cairo time)"), widget=AdminDateTimeInput({"dir": "ltr"})
    )
    reason_ar = forms.CharField(
        label=gettext_lazy("Reason in Arabic"),
        max_length=400,
        widget=forms.Textarea({"rows": 3, "lang": "ar", "dir": "rtl"}),
        help_text=gettext_lazy("The public, entrants and judges read it."),
    )
    reason_en = forms.CharField(
        label=gettext_lazy("Reason in English"),
        max_length=400,
        widget=forms.Textarea({"rows": 3, "lang": "en", "dir": "ltr"}),
    )
