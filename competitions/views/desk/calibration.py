from django.http import Http404
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from ...enums import AssignmentState
from ...models import ScoreSheet
from ...scoring.calibration import compare
from ..queue import next_of
from .base import DeskPage


class CalibrationView(DeskPage, TemplateView):
    """After his own sheet: the judge's marks on the calibration entry beside the panel's so far, without names."""

    template_name = "competitions/desk/calibration.html"
    step_title = gettext_lazy("Beside the panel")

    def get(self, request, *args, **kwargs):
        if not self.entry.is_calibration:
            raise Http404
        if not self.is_signed:
            return self.to("desk")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        own = self.assignment.sheets.latest("version").levels
        criteria = {criterion.key: criterion for criterion in self.judged.criteria}
        rows = compare(own, self.sheets_so_far(), criteria)
        return super().get_context_data(
            rows=[(criteria[row.key], row) for row in rows],
            n=rows[0].n if rows else 0,
            next_assignment=next_of(self.assignment.judge),
            **kwargs,
        )

    def sheets_so_far(self):
        """Levels of every signed sheet, the newest version of each judge."""
        done = ScoreSheet.objects.filter(assignment__entry=self.entry, assignment__state=AssignmentState.DONE)
        newest = {sheet.assignment_id: sheet.levels for sheet in done.order_by("version")}
        return list(newest.values())
