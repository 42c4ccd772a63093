"""Photos in which a camera wrote who took them, alone and within a PDF."""

import io
import struct
import zlib

from PIL import Image, PngImagePlugin
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
)

WHO = "MonaOfZagazig"
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>{WHO}</dc:creator></x:xmpmeta>"
LATITUDE = {1: "N", 2: (30.0, 5.0, 7.0)}
OF_A_BOX = b"-sixteen letters"


def photo(kind, place=None):
    """JPEG, PNG or JPEG2000; `place` as EXIF's block for GPS has it."""
    file, options = io.BytesIO(), {}
    exif = Image.Exif()
    exif[0x010E] = WHO
    if place:
        exif.get_ifd(0x8825).update(place)
    if kind == "JPEG":
        options = {"comment": WHO.encode(), "xmp": XMP.encode(), "progressive": True, "exif": exif}
    elif kind == "PNG":
        options = {"pnginfo": PngImagePlugin.PngInfo(), "exif": exif}
        options["pnginfo"].add_itxt("Author", WHO, zip=False)
    else:
        options = {"comment": WHO.encode(), "tile_size": (32, 32)}
    Image.effect_noise((64, 48), 60).save(file, kind, **options)
    return file.getvalue() + (box(b"uuid", OF_A_BOX + XMP.encode()) if kind == "JPEG2000" else b"")


def box(kind, content):
    return struct.pack("!I4s", len(content) + 8, kind) + content


def entries(**found):
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in found.items()})


def stream(content, **found):
    made = DecodedStreamObject()
    made.set_data(content)
    made.update(entries(**found))
    return made


def hold_photos(writer, place=None):
    """A JPEG, one packed once more, and a JPEG 2000 on the first page."""
    jpeg, names = photo("JPEG", place), list(map(NameObject, ("/FlateDecode", "/DCTDecode", "/JPXDecode")))
    packed = {"Filter": ArrayObject(names[:2]), "DecodeParms": ArrayObject([NullObject(), NullObject()])}
    photos = {
        "Im0": as_picture(jpeg, Filter=names[1]),
        "Im1": as_picture(zlib.compress(jpeg), **packed),
        "Im2": as_picture(photo("JPEG2000"), Filter=names[2]),
    }
    held = entries(**{name: writer._add_object(one) for name, one in photos.items()})
    writer.pages[0][NameObject("/Resources")] = entries(XObject=held)


def as_picture(content, **packing):
    size = {"Width": NumberObject(64), "Height": NumberObject(48), "BitsPerComponent": NumberObject(8)}
    grey = NameObject("/DeviceGray")
    return stream(content, Subtype=NameObject("/Image"), ColorSpace=grey, **size, **packing)


def sign(writer):
    signature = entries(
        Type=NameObject("/Sig"), Name=TextStringObject(WHO), Contents=TextStringObject("signed")
    )
    writer._add_object(signature)
