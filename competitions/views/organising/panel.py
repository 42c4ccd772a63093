"""The edition's judging panel: which judge sits in which numbered seat."""

from secrets import SystemRandom

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ...actions.panel import add_to_panel, remove_from_panel
from ...actions.round_inputs import loads_of
from ...models import Judge
from .base import ActingView, named


class PanelView(ActingView):
    template_name = "competitions/organising/panel.html"
    page_title = gettext_lazy("Judging panel")

    @cached_property
    def others(self):
        """Judges without a seat here."""
        judges = Judge.objects.real().exclude(seats__competition=self.edition).filter(user__is_active=True)
        return judges.select_related("user", "home_governorate").prefetch_related("expertise")

    def get_context_data(self, **kwargs):
        seats = self.edition.seats.select_related("judge__user", "judge__home_governorate")
        loads = loads_of(self.edition)
        seats = seats.prefetch_related("judge__expertise", "judge__conflicts__governorate")
        return super().get_context_data(
            seats=[(seat, loads[seat.judge_id]) for seat in seats],
            silent=sum(seat.conflicts_declared_at is None for seat in seats),
            others=self.others,
            **kwargs,
        )

    def act(self, request):
        if "remove" in request.POST:
            remove_from_panel(named(self.edition.seats, request.POST["remove"]), request.user)
            return _("The seat was removed.")
        chosen = [judge for judge in self.others if str(judge.pk) in request.POST.getlist("judge")]
        # A number must not tell who came first in the list.
        SystemRandom().shuffle(chosen)
        add_to_panel(self.edition, chosen, request.user)
        return ngettext("%(count)s judge was seated.", "%(count)s judges were seated.", len(chosen)) % {
            "count": len(chosen)
        }

    def get_success_url(self):
        return self.url("panel")
