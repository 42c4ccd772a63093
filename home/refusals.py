"""Whoever was refused is written into the log of the machine: who, what, whence; never what was sent or asked."""

from django.contrib.messages import get_messages
from django.urls import reverse

from initiatives.limits import address_of

from .languages import is_admin
from .logs import REFUSED


class WriteDownRefusals:
    """Stands outside the middleware that refuses."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if is_refusal(request, response):
            said = {
                "status": response.status_code,
                "who": number_of(request),
                "method": request.method,
                "address": request.path[:300],
                "whence": address_of(request.META),
            }
            REFUSED.warning("Refused", extra={"said": said})
        return response


def is_refusal(request, response):
    """What may not be known of is not there: in the admin 404 is a refusal too, for whoever is in."""
    if response.status_code == 403:
        return True
    if not is_admin(request):
        return False
    if response.status_code == 404:
        return number_of(request) is not None
    return is_sent_home(request, response)


def is_sent_home(request, response):
    """Wagtail's answer to who lacks a right: home, where an error is shown."""
    if response.status_code != 302 or response.headers.get("Location") != reverse("wagtailadmin_home"):
        return False
    return getattr(get_messages(request), "tells_of_an_error", False)


def number_of(request):
    """Of the account; None for whoever is nobody to the site."""
    return getattr(getattr(request, "user", None), "pk", None)
