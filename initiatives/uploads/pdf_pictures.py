"""Photos within a PDF: what a camera wrote into them is taken out. Loads pypdf: import it when a PDF has come."""

import io

from django.utils.translation import gettext as _
from pypdf import PdfReader, PdfWriter, apply_configuration
from pypdf.filters import decode_stream_data
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from . import bitmaps
from .errors import UploadRefused
from .pdf import MOST_UNPACKED, dictionaries

#: how a photo is packed, JPEG and JPEG 2000; other packings may lie around it
CAMERAS = frozenset({"/DCTDecode", "/JPXDecode"})
PARAMETERS = "/DecodeParms"


def without_cameras(content: bytes) -> bytes:
    """The same PDF, written anew only where a photo told something. A signed one stays as it is.

    UploadRefused for a signed one in which a photo says where it was taken, and for photos that can't be read.
    """
    try:
        with apply_configuration(zlib_maximum_output_length=MOST_UNPACKED):
            reader = PdfReader(io.BytesIO(content))
            found = list(dictionaries(reader))
            photos = [one for one in found if isinstance(one, StreamObject) and is_photo(one)]
            if any(map(is_signature, found)):
                refuse_places(photos)
                return content
            # Each is asked: `any` would stop at the first.
            told = [forget_camera(photo) for photo in photos]
            return written_anew(reader) if any(told) else content
    except UploadRefused:
        raise
    except Exception as error:  # whatever comes first in a damaged photo
        raise UploadRefused(
            _("A photo in the PDF can’t be read. Print it to a new PDF and send that.")
        ) from error


def refuse_places(photos: list[StreamObject]) -> None:
    """Whatever is changed in a signed PDF ends its signature."""
    if any(bitmaps.tells_place(decode_stream_data(photo)) for photo in photos):
        raise UploadRefused(
            _(
                "The PDF is signed and holds a photo that says where it was taken. Take that out of the photo, "
                "then sign the PDF and send it."
            )
        )


def written_anew(reader: PdfReader) -> bytes:
    output = io.BytesIO()
    PdfWriter(clone_from=reader).write(output)
    return output.getvalue()


def forget_camera(photo: StreamObject) -> bool:
    """Whether it told something, which it no longer does."""
    content = decode_stream_data(photo)
    clean = bitmaps.stripped(content)
    if clean == content:
        return False
    keep(photo, clean)
    return True


def keep(photo: StreamObject, content: bytes) -> None:
    """`content` in its own packing, without those around it."""
    parameters = photo.get(PARAMETERS)
    photo._data = content
    photo[NameObject("/Filter")] = NameObject(packings_of(photo)[-1])
    if isinstance(parameters, list):
        photo[NameObject(PARAMETERS)] = parameters[-1]


def is_photo(stream: StreamObject) -> bool:
    return packings_of(stream)[-1] in CAMERAS


def packings_of(stream: StreamObject) -> list:
    found = stream.get("/Filter")
    return list(found) if isinstance(found, list) and found else [found]


def is_signature(one: DictionaryObject) -> bool:
    return one.get("/Type") in ("/Sig", "/DocTimeStamp") or "/ByteRange" in one
