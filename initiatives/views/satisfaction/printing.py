"""The poster, the form on paper, the slips of drawn tickets: one sheet for both languages."""

from django.http import Http404
from django.urls import reverse
from django.utils.translation import override

from ...enums import SamplingMethod
from ...printing import qr_svg
from ...satisfaction.questions import LEVELS, REMARK, SOLVED, Question
from .screens import PaperView


class PosterView(PaperView):
    template_name = "initiatives/satisfaction/paper/poster.html"
    name = "poster"

    def context(self):
        if self.survey.is_representative:
            raise Http404
        return super().context() | {"sides": [self.side(language) for language in ("ar", "en")]}

    def side(self, language):
        """(language, its address, the QR code of it)"""
        with override(language):
            address = self.request.build_absolute_uri(reverse("satisfaction:answer", args=[self.survey.code]))
        if language == "ar":
            address = self.request.build_absolute_uri(reverse("survey_code", args=[self.survey.code]))
        return language, address, qr_svg(address)


class PaperFormView(PaperView):
    template_name = "initiatives/satisfaction/paper/form.html"
    name = "form"

    def context(self):
        return super().context() | {
            "languages": ["ar", "en"],
            "questions": Question,
            "levels": LEVELS,
            "solved": SOLVED,
            "remark": REMARK,
            "asks_ticket": self.survey.method == SamplingMethod.TICKETS,
        }


class SlipsView(PaperView):
    """A slip for each drawn number, to be handed to whoever holds it."""

    template_name = "initiatives/satisfaction/paper/slips.html"
    name = "slips"

    def context(self):
        draw = self.survey.draws.filter(pk=self.kwargs["draw_pk"]).first()
        if draw is None:
            raise Http404
        slips = [(ticket, qr_svg(self.address(ticket))) for ticket in draw.tickets.all()]
        return super().context() | {"draw": draw, "slips": slips}

    def address(self, ticket):
        path = reverse("ticket_code", args=[self.survey.code, ticket.code])
        return self.request.build_absolute_uri(path)
