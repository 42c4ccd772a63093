"""What a file is, by its first bytes."""

from django.utils.translation import gettext as _

from .errors import UploadRefused

PACKAGE, TEXT = "package", "text"
#: two that begin alike are told apart by what is in them
SIGNATURES = {
    b"%PDF-": "pdf",
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
    b"RIFF": "webp",
    b"PK\x03\x04": PACKAGE,
    b"PK\x05\x06": PACKAGE,
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "office before 2007",
    b"MZ": "program",
    b"\x7fELF": "program",
    b"#!": "program",
    b"\x1f\x8b": "gzip",
    b"7z\xbc\xaf": "7z",
    b"Rar!": "rar",
}
KINDS = {
    ".pdf": "pdf",
    ".png": "png",
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".gif": "gif",
    ".webp": "webp",
    ".xlsx": PACKAGE,
    ".docx": PACKAGE,
    ".csv": TEXT,
}


def kind_of(content: bytes) -> str:
    return next((kind for beginning, kind in SIGNATURES.items() if content.startswith(beginning)), TEXT)


def suffix_is_true(content: bytes, suffix: str) -> None:
    """UploadRefused where a name ends in what the content is not, or in what nobody may send."""
    if suffix not in KINDS:
        raise UploadRefused(_("Files of this kind are not taken."))
    if kind_of(content) != KINDS[suffix]:
        raise UploadRefused(
            _(
                "The name ends in “%(suffix)s”, but the file is something else. Save it anew from its own program."
            )
            % {"suffix": suffix}
        )
