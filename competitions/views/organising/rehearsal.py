"""Rehearsing an edition in set-up, walking the rehearsal through, and wiping it."""

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...actions.rehearsal import rehearse, walk_through
from ...actions.rehearsal_seat import seat_of, take_seat
from ...actions.wiping import wipe
from .base import ActingView


class RehearsalView(ActingView):
    """Of an edition: the button that makes a rehearsal. Of a rehearsal: its result, and the buttons that go on."""

    template_name = "competitions/organising/rehearsal.html"
    page_title = gettext_lazy("Rehearsal")

    def get_context_data(self, **kwargs):
        is_rehearsal = self.edition.is_rehearsal
        rehearsal = self.edition if is_rehearsal else self.edition.rehearsals.first()
        seat = rehearsal and seat_of(rehearsal, self.request.user)
        return super().get_context_data(rehearsal=rehearsal, own_seat=seat, **kwargs)

    def act(self, request):
        step = request.POST.get("step")
        if step == "wipe":
            edition = wipe(self.edition, request.user)
            self.next_url = reverse("editions:rehearsal", args=[edition.pk])
            return _("The rehearsal is wiped: nothing of it is left but a line in the history.")
        if step == "seat":
            take_seat(self.edition, request.user)
            self.next_url = reverse("wagtailadmin_home")
            return _("You have a seat in the rehearsal: your queue stands here, as every judge's does.")
        if step == "walk":
            walk_through(self.edition, request.user)
            self.next_url = self.url("overview")
            return _(
                "Judging is closed, the best are awarded and the results released, within the rehearsal only."
            )
        if step != "rehearse":
            raise ValidationError(_("Choose what to do."))
        rehearsal = rehearse(self.edition, request.user)
        self.next_url = reverse("editions:overview", args=[rehearsal.pk])
        return _(
            "The rehearsal is ready: every invented entry has its sheets. Close, decide and release as you will."
        )

    def get_success_url(self):
        return self.next_url
