"""What a PDF would do where it is opened. Loads pypdf: import it when a PDF has come."""

import io
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from pypdf import PdfReader, apply_configuration
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from . import archives
from .errors import UploadRefused

#: of streams that hold objects, which alone are unpacked here
MOST_UNPACKED = 8_000_000
MOST_OBJECTS = 60_000
#: what an action does; to go to a page or to an address that the reader sees is none of these
ACTIONS = frozenset(
    {
        *("/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/GoToR", "/GoToE"),
        *("/Rendition", "/Movie", "/Sound", "/RichMediaExecute", "/GoTo3DView"),
    }
)
#: keys under which something runs or another file lies
KEYS = frozenset({"/JS", "/JavaScript", "/EmbeddedFiles", "/EF", "/XFA", "/RichMediaContent", "/AF"})


def refuse_active_content(content: bytes) -> None:
    """UploadRefused for scripts, programs started, forms sent, files within, passwords, and what is no PDF."""
    try:
        with apply_configuration(zlib_maximum_output_length=MOST_UNPACKED):
            reader = PdfReader(io.BytesIO(content))
            if reader.is_encrypted:
                raise archives.protected()
            if not len(reader.pages) or any(acts(one) for one in dictionaries(reader)):
                raise active()
    except UploadRefused:
        raise
    except Exception as error:  # whatever comes first in a damaged one
        raise UploadRefused(
            _("The file is damaged and can’t be read. Save it anew and send it again.")
        ) from error


def active() -> UploadRefused:
    return UploadRefused(
        _(
            "The PDF holds a script, a form that sends, or other files. Print it to a new PDF, which holds the pages "
            "alone, and send that."
        )
    )


def acts(found: DictionaryObject) -> bool:
    return not KEYS.isdisjoint(found) or found.get("/S") in ACTIONS or found.get("/Type") == "/EmbeddedFile"


def dictionaries(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Every dictionary of the file, reached from its pages or not."""
    numbers = [
        *((n, g) for g, ids in reader.xref.items() for n in ids),
        *((n, 0) for n in reader.xref_objStm),
    ]
    if len(numbers) > MOST_OBJECTS:
        raise UploadRefused(_("The file holds too many parts."))
    for number, generation in numbers:
        yield from within(reader.get_object(IndirectObject(number, generation, reader)))


def within(thing: Any) -> Iterator[DictionaryObject]:
    """`thing` and what stands in it, as far as it is written in the same place."""
    waiting = [thing]
    while waiting:
        one = waiting.pop()
        if isinstance(one, DictionaryObject):
            yield one
            waiting.extend(one.raw_get(key) for key in one)
        elif isinstance(one, ArrayObject):
            waiting.extend(list.__iter__(one))
