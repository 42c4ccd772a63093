"""Where the password is asked for again: by name of the address, so that each screen stays as it is.

The form that was sent is kept in the answer, field by field, and sent on once the password is right.
"""

import datetime

from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.users.models import UserProfile

from initiatives.limits import address_of

from . import journal
from .attempts import Attempt

#: how old a password may be
AGE = datetime.timedelta(minutes=15)
#: the field in which the password comes back; no form of ours has one of that name
FIELD = "password_once_more"

#: sending these changes what can't be taken back, or who may come in
WHEN_SENT = frozenset(
    {
        "editions:appeal",
        "editions:close",
        "editions:decide",
        "editions:override",
        "editions:release",
        "editions:release_plan",
        "end_other_sign_ins",
        "end_sign_in",
        "passkey_add",
        "passkey_remove",
        "second_factor_codes",
        "second_factor_remove",
        "second_factor_set_up",
        "people:reset",
        "wagtailusers_groups:add",
        "wagtailusers_groups:delete",
        "wagtailusers_groups:edit",
        "wagtailusers_users:add",
        "wagtailusers_users:delete",
        "wagtailusers_users:edit",
    }
)
#: lists of people, when they are taken away as a file; a list gives the file at the address of its rows alone, too
WHEN_EXPORTED = frozenset(
    {
        "course_nominations:index",
        "course_nominations:index_results",
        "people:index",
        "people:results",
        "wagtailusers_users:index",
        "wagtailusers_users:index_results",
    }
)


def is_owed(request):
    """Whether this request needs the password and has none that is fresh enough."""
    if not is_grave(request):
        return False
    sign_in = request.entrance.sign_in
    return sign_in is not None and timezone.now() - sign_in.password_at > AGE


def is_grave(request):
    name = request.resolver_match.view_name
    if request.method == "POST":
        return name in WHEN_SENT or FIELD in request.POST or changes_many_accounts(request)
    return name in WHEN_EXPORTED and "export" in request.GET


def changes_many_accounts(request):
    """Wagtail's screens for several accounts at once share their address with those for pages."""
    match = request.resolver_match
    of_accounts = match.kwargs.get("app_label"), match.kwargs.get("model_name")
    return match.view_name == "wagtail_bulk_action" and of_accounts == ("home", "user")


def ask(request):
    """Takes the password, or asks for it; None lets the request go on as it was sent."""
    user = request.entrance.claimed
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        raise PermissionDenied
    with override(UserProfile.get_for_user(user).get_preferred_language()):
        if FIELD not in request.POST:
            return form(request)
        return passed(request, user)


def passed(request, user):
    attempt = Attempt(user.get_username(), address_of(request.META))
    if not attempt.begins():
        return form(request, _("Too many tries. Wait fifteen minutes and send it again."))
    if not user.check_password(request.POST[FIELD]):
        attempt.failed()
        journal.tried(request, "Password asked for again: refused", user)
        return form(request, _("This is not your password."))
    attempt.forgive()
    journal.came(request, "Password asked for again: accepted", user)
    request.entrance.show_password()
    # What was a link is followed again; what was a form goes on as it was sent.
    is_link = request.resolver_match.view_name in WHEN_EXPORTED
    return HttpResponseRedirect(request.get_full_path()) if is_link else None


def form(request, error=""):
    back = reverse("wagtailadmin_home") if request.method == "POST" else request.path
    context = {"field": FIELD, "sent": sent_before(request), "error": error, "back": back}
    response = TemplateResponse(request, "home/accounts/password.html", context, status=422 if error else 200)
    add_never_cache_headers(response)
    return response.render()


def sent_before(request):
    """(name, value) of every field but those that this form has of its own."""
    own = {FIELD, "csrfmiddlewaretoken"}
    return [(name, value) for name, values in request.POST.lists() if name not in own for value in values]
