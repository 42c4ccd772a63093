"""The calibration entry: which one, and who has scored it. Its marks stay sealed for organisers until closing."""

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...actions import calibration
from ...models import Entry
from .base import ActingView, named


class CalibrationView(ActingView):
    template_name = "competitions/organising/calibration.html"
    page_title = gettext_lazy("Calibration entry")

    @cached_property
    def entry(self):
        return calibration.calibration_entry(self.edition)

    def get_context_data(self, **kwargs):
        held = calibration.calibrated(self.entry) if self.entry else []
        return super().get_context_data(
            entry=self.entry,
            held=held,
            done=sum(is_done for _assignment, is_done in held),
            sources=[] if self.entry else calibration.possible_sources(self.edition),
            **kwargs,
        )

    def act(self, request):
        if "discard" in request.POST:
            calibration.discard_calibration(self.edition, request.user)
            return _("The calibration entry was taken away again.")
        source = named(Entry.objects, request.POST.get("source"))
        calibration.set_calibration(self.edition, source, request.user)
        return _("The calibration entry was made; every judge of the panel scores it first.")

    def get_success_url(self):
        return self.url("calibration")
