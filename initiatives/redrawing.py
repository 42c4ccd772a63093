"""Pictures without what cameras wrote into them."""

import io
from typing import Any

from PIL import Image, ImageOps

from .uploads.pictures import opened


def redrawn(file: Any, longest: int) -> bytes:
    """The pixels alone, drawn anew as JPEG: no place, no camera, no caption, no earlier thumbnail.

    UploadRefused where it is no picture, is damaged or too large."""
    with file.open("rb") as source, opened(source) as original:
        upright = ImageOps.exif_transpose(original).convert("RGB")
    upright.thumbnail((longest, longest))
    clean = Image.new("RGB", upright.size)
    clean.paste(upright)
    target = io.BytesIO()
    clean.save(target, "JPEG", quality=85)
    return target.getvalue()
