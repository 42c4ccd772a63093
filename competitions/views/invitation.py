"""The link of an invitation, opened by whoever got the mail: choose a password, or have a new link sent.

Opening it spends nothing (scanners of mail open every link); the token moves from the address into the session at
once, so that no later address, referrer or log of a refused form holds it.
"""

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.forms import SetPasswordForm
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.decorators import method_decorator
from django.utils.translation import override
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import TemplateView, View
from wagtail.users.models import UserProfile

from ..actions import invitations
from ..enums import LinkState
from ..models import Link

SESSION_KEY = "competitions_invitation"
#: renewing a link is answered alike whatever there was to renew
RENEWABLE = (LinkState.EXPIRED, LinkState.SUPERSEDED)


class LinkView(View):
    """The address in the mail."""

    def get(self, request, token):
        request.session[SESSION_KEY] = token
        return redirect("competitions_invitation")


@method_decorator(sensitive_post_parameters(), name="dispatch")
class InvitationView(TemplateView):
    template_name = "competitions/invitation/page.html"

    def dispatch(self, request, *args, **kwargs):
        self.token = request.session.get(SESSION_KEY, "")
        self.link = invitations.read(self.token) if self.token else Link(None, LinkState.UNKNOWN)
        with override(self.language):
            response = super().dispatch(request, *args, **kwargs)
            if hasattr(response, "render"):
                response.render()
        add_never_cache_headers(response)
        return response

    @property
    def language(self):
        """The invited judge's; a link that isn't ours is answered in the site's."""
        invitation = self.link.invitation
        if invitation is None:
            return settings.LANGUAGE_CODE
        return UserProfile.get_for_user(invitation.judge.user).get_preferred_language()

    def get_context_data(self, **kwargs):
        is_open = self.link.state is LinkState.OPEN
        if is_open and "form" not in kwargs:
            kwargs["form"] = SetPasswordForm(self.link.invitation.judge.user)
        return super().get_context_data(
            state=self.link.state.value,
            invitation=self.link.invitation,
            may_renew=self.link.state in RENEWABLE,
            **kwargs,
        )

    def post(self, request):
        if "renew" in request.POST:
            invitations.renew_by_link(self.token)
            return self.render_to_response(self.get_context_data(renewed=True))
        if self.link.state is not LinkState.OPEN:
            return self.render_to_response(self.get_context_data())
        form = SetPasswordForm(self.link.invitation.judge.user, request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        return self.come_in(form.cleaned_data["new_password1"])

    def come_in(self, password):
        try:
            user = invitations.accept(self.token, password)
        except ValidationError:
            return redirect("competitions_invitation")
        login(self.request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
        return redirect("wagtailadmin_home")
