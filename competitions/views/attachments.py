"""Files as judges get them: streamed by us, named by code and number, without what tells who made them."""

import mimetypes
from pathlib import PurePath

from django.http import HttpResponse
from django.utils.translation import gettext as _

from initiatives.redrawing import redrawn
from initiatives.uploads import UploadRefused

from ..stripping import CannotStrip, stripped
from .dossier import Attachment

LONGEST_SIDE = {"full": 1600, "thumb": 480}
PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".webp"}


def stream(attachment: Attachment, code: str, size: str = "full") -> HttpResponse:
    """The file, or in its place a sentence for who can't have it as it is."""
    name = f"{code}-{attachment.number}"
    suffix = PurePath(attachment.file.file.name).suffix.lower()
    try:
        if attachment.is_image or suffix in PICTURES:
            response = picture(attachment.file.file, f"{name}.jpg", size)
        else:
            response = document(attachment.file.file, f"{name}{suffix}", suffix)
    except (CannotStrip, UploadRefused):
        response = unreadable()
    response["Cache-Control"] = "private, max-age=600"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def picture(file, name, size):
    content = redrawn(file, LONGEST_SIDE.get(size, 1600))
    return HttpResponse(
        content, content_type="image/jpeg", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )


def document(file, name, suffix):
    with file.open("rb") as opened:
        content = stripped(opened.read(), suffix)
    return HttpResponse(
        content,
        content_type=mimetypes.guess_type(name)[0] or "application/octet-stream",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def unreadable():
    said = _("This file can’t be given out without telling who made it. Tell the organisers its number.")
    return HttpResponse(said, status=422, content_type="text/plain; charset=utf-8")
