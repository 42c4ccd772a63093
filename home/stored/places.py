"""Where a page lies in a generation: <digits>/<host>/<path>/index.html, as nginx looks for it."""

from pathlib import PurePosixPath
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import DisallowedHost

from initiatives import digits

#: bytes of a part of an address, of all of it, and parts of one: a file system takes more
LONGEST_PART, LONGEST, DEEPEST = 200, 1000, 16


def place_of(request):
    """None where nothing is stored: no address ends up outside the generation, and no stranger's host in it."""
    host, parts = host_of(request), parts_of(request.path)
    if not host or not parts:
        return None
    return PurePosixPath(digits.chosen(request.COOKIES), host, *parts)


def parts_of(path):
    """Of an address that begins and ends with a slash; none of the bare one, and of what is no plain name."""
    parts = path[1:-1].split("/")
    whole = path[:1] == path[-1:] == "/" and len(parts) <= DEEPEST and size(path) <= LONGEST
    return parts if whole and all(map(is_plain, parts)) else []


def is_plain(part):
    # No dot begins a name: neither the folder above nor a file that is being written.
    return (
        part.isprintable()
        and not part.startswith(".")
        and "\\" not in part
        and 0 < size(part) <= LONGEST_PART
    )


def size(text):
    """In bytes; what can't be written in UTF-8 is too long."""
    try:
        return len(text.encode())
    except UnicodeEncodeError:
        return LONGEST + 1


def host_of(request):
    """The site's own, as nginx names it: without a port. A port that isn't ours would stand in the page's links."""
    ours = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    try:
        asked = request.get_host()
    except DisallowedHost:
        return None
    if request.scheme != ours.scheme:
        return None
    if asked == ours.netloc:
        return ours.hostname
    site = getattr(request, "_wagtail_site", None)
    return asked if site and asked == site.hostname else None
