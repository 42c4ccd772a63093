"""The headers of a public page, as the site sends them and as nginx repeats them over a stored one (pages.conf)."""

from django.utils.translation import get_language_from_path

from ..policy.middleware import PERMISSIONS, POLICY

#: in which a page may differ without being another one
VARY = {"cookie", "accept-encoding"}
SAID = {
    "cache-control": "no-cache",
    "content-security-policy": POLICY,
    "content-type": "text/html; charset=utf-8",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": PERMISSIONS,
    "referrer-policy": "same-origin",
    "strict-transport-security": "max-age=31536000; includeSubDomains; preload",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
#: of this one answer
PASSING = {"x-request-id"}
#: these are nginx's own
BY_LENGTH = {"content-encoding": ("gzip", "identity"), "content-length": None}


def are_repeated(request, response):
    """Whether nginx would say the same: a header that it doesn't know of means something."""
    return all(is_repeated(request, name.lower(), value) for name, value in response.items())


def is_repeated(request, name, value):
    if name in PASSING:
        return True
    if name == "vary":
        return {one.strip().lower() for one in value.split(",")} <= VARY
    if name == "content-language":
        return value == get_language_from_path(request.path_info)
    if name in BY_LENGTH:
        return BY_LENGTH[name] is None or value in BY_LENGTH[name]
    return SAID.get(name) == value
