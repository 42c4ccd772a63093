"""Opening a ZIP from a stranger: refused by its directory, before anything in it is unpacked."""

import io
import zipfile
from collections.abc import Iterator

from django.utils.translation import gettext as _

from .errors import UploadRefused

CENTRAL_ENTRY = b"PK\x01\x02"
ENCRYPTED_MEMBER = 0x1
PLAIN_COMPRESSION = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
MAX_MEMBERS = 200
MAX_UNPACKED_BYTES = 96 * 1024 * 1024
MAX_RATIO = 250  # of unpacked to packed; ten thousand identical rows of a sheet reach about 90
RATIO_MATTERS_FROM = 4 * 1024 * 1024


def opened(content: bytes, most_members: int = MAX_MEMBERS) -> zipfile.ZipFile:
    """After every check that needs no unpacking. UploadRefused; what zipfile raises of a damaged one is not caught."""
    if content.count(CENTRAL_ENTRY) > most_members:  # before zipfile builds an object for each
        raise UploadRefused(_("The file holds too many parts."))
    archive = zipfile.ZipFile(io.BytesIO(content))
    refuse_bomb(archive.infolist(), len(content))
    return archive


def refuse_bomb(members: list[zipfile.ZipInfo], packed: int) -> None:
    unpacked = sum(member.file_size for member in members)
    too_dense = unpacked > RATIO_MATTERS_FROM and unpacked > packed * MAX_RATIO
    if unpacked > MAX_UNPACKED_BYTES or too_dense:
        raise too_big_unpacked()
    if len({member.filename.lower() for member in members}) < len(members):
        raise UploadRefused(_("The file holds the same part twice. Save it again."))
    if any(member.flag_bits & ENCRYPTED_MEMBER for member in members):
        raise protected()
    if any(member.compress_type not in PLAIN_COMPRESSION for member in members):
        raise UploadRefused(_("The file is packed in an unusual way. Save it again."))


def too_big_unpacked() -> UploadRefused:
    return UploadRefused(_("The file becomes far too large when opened."))


def protected() -> UploadRefused:
    return UploadRefused(_("The file is protected by a password. Remove the password and upload it again."))


def chunks(archive: zipfile.ZipFile, name: str, most: int | None = None) -> Iterator[bytes]:
    """The part's bytes, counted as they come: the directory of the archive may lie."""
    left = most or MAX_UNPACKED_BYTES
    with archive.open(name) as stream:
        while chunk := stream.read(1 << 16):
            left -= len(chunk)
            if left < 0:
                raise too_big_unpacked()
            yield chunk
