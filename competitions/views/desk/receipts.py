from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from ...actions.sheets import signed_sheet
from ...scoring.receipts import covered
from ..queue import next_of, progress_of
from .base import DeskPage
from .rubric import rows_of


class ReceiptView(DeskPage, TemplateView):
    """The judge's own proof; shown once signed, never mailed or logged."""

    template_name = "competitions/desk/receipt.html"
    step_title = gettext_lazy("Receipt")

    def get(self, request, *args, **kwargs):
        if not self.is_signed:
            return self.to("desk")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        sheet = self.assignment.sheets.latest("version")
        return super().get_context_data(
            sheet=sheet,
            rows=rows_of(self.judged, sheet),
            covered=covered(signed_sheet(sheet)),
            progress=progress_of(self.assignment),
            next_assignment=next_of(self.assignment.judge),
            **kwargs,
        )
