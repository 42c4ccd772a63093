"""Workbooks and texts of office programs (.xlsx, .docx): packages of parts that may act where they are opened."""

import zipfile
from collections.abc import Iterator

from defusedxml.ElementTree import fromstring
from django.utils.translation import gettext as _

from . import archives
from .errors import UploadRefused

#: where the parts of each kind stand
ROOTS = {".xlsx": "xl/", ".docx": "word/"}
MACROS = ("vbaproject", "macrosheets/", "dialogsheets/")
EMBEDDED = ("embeddings/", "activex/")
#: what leads out of a package without being a link that somebody follows
LINKED = ("externallinks/", "connections", "querytables/")
HARMLESS_OUTSIDE = "/hyperlink"
#: a foreign page or template is taken into the text when it is opened
TAKEN_IN = ("/aFChunk", "/attachedTemplate", "/subDocument", "/frame")
LONGEST_RELATIONS = 2 * 1024 * 1024
#: a report with a hundred photographs has some three hundred parts
MOST_PARTS = 2_000


def refuse_active_content(content: bytes, suffix: str) -> None:
    try:
        archive = archives.opened(content, MOST_PARTS)
        names = {name.lower() for name in archive.namelist()}
        refuse_another_kind(names, suffix)
        refuse_what_acts(names, ROOTS[suffix])
        refuse_what_is_fetched(archive)
    except UploadRefused:
        raise
    except Exception as error:  # zipfile, zlib and expat raise whatever comes first
        raise UploadRefused(
            _("The file is damaged and can’t be read. Save it anew and send it again.")
        ) from error


def refuse_another_kind(names: set[str], suffix: str) -> None:
    is_of_kind = any(name.startswith(ROOTS[suffix]) for name in names)
    if "[content_types].xml" not in names or not is_of_kind:
        raise UploadRefused(
            _(
                "The name ends in “%(suffix)s”, but the file is something else. Save it anew from its own program."
            )
            % {"suffix": suffix}
        )


def refuse_what_acts(names: set[str], root: str) -> None:
    parts = [name.removeprefix(root) for name in names]
    if any(part.startswith(MACROS) for part in parts):
        raise UploadRefused(_("The file contains macros. Save it without them and send it again."))
    if any(part.startswith(LINKED) for part in parts):
        raise fetches()
    if any(part.startswith(EMBEDDED) for part in parts):
        raise UploadRefused(_("The file has other files embedded in it. Send them one by one."))


def refuse_what_is_fetched(archive: zipfile.ZipFile) -> None:
    for kind, is_outside in relations(archive):
        if kind.endswith(TAKEN_IN) or (is_outside and not kind.endswith(HARMLESS_OUTSIDE)):
            raise fetches()


def relations(archive: zipfile.ZipFile) -> Iterator[tuple[str, bool]]:
    """Of every part: the kind of a relation, and whether it leads out of the package."""
    for name in archive.namelist():
        if name.lower().endswith(".rels"):
            content = b"".join(archives.chunks(archive, name, LONGEST_RELATIONS))
            for element in fromstring(content):
                yield element.get("Type", ""), element.get("TargetMode") == "External"


def fetches() -> UploadRefused:
    return UploadRefused(
        _("The file fetches something from elsewhere when it is opened. Break the links and send it again.")
    )
