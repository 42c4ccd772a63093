"""The answer while the database or room on the disk is lacking: clear, in the reader's language, with all he sent."""

import sys
from http import HTTPStatus

from django.http import HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.defaults import server_error as fault_of_ours

from ..outages import Outage, outage_of

STATUS = {Outage.DATABASE: HTTPStatus.SERVICE_UNAVAILABLE, Outage.ROOM: HTTPStatus.INSUFFICIENT_STORAGE}
#: seconds after which it is worth trying again
RETRY_AFTER = {Outage.DATABASE: 10, Outage.ROOM: 300}


def server_error(request):
    """`handler500`: what passes is told as such, all else is a fault of ours. Asks no database."""
    outage = outage_of(sys.exception())
    if outage is None:
        return fault_of_ours(request)
    response = as_data(outage) if wants_data(request) else as_page(request, outage)
    response["Retry-After"] = RETRY_AFTER[outage]
    add_never_cache_headers(response)
    return response


def wants_data(request):
    """A script asks."""
    accepted = request.headers.get("accept", "")
    return (
        request.content_type == "application/json"
        or accepted.startswith("application/json")
        or request.headers.get("x-requested-with") == "XMLHttpRequest"
    )


def as_data(outage):
    return JsonResponse({"error": in_words(outage)}, status=STATUS[outage])


def in_words(outage):
    if outage is Outage.ROOM:
        return _("The server has no room left to store this. Nothing was saved.")
    return _("The database does not answer just now. What was sent last may not be saved.")


def as_page(request, outage):
    fields, files = form_of(request)
    context = {
        "is_full": outage is Outage.ROOM,
        "is_sent": request.method == "POST",
        "sent": fields,
        "files": files,
        "address": request.get_full_path(),
        "other": "en" if translation.get_language() == "ar" else "ar",
    }
    # Without the request: what is said to everybody on a page may ask the database.
    return HttpResponse(render_to_string("503.html", context), status=STATUS[outage])


def form_of(request):
    """[(name, value)] to be sent again, but for passwords, and [(field, name)] of the files, to be chosen again."""
    if request.method != "POST":
        return [], []
    try:
        fields, files = request.POST.lists(), request.FILES.lists()
    except Exception:  # the disk was full while it arrived: nothing of it can be read once more
        return [], []
    kept = [(name, value) for name, values in fields for value in values if "password" not in name]
    return kept, [(field, file.name) for field, chosen in files for file in chosen]
