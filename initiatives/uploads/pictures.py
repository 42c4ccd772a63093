"""Opening a picture from a stranger: by four decoders only, and not before its header says how large it grows."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from django.conf import settings
from django.utils.translation import gettext as _
from PIL import Image

from .errors import UploadRefused

FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
MOST_PIXELS = 40_000_000


@contextmanager
def opened(file: IO[bytes]) -> Iterator[Image.Image]:
    """The picture, none of it decoded yet; whatever a damaged one makes the decoders raise becomes UploadRefused."""
    try:
        with warnings.catch_warnings():
            # Of its own limit Pillow only warns; ours is lower.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(file, formats=FORMATS) as picture:
                refuse_too_large(picture)
                yield picture
    except UploadRefused:
        raise
    except Image.DecompressionBombError as error:
        raise too_many_pixels() from error
    except Exception as error:  # decoders raise whatever comes first
        raise UploadRefused(_("The photo can’t be read.")) from error


def refuse_too_large(picture: Image.Image) -> None:
    """By the header; a moving picture counts all its frames."""
    if picture.width * picture.height * getattr(picture, "n_frames", 1) > most_pixels():
        raise too_many_pixels()


def most_pixels() -> int:
    return getattr(settings, "WAGTAILIMAGES_MAX_IMAGE_PIXELS", None) or MOST_PIXELS


def too_many_pixels() -> UploadRefused:
    millions = most_pixels() // 1_000_000
    return UploadRefused(
        _("The picture has more than %(n)s million pixels. Make it smaller and send it again.")
        % {"n": millions}
    )


def look_at(content: bytes, suffix: str) -> None:
    """By its header alone; whoever stores a picture draws it anew, and learns then whether it is whole."""
    with opened(io.BytesIO(content)):
        pass
