"""Assignments one by one: for an entry, or as a replacement."""

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...actions import drawing, rounds
from ...enums import AssignmentState
from ...models import Assignment, Judge
from .base import ActingView, named
from .progress import Progress


class EntryPanelView(ActingView):
    """One entry and every judge of the panel: assign, withdraw, or pin for the rounds to come."""

    template_name = "competitions/organising/entry_panel.html"
    page_title = gettext_lazy("Judges of an entry")

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.entry = get_object_or_404(self.edition.entries.counted(), pk=kwargs["entry_pk"])

    def get_context_data(self, **kwargs):
        progress = Progress(self.edition, timezone.now())
        row = next(row for row in progress.rows if row.entry == self.entry)
        pins = dict(self.entry.pins.values_list("judge", "pk"))
        cells = [
            (cell, load, pins.get(cell.seat.judge_id))
            for cell, load in zip(row.cells(), progress.loads, strict=True)
        ]
        return super().get_context_data(entry=self.entry, row=row, cells=cells, **kwargs)

    def act(self, request):
        if "withdraw" in request.POST:
            assignment = named(self.entry.assignments, request.POST["withdraw"])
            rounds.unassign(assignment, request.user)
            return _("The assignment was withdrawn.")
        if "unpin" in request.POST:
            drawing.unpin(named(self.entry.pins, request.POST["unpin"]), request.user)
            return _("Unpinned: the next round is free to choose.")
        judge = named(Judge.objects, request.POST.get("pin") or request.POST.get("assign"))
        if "pin" in request.POST:
            drawing.pin(self.entry, judge, request.user)
            return _("Pinned: the next round assigns it.")
        rounds.assign(self.entry, judge, request.user)
        return _("The entry was assigned.")

    def get_success_url(self):
        return self.url("entry_panel", self.entry.pk)


class ReplaceView(ActingView):
    """Shows who would take over from a judge who recused himself, then assigns him."""

    template_name = "competitions/organising/replace.html"
    page_title = gettext_lazy("Replacement")

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        recused = Assignment.objects.filter(
            entry__competition=self.edition, state=AssignmentState.RECUSED
        ).select_related("entry__competition", "judge")
        self.recused = get_object_or_404(recused, pk=kwargs["assignment_pk"])

    def get_context_data(self, **kwargs):
        judge = rounds.propose_replacement(self.recused)
        seat = judge and self.edition.seats.get(judge=judge)
        return super().get_context_data(recused=self.recused, seat=seat, **kwargs)

    def act(self, request):
        rounds.replace(self.recused, request.user)
        return _("The replacement was assigned; nothing else has changed.")
