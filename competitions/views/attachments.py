"""Files as judges get them: streamed by us, named by code and number, pictures without what cameras wrote into them."""

from pathlib import PurePath

from django.http import FileResponse, HttpResponse

from initiatives.redrawing import redrawn

from .dossier import Attachment

LONGEST_SIDE = {"full": 1600, "thumb": 480}
PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".webp"}


def stream(attachment: Attachment, code: str, size: str = "full") -> HttpResponse:
    name = f"{code}-{attachment.number}"
    suffix = PurePath(attachment.file.file.name).suffix.lower()
    if attachment.is_image or suffix in PICTURES:
        response = HttpResponse(
            redrawn(attachment.file.file, LONGEST_SIDE.get(size, 1600)), content_type="image/jpeg"
        )
        response["Content-Disposition"] = f'inline; filename="{name}.jpg"'
    else:
        response = FileResponse(
            attachment.file.file.open("rb"), as_attachment=True, filename=f"{name}{suffix}"
        )
    response["Cache-Control"] = "private, max-age=600"
    response["X-Content-Type-Options"] = "nosniff"
    return response
