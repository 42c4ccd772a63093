"""Bitmaps inside other files: what a camera or a program wrote is cut out, not a pixel is changed."""

import io
import re
import struct

from PIL import ExifTags, Image

from . import jpeg2000

JPEG, PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
#: as Pillow calls what a camera writes
PLACED = ("JPEG", "JPEG2000")
#: of JPEG: application data but for JFIF, colour profile and Adobe's colour transform, and comments
TOLD_SEGMENTS = frozenset({*range(0xE1, 0xF0), 0xFE} - {0xE2, 0xEE})
PROFILE, END = 0xE2, 0xD9
#: not a byte of what was scanned, nor a mark to begin it anew
MARKER = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]", re.DOTALL)
#: of PNG: texts, time, what a camera wrote
TOLD_CHUNKS = frozenset({b"tEXt", b"zTXt", b"iTXt", b"tIME", b"eXIf"})


def stripped(content: bytes) -> bytes:
    """JPEG, JPEG 2000 or PNG without texts, place and time; anything else as it is.

    ValueError or struct.error for a damaged one.
    """
    if content.startswith(JPEG):
        return JPEG + b"".join(jpeg_segments(content))
    if content.startswith(PNG):
        return PNG + b"".join(png_chunks(content))
    return jpeg2000.stripped(content) if content.startswith((jpeg2000.BOXES, jpeg2000.CODE)) else content


def jpeg_segments(content: bytes):
    """Up to the end of the first picture: a camera's preview may follow it, with all that was cut out here."""
    place = 2
    while True:
        start = MARKER.search(content, place)
        if start is None:
            raise ValueError("a JPEG without end")
        if start.start() > place:  # what was scanned
            yield content[place : start.start()]
        marker, place = start[0][-1], start.start()
        if marker == END:
            yield start[0]
            return
        end = start.end() + int.from_bytes(content[start.end() : start.end() + 2])
        if not is_told(marker, content[start.end() + 2 : end]):
            yield content[place:end]
        place = end


def is_told(marker: int, segment: bytes) -> bool:
    return marker in TOLD_SEGMENTS or (marker == PROFILE and not segment.startswith(b"ICC_PROFILE"))


def png_chunks(content: bytes):
    place = len(PNG)
    while place + 12 <= len(content):
        length, kind = struct.unpack_from("!I4s", content, place)
        end = place + 12 + length
        if kind not in TOLD_CHUNKS:
            yield content[place:end]
        if kind == b"IEND":
            return
        place = end
    raise ValueError("a PNG without end")


def tells_place(content: bytes) -> bool:
    """Whether a camera wrote where it stood, as far as Pillow reads it; UnidentifiedImageError for no picture."""
    with Image.open(io.BytesIO(content), formats=PLACED) as picture:
        return bool(picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)) or b"GPSLatitude" in content
