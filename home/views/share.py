"""The picture that a shared link shows."""

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponseRedirect
from django.templatetags.static import static
from django.views.decorators.http import require_safe
from wagtail.models import Page

from ..share.files import file_name

YEAR = 365 * 24 * 3600


@require_safe
def share(request, page_id, key):
    """The picture of a public page; the platform's own while, or if, the worker has drawn none under this key."""
    if not Page.objects.live().public().filter(pk=page_id).exists():
        raise Http404
    try:
        picture = default_storage.open(file_name(page_id, key))
    except FileNotFoundError:
        response = HttpResponseRedirect(static("site/img/share.png"))
        response["Cache-Control"] = "no-store"
        return response
    response = FileResponse(picture, content_type="image/png")
    response["Cache-Control"] = f"public, max-age={YEAR}, immutable"
    response["X-Content-Type-Options"] = "nosniff"
    return response
