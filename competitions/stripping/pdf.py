"""A PDF without author, programs, dates, names on remarks and signatures. Loads pypdf: import it when one is read."""

import io

from pypdf import PdfReader, PdfWriter, apply_configuration
from pypdf.generic import DictionaryObject, StreamObject

from initiatives.uploads.pdf import MOST_UNPACKED, dictionaries
from initiatives.uploads.pdf_pictures import forget_camera, is_photo, is_signature

#: wherever they stand: whom and what a file comes from, and what acts or lies within it
TELLS = frozenset(
    {
        *("/Metadata", "/PieceInfo", "/LastModified", "/CreationDate", "/ModDate", "/M", "/CreatorInfo"),
        *("/Author", "/Creator", "/Producer", "/Perms", "/DSS", "/EmbeddedFiles", "/AF", "/Collection"),
        *("/JavaScript", "/JS", "/OpenAction", "/AA", "/XFA"),
    }
)
#: annotations in which "/T" is the name of a field, not of a person
FIELDS = "/Widget"


def stripped(content: bytes) -> bytes:
    with apply_configuration(zlib_maximum_output_length=MOST_UNPACKED):
        reader = PdfReader(io.BytesIO(content))
        for one in dictionaries(reader):
            forget(one)
        writer = PdfWriter()
        # Only what the pages lead to: not the information dictionary, not the identifier, nothing left over.
        writer.clone_reader_document_root(reader)
        writer.metadata = None
        output = io.BytesIO()
        writer.write(output)
    return output.getvalue()


def forget(one: DictionaryObject) -> None:
    for key in TELLS.intersection(one):
        del one[key]
    if is_signature(one):
        one.clear()
    if one.get("/FT") == "/Sig":
        one.pop("/V", None)
    if is_remark(one):
        one.pop("/T", None)
    if isinstance(one, StreamObject) and is_photo(one):
        forget_camera(one)


def is_remark(one: DictionaryObject) -> bool:
    return "/Rect" in one and one.get("/Subtype") not in (None, FIELDS)
