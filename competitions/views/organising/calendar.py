"""The phases of an edition as a timeline: dates and permissions until it opens, public extensions after."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from ...actions.calendar import extend_phase, set_phases
from ...forms.moments import notes_of
from ...forms.phases import CalendarForm, ExtensionForm
from ...models import PhaseExtension
from .base import ActingView

#: width of the drawn time, and of a phase that would else not be seen
WIDTH, THINNEST = 1000, 4


@dataclass(frozen=True)
class Bar:
    """Where a phase lies in the time of the edition, in thousandths."""

    x: int
    width: int
    state: str


def bars(runs):
    """Bar by kind of phase, at its announced dates; `runs` are the edition's."""
    if not runs:
        return {}
    start = min(run.phase.starts_at for run in runs)
    length = max(run.phase.ends_at for run in runs) - start

    def at(moment):
        return round(WIDTH * ((moment - start) / length))

    return {run.phase.kind: bar(at(run.phase.starts_at), at(run.phase.ends_at), run.state) for run in runs}


def bar(start, end, state):
    return Bar(start, max(end - start, THINNEST), state)


class CalendarView(ActingView):
    template_name = "competitions/organising/calendar.html"
    page_title = gettext_lazy("Phases and dates")

    @cached_property
    def form(self):
        return CalendarForm(
            self.edition.timeline, self.request.POST if self.request.method == "POST" else None
        )

    def get_context_data(self, **kwargs):
        drawn = bars(self.edition.phase_runs())
        return super().get_context_data(
            form=self.form,
            rows=[(row, drawn.get(row.kind)) for row in self.form.rows],
            phases=[(phase, drawn[phase.kind]) for phase in self.edition.timeline],
            extensions=PhaseExtension.objects.of(self.edition),
            **kwargs,
        )

    def act(self, request):
        if not self.form.is_valid():
            raise ValidationError(_("Something is missing or wrong: see below."))
        set_phases(self.edition, self.form.planned, request.user)
        for note in self.form.notes:
            messages.warning(request, note)
        return _("The dates are saved.")

    def after_refusal(self):
        return self.render_to_response(self.get_context_data())

    def get_success_url(self):
        return self.url("calendar")


class ExtendView(ActingView):
    template_name = "competitions/organising/extend.html"
    page_title = gettext_lazy("Extend a phase")

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.phase = get_object_or_404(self.edition.phases, pk=kwargs["phase_pk"])

    @cached_property
    def form(self):
        return ExtensionForm(self.request.POST or None, initial={"ends_at": self.phase.ends_at})

    def get_context_data(self, **kwargs):
        later = [phase for phase in self.edition.timeline if phase.starts_at >= self.phase.ends_at]
        return super().get_context_data(form=self.form, phase=self.phase, later=later, **kwargs)

    def act(self, request):
        if not self.form.is_valid():
            raise ValidationError(_("Something is missing or wrong: see below."))
        try:
            extension = extend_phase(self.phase, request.user, **self.form.cleaned_data)
        except ValidationError as error:
            self.form.add_error("ends_at", error)
            raise ValidationError(_("Something is missing or wrong: see below.")) from error
        for note in notes_of(self.form):
            messages.warning(request, note)
        return _("“%(phase)s” is extended; the public page shows it and those concerned are told.") % {
            "phase": extension.phase
        }

    def after_refusal(self):
        return self.render_to_response(self.get_context_data())

    def get_success_url(self):
        return self.url("calendar")
