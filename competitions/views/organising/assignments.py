"""Assignments: one by one for an entry, in a drawn round, or as a replacement."""

from django import forms
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from initiatives.forms.numbers import IntegerField

from ...actions import rounds
from ...enums import AssignmentState
from ...models import Assignment, Judge
from ...scoring.rubric import rubric_hash
from .base import ActingView
from .progress import Progress
from .shortages import sentences


class EntryPanelView(ActingView):
    """One entry and every judge of the panel: assign or withdraw."""

    template_name = "competitions/organising/entry_panel.html"
    page_title = gettext_lazy("Judges of an entry")

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.entry = get_object_or_404(self.edition.entries.counted(), pk=kwargs["entry_pk"])

    def get_context_data(self, **kwargs):
        progress = Progress(self.edition, timezone.now())
        row = next(row for row in progress.rows if row.entry == self.entry)
        return super().get_context_data(
            entry=self.entry, row=row, cells=zip(row.cells, progress.loads, strict=True), **kwargs
        )

    def act(self, request):
        if "withdraw" in request.POST:
            assignment = get_object_or_404(self.entry.assignments, pk=request.POST["withdraw"])
            rounds.unassign(assignment, request.user)
            return _("The assignment was withdrawn.")
        judge = get_object_or_404(Judge, pk=request.POST.get("assign"))
        rounds.assign(self.entry, judge, request.user)
        return _("The entry was assigned.")

    def get_success_url(self):
        return self.url("entry_panel", self.entry.pk)


class RoundForm(forms.Form):
    sheets = IntegerField(label=gettext_lazy("Sheets per entry"), min_value=1, max_value=9)
    seed = IntegerField(label=gettext_lazy("Seed of the draw"), min_value=0, max_value=2**31 - 1)


class RoundView(ActingView):
    """Previews a round and saves exactly what was previewed."""

    template_name = "competitions/organising/round.html"
    page_title = gettext_lazy("Round of assignments")

    @cached_property
    def form(self):
        start = {"sheets": self.edition.min_sheets, "seed": self.edition.seed}
        return RoundForm({**start, **self.request.GET.dict(), **self.request.POST.dict()})

    @cached_property
    def proposed(self):
        values = self.form.cleaned_data
        return rounds.propose(self.edition, values["sheets"], values["seed"])

    @property
    def digest(self):
        return rubric_hash({"assignments": self.proposed.assignments})

    def get_context_data(self, **kwargs):
        kwargs["form"] = self.form
        if self.form.is_valid():
            kwargs |= self.preview()
        return super().get_context_data(**kwargs)

    def preview(self):
        progress = Progress(self.edition, timezone.now())
        new = set(self.proposed.assignments)
        return {
            "proposed": self.proposed,
            "digest": self.digest,
            "rows": [
                (row.entry, [(cell, (row.entry.pk, cell.seat.judge_id) in new) for cell in row.cells])
                for row in progress.rows
            ],
            "progress": progress,
            "shortages": sentences(
                self.proposed.shortages,
                {entry.pk: entry.blind_code for entry in progress.entries},
                {seat.judge_id: seat.number for seat in progress.seats},
            ),
            "loads": self.loads(progress, new),
        }

    def loads(self, progress, new):
        added = [judge for _entry, judge in new]
        return [(load.seat, load.total, added.count(load.seat.judge_id)) for load in progress.loads]

    def act(self, request):
        if not self.form.is_valid():
            raise ValidationError(_("Say how many sheets, and a seed."))
        if request.POST.get("digest") != self.digest:
            raise ValidationError(_("Assignments have changed since the preview: look at the new one."))
        saved = rounds.save_round(self.edition, request.user, self.proposed, self.form.cleaned_data["seed"])
        return ngettext(
            "%(count)s assignment was saved.", "%(count)s assignments were saved.", len(saved)
        ) % {"count": len(saved)}


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
