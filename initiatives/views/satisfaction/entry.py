"""Answers from paper, typed as rows of digits: tab from cell to cell, enter to save."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ...actions.paper import enter
from ...forms.answers import PaperForm
from ...models import Ticket
from .desk import DAY
from .screens import SurveyScreen

ROWS = 12

PaperRows = forms.formset_factory(PaperForm, extra=ROWS, max_num=ROWS, absolute_max=ROWS)


class DayForm(forms.Form):
    day = forms.DateField(label=gettext_lazy("Day on which the forms were filled in"), widget=DAY)


class EntryView(SurveyScreen):
    template_name = "initiatives/satisfaction/admin/entry.html"
    page_title = gettext_lazy("Type in answers from paper")

    def get(self, request, **kwargs):
        day = request.GET.get("day") or timezone.localdate().isoformat()
        return self.show(DayForm(initial={"day": day}), self.rows())

    def post(self, request, **kwargs):
        day, rows = DayForm(request.POST), self.rows(request.POST)
        if day.is_valid() and rows.is_valid() and self.tickets_are_right(day, rows) and self.keep(day, rows):
            at = reverse("surveys:entry", args=[self.survey.pk])
            return redirect(f"{at}?day={day.cleaned_data['day'].isoformat()}")
        return self.show(day, rows, status=422)

    def rows(self, sent=None):
        return PaperRows(sent, form_kwargs={"asks_ticket": self.survey.is_representative})

    def show(self, day, rows, status=200):
        return self.render_to_response(self.get_context_data(day=day, rows=rows), status=status)

    @staticmethod
    def filled(rows):
        return [form for form in rows if form.has_changed()]

    def tickets_are_right(self, day, rows):
        """Each number was drawn for that day and hasn't answered; what is wrong is said at its cell."""
        if not self.survey.is_representative:
            return True
        known, seen = self.tickets_of(day.cleaned_data["day"]), set()
        for form in self.filled(rows):
            ticket = known.get(form.cleaned_data["ticket"])
            if ticket is None:
                form.add_error("ticket", _("not drawn"))
            elif ticket.is_answered or ticket in seen:
                form.add_error("ticket", _("has answered"))
            form.ticket = ticket
            seen.add(ticket)
        return not any(form.errors for form in rows)

    def tickets_of(self, day):
        drawn = Ticket.objects.filter(draw__survey=self.survey, draw__day=day)
        return {ticket.number: ticket for ticket in drawn}

    def keep(self, day, rows):
        columns = [(getattr(form, "ticket", None), said(form)) for form in self.filled(rows)]
        try:
            kept = enter(self.survey, day.cleaned_data["day"], columns, self.request.user)
        except ValidationError as error:
            day.add_error(None, error)
            return False
        words = ngettext("%(n)s answer was kept.", "%(n)s answers were kept.", kept)
        messages.success(self.request, words % {"n": kept})
        return True


def said(form):
    return {name: value for name, value in form.cleaned_data.items() if name != "ticket"}
