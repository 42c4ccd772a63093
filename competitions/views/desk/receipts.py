from django.http import Http404, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy
from django.views import View
from django.views.generic import TemplateView

from ...actions.proofs import proof_of
from ..queue import OwnQueue
from .base import DeskPage, OwnAssignment
from .rubric import rows_of


class ReceiptView(DeskPage, TemplateView):
    """The judge's own proof; shown once signed, never mailed or logged."""

    template_name = "competitions/desk/receipt.html"
    step_title = gettext_lazy("Receipt")

    def get(self, request, *args, **kwargs):
        if not self.is_signed:
            return self.to("desk")
        return super().get(request, *args, **kwargs)

    @cached_property
    def sheet(self):
        return self.assignment.sheets.latest("version")

    def get_context_data(self, **kwargs):
        queue = OwnQueue(self.assignment)
        return super().get_context_data(
            sheet=self.sheet,
            rows=rows_of(self.judged, self.sheet),
            proof=proof_of(self.sheet),
            progress=queue.progress,
            next_assignment=queue.following,
            **kwargs,
        )


class ProofView(OwnAssignment, View):
    """The same as a file that `verify_result.py` reads."""

    def get(self, request, *args, **kwargs):
        if not self.is_signed:
            raise Http404
        proof = proof_of(self.assignment.sheets.latest("version"))
        response = HttpResponse(proof.as_file(), content_type="application/json")
        response["Content-Disposition"] = f'attachment; filename="receipt-{self.entry.blind_code}.json"'
        response["Cache-Control"] = "private, no-store"
        return response
