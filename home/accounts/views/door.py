"""What the screens at the door share: between the password and the admin, in the language of whoever stands there."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import override
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from wagtail.users.models import UserProfile


@method_decorator(sensitive_post_parameters(), name="dispatch")
class DoorView(FormView):
    """For whoever has typed his password; all others are asked for it first."""

    def dispatch(self, request, *args, **kwargs):
        self.entrance = request.entrance
        if self.entrance.sign_in is None:
            return redirect("wagtailadmin_login")
        with override(UserProfile.get_for_user(self.entrance.claimed).get_preferred_language()):
            response = super().dispatch(request, *args, **kwargs)
            if hasattr(response, "render"):
                response.render()
        add_never_cache_headers(response)
        return response

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.entrance.claimed}

    def form_invalid(self, form):
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_context_data(self, **kwargs):
        return super().get_context_data(next=self.onward, half=self.entrance.half, **kwargs)

    @property
    def onward(self):
        """Where the person was going; never to another site."""
        asked = self.request.POST.get("next") or self.request.GET.get("next", "")
        is_ours = url_has_allowed_host_and_scheme(
            asked, {self.request.get_host()}, require_https=self.request.is_secure()
        )
        return asked if is_ours else reverse("wagtailadmin_home")
