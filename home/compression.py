"""Fewer bytes for what anybody may read."""

from django.conf import settings
from django.middleware.gzip import GZipMiddleware

COMPRESSED = (
    *("text/", "application/json", "application/xml", "application/atom+xml", "image/svg+xml"),
    *("application/geo+json", "application/ld+json", "application/problem+json", "application/x-ndjson"),
)


class CompressPublic(GZipMiddleware):
    """Compresses what anybody may read. What a session or a form's token stands in is left as it is: the length
    of a compressed answer tells about what is in it (BREACH)."""

    def process_response(self, request, response):
        if settings.SESSION_COOKIE_NAME in request.COOKIES or response.cookies:
            return response
        if not response.headers.get("Content-Type", "").startswith(COMPRESSED):
            return response
        return super().process_response(request, response)
