"""Pictures leave the server by this view, or by nginx once this view has said that everybody may have them."""

import mimetypes

from django.core.exceptions import SuspiciousFileOperation
from django.http import Http404
from django.views.decorators.http import require_safe
from wagtail.images import get_image_model

from initiatives.models.showing import is_public_picture, may_handle

from .. import delivery, public_media

#: browsers that have it may keep it for a day; what stands between them and us must ask again soon
PUBLIC = "public, max-age=86400, s-maxage=60"
PRIVATE = "private, no-store"
#: a picture needs nothing, and nothing in it runs
POLICY = "default-src 'none'; sandbox"


@require_safe
def media(request, path):
    """The original or a rendition at `path`; whatever else lies in the media folder is not given out here."""
    generation = public_media.pictures.current()
    image, file = find_picture(path)
    if image is None:
        raise Http404
    public = is_public_picture(image)
    if not public and not may_handle(request.user, image):
        raise Http404
    response = picture_response(file, public)
    if public and generation:
        public_media.add(generation, file)
    return response


def find_picture(path):
    """The image that owns the file at `path`, and that file."""
    image_model = get_image_model()
    image = image_model.objects.filter(file=path).select_related("collection").first()
    if image:
        return image, image.file
    rendition = image_model.get_rendition_model().objects.filter(file=path)
    rendition = rendition.select_related("image__collection").first()
    return (rendition.image, rendition.file) if rendition else (None, None)


def picture_response(file, public):
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    try:
        response = delivery.picture(file, kind)
    except (FileNotFoundError, SuspiciousFileOperation) as error:
        raise Http404 from error
    response["Cache-Control"] = PUBLIC if public else PRIVATE
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = POLICY
    return response
