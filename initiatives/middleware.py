"""Refuses admin URLs that Wagtail would answer to anyone with an admin account (see `fence`)."""

from django.urls import reverse
from wagtail.admin.auth import permission_denied

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
        if fence.admits(request, request.resolver_match.view_name, kwargs):
            return None
        return permission_denied(request)
