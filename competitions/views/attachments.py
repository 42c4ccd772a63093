"""Files as judges get them: streamed by us, named by code and number, pictures without what cameras wrote into them."""

import io
from pathlib import PurePath
from typing import Any

from django.http import FileResponse, HttpResponse
from PIL import Image, ImageOps

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


def redrawn(file: Any, longest: int) -> bytes:
    """The pixels alone, drawn anew: no place, no camera, no caption, no earlier thumbnail."""
    with file.open("rb") as source, Image.open(source) as original:
        upright = ImageOps.exif_transpose(original).convert("RGB")
    upright.thumbnail((longest, longest))
    clean = Image.new("RGB", upright.size)
    clean.paste(upright)
    target = io.BytesIO()
    clean.save(target, "JPEG", quality=85)
    return target.getvalue()
