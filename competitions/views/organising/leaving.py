"""A judge leaves the edition: who would take over his unfinished work, then the act."""

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy, ngettext

from ...actions import leaving
from ...models import Entry
from .base import ActingView
from .shortages import sentences


class LeaveView(ActingView):
    template_name = "competitions/organising/leave.html"
    page_title = gettext_lazy("A judge leaves the edition")

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        seats = self.edition.seats.filter(left_at=None).select_related("judge__user", "competition")
        self.seat = get_object_or_404(seats, pk=kwargs["seat_pk"])

    @cached_property
    def numbers(self):
        return dict(self.edition.seats.values_list("judge", "number"))

    def get_context_data(self, **kwargs):
        takeover = leaving.propose_takeover(self.seat)
        codes = dict(Entry.objects.filter(competition=self.edition).values_list("pk", "blind_code"))
        held = self.seat.judge.assignments.filter(entry__competition=self.edition).counting()
        return super().get_context_data(
            seat=self.seat,
            signed=held.done().count(),
            unfinished=leaving.unfinished(self.seat),
            takeover=[(codes[entry], self.numbers[judge]) for entry, judge in takeover.assignments],
            shortages=sentences(takeover.shortages, codes, self.numbers),
            **kwargs,
        )

    def act(self, request):
        taken = leaving.leave_edition(self.seat, request.user)
        return ngettext(
            "The judge has left; %(count)s entry went to another judge.",
            "The judge has left; %(count)s entries went to other judges.",
            len(taken),
        ) % {"count": len(taken)}

    def get_success_url(self):
        return self.url("panel")
