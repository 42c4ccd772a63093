from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...actions.adoptions import choose_date, propose_dates, take
from ...actions.plans import OPEN, tick
from ...adoptions import states
from ...enums import AdoptionState, Party
from ...models import Adoption
from .base import AdoptionView
from .forms import DatesForm

#: (words on the button, what is asked beside it)
BUTTONS = {
    "ask": (gettext_lazy("Ask the mentor governorate"), ""),
    "accept": (gettext_lazy("Accept the request"), ""),
    "decline": (gettext_lazy("Decline the request"), gettext_lazy("Why can’t you be the mentor now?")),
    "plan": (gettext_lazy("Begin to plan"), ""),
    "pilot": (gettext_lazy("Begin the pilot"), ""),
    "operate": (gettext_lazy("It is in operation"), ""),
    "verify": (gettext_lazy("Verify the results"), ""),
    "sustain": (gettext_lazy("It is sustained"), ""),
    "pause": (gettext_lazy("Pause"), gettext_lazy("Why does it pause? Shown to the public.")),
    "resume": (gettext_lazy("Resume"), ""),
    "stop": (gettext_lazy("Stop for good"), gettext_lazy("Why does it stop? Shown to the public.")),
}


def choices(adoption, user):
    """(name, button, what is asked, what still stands in the way) of each move that `user` may take."""
    return [(move.name, *BUTTONS[move.name], problem) for move, problem in adoption.moves_for(user)]


class ShowAdoptionView(AdoptionView):
    template_name = "initiatives/adoptions/show.html"
    page_title = gettext_lazy("Adoption")

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data())

    def last_crumbs(self):
        return [{"url": "", "label": self.title}]

    def get_context_data(self, **kwargs):
        one, user = self.adoption, self.request.user
        parties = one.parties_of(user)
        is_requested = one.state == AdoptionState.REQUESTED
        steps = list(one.steps.all())
        return super().get_context_data(
            choices=choices(one, user),
            path=self.path(),
            dates_form=kwargs.pop("dates_form", None) or DatesForm(),
            may_propose=is_requested and Party.MENTOR in parties,
            may_choose=is_requested and Party.ADOPTER in parties,
            may_plan=one.state in OPEN and Party.ADOPTER in parties,
            may_report=Party.ADOPTER in parties,
            sees_files=bool(parties - {Party.MENTOR}),
            sees_rating=Party.ORGANISER in parties or Party.ADOPTER in parties,
            dates=one.proposed_dates.all(),
            steps=steps,
            done=sum(step.done_on is not None for step in steps),
            checkpoints=one.checkpoints.all(),
            files=one.files.select_related("document"),
            history=self.history(),
            **kwargs,
        )

    def history(self):
        """(move, the name of who took it where that is a colleague or the reader is the ministry)."""
        user = self.request.user
        colleagues = set(
            get_user_model().objects.filter(groups__in=user.groups.all()).values_list("pk", flat=True)
        )
        tells_all = Party.ORGANISER in self.adoption.parties_of(user)
        moves = self.adoption.moves.select_related("by")
        return [(move, move.by if tells_all or move.by_id in colleagues else None) for move in moves]

    def path(self):
        """(state, "done", "now" or "") of the way that an adoption goes."""
        stands = self.adoption.previous_state or self.adoption.state
        reached = states.PATH.index(stands) if stands in states.PATH else -1
        marks = ["done"] * reached + ["now"] + [""] * len(states.PATH)
        return (
            [(AdoptionState(state).label, mark) for state, mark in zip(states.PATH, marks, strict=False)]
            if reached >= 0
            else []
        )


class TakeView(ShowAdoptionView):
    """A step. What was typed stays where it was typed when the step is refused."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        name = kwargs["move"]
        reason = request.POST.get("reason", "")
        try:
            take(self.adoption, name, request.user, reason)
        except ValidationError as error:
            words = " ".join(error.messages)
            said = {"refused": name, "refusal": words, "reason": reason}
            return self.render_to_response(self.get_context_data(**said), status=422)
        return self.done(_("Done: the adoption is now “%(state)s”.") % {"state": self.new_state()})

    def new_state(self):
        return Adoption.objects.get(pk=self.adoption.pk).get_state_display()


class ProposeDatesView(ShowAdoptionView):
    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        form = DatesForm(request.POST)
        try:
            # Whoever may not propose is refused before anything is said of what he typed.
            self.adoption.demand_party(request.user, Party.MENTOR)
            if form.is_valid():
                propose_dates(self.adoption, request.user, form.moments)
                return self.done(_("Your three dates were sent to the adopting governorate."))
        except ValidationError as error:
            form.add_error(None, error)
        return self.render_to_response(self.get_context_data(dates_form=form), status=422)


class TickView(AdoptionView):
    """A step of the plan is done, or is not done after all."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        try:
            tick(self.adoption, request.user, kwargs["number"])
        except ValidationError as error:
            return self.refused(error)
        return redirect(f"{self.address}#plan")


class ChooseDateView(ShowAdoptionView):
    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        try:
            choose_date(self.adoption, request.user, kwargs["number"])
        except ValidationError as error:
            return self.refused(error)
        return self.done(_("The mentor governorate is told of the date you chose."))
