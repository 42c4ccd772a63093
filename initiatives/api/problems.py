"""What went wrong, as RFC 9457 wants it told: ``application/problem+json``, in the reader's language."""

import json
from http import HTTPStatus

from django.http import HttpResponse
from django.utils.translation import get_language, get_language_from_request, override
from django.utils.translation import gettext_lazy as _

CONTENT_TYPE = "application/problem+json"
TITLES = {
    404: _("There is nothing public at this address"),
    405: _("This data can only be read"),
    422: _("The request can’t be understood"),
    429: _("Too many requests"),
}
DETAILS = {
    404: _("It may have been withdrawn, or the address may be misspelled."),
    405: _("Use GET, HEAD or OPTIONS."),
    422: _("Correct the parameters named under “errors”."),
    429: _("Wait as many seconds as “Retry-After” says, then go on."),
}


class Problem(Exception):
    """An answer other than the one asked for; `errors`: dictionaries with `parameter` and `message`."""

    def __init__(self, status: int, errors: list[dict[str, str]] | None = None, **headers: str):
        super().__init__(status)
        self.status, self.errors, self.headers = status, errors or [], headers


def reader_language(request):
    """Makes messages speak the language the reader likes best of the site's."""
    return override(get_language_from_request(request))


def response(problem: Problem) -> HttpResponse:
    """In the active language; nobody keeps it."""
    told = {
        "type": "about:blank",
        "title": str(TITLES.get(problem.status, HTTPStatus(problem.status).phrase)),
        "status": problem.status,
        "detail": str(DETAILS.get(problem.status, "")),
    }
    if problem.errors:
        told["errors"] = problem.errors
    content = json.dumps(told, ensure_ascii=False).encode()
    found = HttpResponse(content, content_type=CONTENT_TYPE, status=problem.status)
    found["Content-Language"] = get_language()
    found["Cache-Control"] = "no-store"
    for name, value in problem.headers.items():
        found[name.replace("_", "-")] = value
    return found
