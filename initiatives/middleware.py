"""What stands before and after the views: the admin's fence, and what the address of a withdrawn page answers."""

import logging

from django.core.exceptions import BadRequest
from django.http import Http404, HttpResponseNotFound
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import override
from django.views.defaults import bad_request
from wagtail.admin.auth import permission_denied
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.users.models import UserProfile

from . import fence
from .incoming_rows import is_number
from .models import Withdrawal
from .unreadable import failed_over_what_was_sent
from .viewsets.spreadsheets import made_safe

logger = logging.getLogger(__name__)

#: whose `id` is no object's
NAMED_OTHERWISE = {"wagtailadmin_block_preview"}


class AdminFence:
    """Refuses admin URLs that Wagtail would answer to anyone with an admin account (see `fence`).

    Stands after the authentication middleware; every role's URLs pass here before their view."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        # The address first: asking who somebody is makes every cache keep a copy for each reader (Vary: Cookie).
        if not request.path.startswith(reverse("wagtailadmin_home")) or not request.user.is_authenticated:
            return None
        if request.resolver_match.view_name not in NAMED_OTHERWISE:
            refuse_no_numbers(request.GET.getlist("id"))
        if fence.admits(request, request.resolver_match.view_name, kwargs, view):
            return None
        # No admin view has run yet that would have switched to the user's language.
        with override(UserProfile.get_for_user(request.user).get_preferred_language()):
            return permission_denied(request)

    def process_exception(self, request, exception):
        """A form sent without its fields, or damaged, is the sender's mistake; Wagtail would call it the server's."""
        if isinstance(exception, MultiValueDictKeyError) or failed_over_what_was_sent(exception):
            # Should it be our mistake after all, it is found here; what was typed is nobody's business.
            logger.warning("A form was sent damaged to %s: %s", request.path, type(exception).__name__)
            return bad_request(request, exception)
        return None


def refuse_no_numbers(chosen):
    """What lists and choosers ask for by number, or all of it; Wagtail looks for whatever is sent."""
    if not all(one == "all" or is_number(one) for one in chosen):
        raise BadRequest("An object goes by its number")


class SafeExports:
    """Lists that Wagtail or another package gives away as files leave as ours do: no formula in them, and noted.

    Stands after whatever else looks at a view of the admin, for it answers in the view's place."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.GET.get("export") not in SpreadsheetExportMixin.FORMATS:
            return None
        safe = made_safe(view)
        return safe(request, *args, **kwargs) if safe else None


class Tombstones:
    """Where a page was public and is withdrawn, 410 with the reason in place of a bare 404.

    Optional; stands before Wagtail's RedirectMiddleware, so that an editor's redirect is asked first.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        withdrawal = getattr(request, "_withdrawal", None)
        return tombstone(request, withdrawal) if withdrawal and response.status_code == 404 else response

    def process_exception(self, request, exception):
        """Spares what would be replaced: a page that says what else the visitor may have meant."""
        match = request.resolver_match
        if isinstance(exception, Http404) and match.url_name == "wagtail_serve":
            request._withdrawal = Withdrawal.objects.at(request, match.args[0])
            return HttpResponseNotFound() if request._withdrawal else None
        return None


def tombstone(request, withdrawal):
    context = {"withdrawal": withdrawal, "onward": withdrawal.way_on(request)}
    return TemplateResponse(request, "initiatives/withdrawn.html", context, status=410).render()
