"""A guide on paper: the whole of it, or one page for a governor; tagged PDF in the language of the page."""

from django.core.cache import cache
from django.http import HttpResponse
from django.template.loader import render_to_string

from ...addresses import short_address
from ...printing import printer, qr_svg

KEPT_FOR = 24 * 60 * 60
#: how close a brief is set, and how many lines of a list it tells, until all stands on one page
ROOM = (("", 4), ("close", 4), ("closest", 3), ("closest", 2), ("closest", 1))


def printed(page, request, kind):
    """`kind`: "guide" or "brief". Raises PrintingUnavailable. Printing takes a second, so it is done once."""
    version = page.current_version()
    key = f"guide:{kind}:{page.pk}:{version.pk}:{page.last_published_at:%s}:{request.get_host()}"
    content = cache.get_or_set(key, lambda: drawn(page, request, version, kind), KEPT_FOR)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{kind}-{page.pk}-v{version.number}.pdf"'
    response["X-Robots-Tag"] = "noindex"
    return response


def drawn(page, request, version, kind):
    address = short_address(page, request)
    context = {"page": page, "address": address, "qr": qr_svg(address), **page.reading(version)}
    if kind == "guide":
        return printer.pdf(html(kind, request, context))
    rooms = ({"room": room, "most": f":{most}"} for room, most in ROOM)
    return printer.page(html(kind, request, context | room) for room in rooms)


def html(kind, request, context):
    return render_to_string(f"initiatives/guides/paper/{kind}.html", context, request)
