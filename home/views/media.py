"""Pictures leave the server by this view only, so that a governorate's drafts stay its own."""

import mimetypes

from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, Http404
from django.views.decorators.http import require_safe
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from initiatives.models.visits import is_cleared

DAY = 24 * 3600


@require_safe
def media(request, path):
    """The original or a rendition at `path`; whatever else lies in the media folder is not given out here."""
    image, file = find_picture(path)
    if image is None:
        raise Http404
    public = stands_open(image) or is_on_a_live_page(image) or is_cleared(image)
    if not public and not may_handle(request.user, image):
        raise Http404
    return picture_response(file, public)


def find_picture(path):
    """The image that owns the file at `path`, and that file."""
    image_model = get_image_model()
    image = image_model.objects.filter(file=path).select_related("collection").first()
    if image:
        return image, image.file
    rendition = image_model.get_rendition_model().objects.filter(file=path)
    rendition = rendition.select_related("image__collection").first()
    return (rendition.image, rendition.file) if rendition else (None, None)


def stands_open(image):
    return not image.collection.get_view_restrictions().exists()


def is_on_a_live_page(image):
    references = ReferenceIndex.get_references_to(image)
    pages = references.filter(base_content_type=ReferenceIndex._get_base_content_type(Page))
    numbers = [int(number) for number in pages.values_list("object_id", flat=True)]
    return bool(numbers) and Page.objects.live().public().filter(pk__in=numbers).exists()


def may_handle(user, image):
    policy = policy_registry.get_by_type(type(image))
    return user.is_active and policy.user_has_any_permission_for_instance(user, ["choose", "change"], image)


def picture_response(file, public):
    try:
        handle = file.open("rb")
    except (FileNotFoundError, SuspiciousFileOperation) as error:
        raise Http404 from error
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    response = FileResponse(handle, content_type=kind)
    response["Cache-Control"] = f"public, max-age={DAY}" if public else "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
