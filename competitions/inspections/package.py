"""Opening an .xlsx from a stranger: what it is and how big it grows, before any of it is parsed."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from initiatives.uploads import UploadRefused, archives

from . import markup
from .errors import InspectionFileError
from .limits import MAX_FILE_BYTES

OLE_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    markup.ExpatError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


@contextmanager
def explaining_damage() -> Iterator[None]:
    """Whatever a damaged container or part makes the readers raise becomes one clear sentence."""
    try:
        yield
    except DAMAGE as error:
        raise InspectionFileError(
            _("The file is damaged and can’t be read. Save it again in Excel and upload it once more.")
        ) from error


@contextmanager
def explaining_refusal() -> Iterator[None]:
    try:
        yield
    except UploadRefused as error:
        raise InspectionFileError(error.message) from error


def opened(file: IO[bytes]) -> "Package":
    """The file as a package of parts, after every check that needs no parsing."""
    file.seek(0)
    content = file.read(MAX_FILE_BYTES + 1)
    refuse_another_kind(content)
    with explaining_damage(), explaining_refusal():
        package = Package(archives.opened(content))
    refuse_active_content(package)
    return package


def refuse_another_kind(content: bytes) -> None:
    if len(content) > MAX_FILE_BYTES:
        limit = filesizeformat(MAX_FILE_BYTES)
        raise InspectionFileError(_("The file is larger than %(limit)s.") % {"limit": limit})
    if content.startswith(OLE_CONTAINER):
        if ENCRYPTED_PACKAGE in content:
            raise InspectionFileError(
                _("The file is protected by a password. Remove the password and upload it again.")
            )
        raise InspectionFileError(
            _("This is a workbook in the old format (.xls). Save it as an Excel workbook (.xlsx).")
        )
    if b"%PDF-" in content[:1024]:
        raise InspectionFileError(
            _("This is a PDF, whatever its name says. Upload the Excel workbook (.xlsx).")
        )
    if not content.startswith(b"PK"):
        raise another_kind_found()


def refuse_active_content(package: "Package") -> None:
    if package.holds("xl/vbaproject", "xl/macrosheets/", "xl/dialogsheets/"):
        raise macros_found()
    if package.holds("xl/externallinks/", "xl/connections", "xl/querytables/"):
        raise external_links_found()
    if package.holds("xl/embeddings/", "xl/activex/"):
        raise InspectionFileError(
            _("The file has other files embedded in it. Remove them and keep the table.")
        )
    if package.holds("xl/workbook.bin"):
        raise InspectionFileError(
            _("This is a binary workbook (.xlsb). Save it as an Excel workbook (.xlsx).")
        )
    if not package.holds("[content_types].xml") or not package.holds("xl/"):
        raise another_kind_found()


def another_kind_found() -> InspectionFileError:
    return InspectionFileError(
        _("This is not an Excel workbook (.xlsx), whatever its name says. Fill in the template.")
    )


def macros_found() -> InspectionFileError:
    return InspectionFileError(
        _("The file contains macros. Save it as an Excel workbook (.xlsx) without macros.")
    )


def external_links_found() -> InspectionFileError:
    return InspectionFileError(
        _("The file is linked to other files or data sources. Break the links and paste the values.")
    )


@dataclass
class Package:
    archive: zipfile.ZipFile

    def __post_init__(self) -> None:
        self.names = {name.lower(): name for name in self.archive.namelist()}

    def holds(self, *beginnings: str) -> bool:
        return any(name.startswith(beginnings) for name in self.names)

    def chunks(self, part: str) -> Iterator[bytes]:
        """The part's bytes, counted as they come: the directory of the archive may lie."""
        with explaining_refusal():
            yield from archives.chunks(self.archive, self.names[part.lower()])

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part points at inside the package: id → (kind, path of the target)."""
        folder, name = posixpath.split(part)
        found = {}
        for tag, attributes in markup.elements(self.chunks(posixpath.join(folder, "_rels", f"{name}.rels"))):
            if tag == "Relationship" and attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, attributes["Target"])).lstrip("/")
                found[attributes["Id"]] = (posixpath.basename(attributes["Type"]), target)
        return found
