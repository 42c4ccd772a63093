"""What a browser may load and do for an answer of the site: nothing inline, nothing from elsewhere.

Policies by CSP level 3 (https://www.w3.org/TR/CSP3/) and Permissions Policy (https://www.w3.org/TR/permissions-policy/).
"""

from django.conf import settings

from ..languages import is_admin
from .nonce import fresh_nonce

OWN = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
    "base-uri": "'none'",
}
#: Wagtail's editor sets styles on its elements, draws pictures it has just been given, and shows pages in a frame.
ADMIN = OWN | {
    "script-src": "'self' 'nonce-{nonce}'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "frame-src": "'self'",
}
#: what no page of the site asks a browser for
UNUSED = "accelerometer camera display-capture geolocation gyroscope magnetometer microphone payment usb"
PERMISSIONS = ", ".join(f"{name}=()" for name in UNUSED.split())


def said(policy):
    return "; ".join(f"{name} {sources}" for name, sources in policy.items())


POLICY, ADMIN_POLICY = said(OWN), said(ADMIN)


class ContentPolicy:
    """The Content-Security-Policy and Permissions-Policy of every answer; a view may have set a stricter one.

    Scripts that Wagtail writes into a page of its admin run by a nonce of that answer (`templates.py`).
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with fresh_nonce() as nonce:
            response = self.get_response(request)
            response.headers.setdefault("Permissions-Policy", PERMISSIONS)
            if not is_debug_page(response):
                response.headers.setdefault("Content-Security-Policy", policy_of(request, nonce))
        return response


def policy_of(request, nonce):
    return ADMIN_POLICY.format(nonce=nonce) if is_admin(request) else POLICY


def is_debug_page(response):
    """Django's own page for developers, whose style is inline."""
    return settings.DEBUG and response.status_code >= 400
