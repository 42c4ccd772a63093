"""Refuses admin URLs that Wagtail would answer to anyone with an admin account (see `fence`)."""

from django.urls import reverse
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import override
from django.views.defaults import bad_request
from wagtail.admin.auth import permission_denied
from wagtail.users.models import UserProfile

from . import fence


class AdminFence:
    """Stands after the authentication middleware; every role's URLs pass here before their view."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not request.user.is_authenticated or not request.path.startswith(reverse("wagtailadmin_home")):
            return None
        if fence.admits(request, request.resolver_match.view_name, kwargs, view):
            return None
        # No admin view has run yet that would have switched to the user's language.
        with override(UserProfile.get_for_user(request.user).get_preferred_language()):
            return permission_denied(request)

    def process_exception(self, request, exception):
        """A form sent without its fields is the sender's mistake; Wagtail would call it the server's."""
        if isinstance(exception, MultiValueDictKeyError):
            return bad_request(request, exception)
        return None
