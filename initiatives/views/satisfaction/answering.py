"""The form behind the QR code: no account, no cookie, no script; nothing is written until it is sent."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from django.views.generic import View

from ...actions.answers import Outcome, take
from ...enums import SamplingMethod
from ...forms.answers import AnswerForm
from ...limits import address_of
from ...models import Survey, Ticket
from ...satisfaction import rules, tokens


@require_safe
def by_code(request, code, ticket=""):
    """The short address on paper: leads to the form in the site’s own language."""
    get_object_or_404(Survey, code=code)
    return redirect("satisfaction:ticket", code, ticket) if ticket else redirect("satisfaction:answer", code)


# Nobody is signed in here, so no other site could make him send anything in his name; the token stands for a cookie.
@method_decorator([csrf_exempt, never_cache], name="dispatch")
class AnswerView(View):
    """The form of a poster; with `ticket`, that of one drawn number."""

    http_method_names = ["get", "head", "post"]

    def setup(self, request, code, ticket="", **kwargs):
        super().setup(request, code=code, ticket=ticket, **kwargs)
        surveys = Survey.objects.select_related("centre__governorate")
        self.survey = get_object_or_404(surveys, code=code)
        self.ticket = self.find_ticket(ticket)

    def find_ticket(self, code):
        """A survey by tickets is answered by ticket alone, one by poster never."""
        if bool(code) != (self.survey.method == SamplingMethod.TICKETS):
            raise Http404
        return get_object_or_404(Ticket, code=code, draw__survey=self.survey) if code else None

    def get(self, request, **kwargs):
        if not rules.is_open(self.survey, timezone.localdate()):
            return self.show("closed")
        if self.ticket and self.ticket.is_answered:
            return redirect("satisfaction:thanks", self.survey.code)
        return self.show_form(AnswerForm())

    def post(self, request, **kwargs):
        form = AnswerForm(request.POST)
        if not form.is_valid():
            return self.show_form(form, status=422)
        outcome = take(
            self.survey,
            self.ticket,
            request.POST.get("token", ""),
            form.cleaned_data,
            address_of(request.META),
        )
        if outcome.is_thanked:
            return redirect("satisfaction:thanks", self.survey.code)
        if outcome is Outcome.CLOSED:
            return self.show("closed")
        return self.show_form(form, status=422, is_stale=True)

    def show_form(self, form, status=200, *, is_stale=False):
        # What was sent with a token that still holds comes back with it: two forms would be worth two answers.
        sent = "" if is_stale else self.request.POST.get("token", "")
        token = sent or tokens.mint(self.survey.code, self.ticket.code if self.ticket else "")
        return self.show("answer", status, form=form, token=token, is_stale=is_stale)

    def show(self, name, status=200, **context):
        context |= {"survey": self.survey, "centre": self.survey.centre, "ticket": self.ticket}
        response = render(self.request, f"initiatives/satisfaction/{name}.html", context, status=status)
        response["X-Robots-Tag"] = "noindex"
        return response


@require_safe
def thanks(request, code):
    """The same words whatever became of the form."""
    survey = get_object_or_404(Survey.objects.select_related("centre__governorate"), code=code)
    context = {"survey": survey, "centre": survey.centre}
    response = render(request, "initiatives/satisfaction/thanks.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response
