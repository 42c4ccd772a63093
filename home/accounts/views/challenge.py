from urllib.parse import urlencode

from django.contrib.auth import logout
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from .. import factor, journal, passkeys
from ..forms import ChallengeForm, SignedForm
from .door import DoorView


class ChallengeView(DoorView):
    """Asks for the second factor; who must have one and has none yet is led on to set it up."""

    template_name = "home/accounts/challenge.html"
    form_class = ChallengeForm

    def get(self, request, *args, **kwargs):
        return self.elsewhere() or super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        return self.elsewhere() or super().post(request, *args, **kwargs)

    def get_form_class(self):
        return SignedForm if "signed" in self.request.POST else ChallengeForm

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs()
        return kwargs | {"request": self.request} if self.get_form_class() is SignedForm else kwargs

    def get_context_data(self, **kwargs):
        claimed = self.entrance.claimed
        context = super().get_context_data(**kwargs)
        if isinstance(context["form"], SignedForm):
            context |= {"signed": context["form"], "form": ChallengeForm(claimed)}
        question = passkeys.question(self.request, claimed)
        return context | {"question": question, "has_app": factor.has_app(claimed)}

    def elsewhere(self):
        if self.entrance.is_whole:
            return redirect(self.onward)
        if self.entrance.may_set_up:
            return redirect(f"{reverse('second_factor_set_up')}?{urlencode({'next': self.onward})}")
        return None

    def form_valid(self, form):
        self.entrance.complete()
        journal.came(self.request, "Second factor accepted", self.entrance.claimed)
        return redirect(self.onward)

    def form_invalid(self, form):
        journal.tried(self.request, "Second factor refused", self.entrance.claimed)
        return super().form_invalid(form)


@require_POST
def start_again(request):
    """For whoever signed in as the wrong person, or has no code at hand."""
    logout(request)
    return redirect("wagtailadmin_login")
