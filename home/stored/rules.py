"""What may be stored: an answer that everybody gets who asks for that address, with either digits."""

from initiatives.digits import COOKIE, COOKIE_OVER_TLS

from . import headers
from .places import place_of


def may_be_stored(request, response):
    return (
        is_asked_by_anybody(request)
        and is_for_everybody(response)
        and headers.are_repeated(request, response)
    )


def is_asked_by_anybody(request):
    """Nothing tells who asks, or for which part; the answer is no preview."""
    return (
        request.method == "GET"
        and not request.META.get("QUERY_STRING")
        and not request.headers.get("Authorization")
        and set(request.COOKIES) <= {COOKIE, COOKIE_OVER_TLS}
        and not getattr(request, "is_preview", False)
        and place_of(request) is not None
    )


def is_for_everybody(response):
    return response.status_code == 200 and not response.streaming and not response.cookies
