"""The desk of a survey: what to print, how far it is, the day's draws."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy, ngettext

from ...enums import SamplingMethod
from ...forms.numbers import IntegerField
from ...satisfaction import rules
from .screens import SurveyScreen

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class DeskView(SurveyScreen):
    template_name = "initiatives/satisfaction/admin/desk.html"
    page_title = gettext_lazy("Desk of the survey")

    def get_context_data(self, **kwargs):
        today = timezone.localdate()
        return super().get_context_data(
            is_open=rules.is_open(self.survey, today),
            is_settled=rules.is_settled(self.survey, today),
            answers=self.survey.answers.count(),
            draws=self.survey.draws.order_by("-day"),
            **kwargs,
        )


class DrawForm(forms.Form):
    day = forms.DateField(label=gettext_lazy("Day"), widget=DAY)
    first = IntegerField(label=gettext_lazy("First number given out"), min_value=0)
    last = IntegerField(label=gettext_lazy("Last number given out"), min_value=0)
    size = IntegerField(label=gettext_lazy("How many to ask"), min_value=1)


class DrawView(SurveyScreen):
    template_name = "initiatives/satisfaction/admin/draw.html"
    page_title = gettext_lazy("Draw the day’s sample")

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if self.survey.method != SamplingMethod.TICKETS:
            raise Http404

    def get(self, request, **kwargs):
        form = DrawForm(initial={"day": timezone.localdate()})
        return self.render_to_response(self.get_context_data(form=form))

    def post(self, request, **kwargs):
        form = DrawForm(request.POST)
        if not (form.is_valid() and self.draw(form)):
            return self.render_to_response(self.get_context_data(form=form), status=422)
        return redirect("surveys:desk", self.survey.pk)

    def draw(self, form):
        try:
            draw = self.survey.draw_tickets(**form.cleaned_data, user=self.request.user)
        except ValidationError as error:
            form.add_error(None, error)
            return False
        said = ngettext("%(n)s ticket was drawn.", "%(n)s tickets were drawn.", draw.size)
        messages.success(self.request, said % {"n": draw.size})
        return True
