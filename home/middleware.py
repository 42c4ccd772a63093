"""What every answer of the site carries on its way out: the policy for its content, and fewer bytes."""

from django.conf import settings
from django.middleware.gzip import GZipMiddleware
from django.urls import reverse

#: nothing inline, nothing from elsewhere
POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
        "base-uri 'none'",
    ]
)
COMPRESSED = ("text/", "application/json", "application/xml", "application/atom+xml", "image/svg+xml")


class ContentPolicy:
    """The strict Content-Security-Policy of everything but Wagtail's admin, which has inline styles and scripts."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if not request.path.startswith(reverse("wagtailadmin_home")) and not is_debug_page(response):
            response.headers.setdefault("Content-Security-Policy", POLICY)
        return response


def is_debug_page(response):
    """Django's own page for developers, whose style is inline."""
    return settings.DEBUG and response.status_code >= 400


class CompressPublic(GZipMiddleware):
    """Compresses what anybody may read. What a session or a form's token stands in is left as it is: the length
    of a compressed answer tells about what is in it (BREACH)."""

    def process_response(self, request, response):
        if settings.SESSION_COOKIE_NAME in request.COOKIES or response.cookies:
            return response
        if not response.headers.get("Content-Type", "").startswith(COMPRESSED):
            return response
        return super().process_response(request, response)
