"""What arrives from people's computers is taken for what it is, never for what it is called.

`check` is asked before anything of a file is stored. It refuses by `UploadRefused`, a ValidationError in the active
language, and reads no more of a file than its limits allow, whatever its directory or its header promises.
"""

from importlib import import_module
from pathlib import PurePath
from typing import IO

from . import packages, texts
from .errors import UploadRefused
from .kinds import suffix_is_true
from .pictures import look_at
from .scanning import refuse_virus

__all__ = ["UploadRefused", "check", "content_of", "refuse_virus", "without_cameras"]

#: pypdf is loaded when the first PDF comes, not when Django starts
CHECKS = {
    ".pdf": lambda content, suffix: import_module(".pdf", __package__).refuse_active_content(content),
    ".xlsx": packages.refuse_active_content,
    ".docx": packages.refuse_active_content,
    ".csv": texts.refuse_another_kind,
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".webp"), look_at),
}


def check(file: IO[bytes], name: str) -> None:
    """Refuses what is not of the kind that `name` says by its end, what acts where it is opened, and viruses."""
    content, suffix = content_of(file), PurePath(name).suffix.lower()
    suffix_is_true(content, suffix)
    CHECKS[suffix](content, suffix)
    refuse_virus(content)


def content_of(file: IO[bytes]) -> bytes:
    """All of it, leaving the file where it begins."""
    file.seek(0)
    content = file.read()
    file.seek(0)
    return content


def without_cameras(content: bytes) -> bytes:
    """A PDF whose photos tell neither place nor camera; UploadRefused where that can't be had."""
    return import_module(".pdf_pictures", __package__).without_cameras(content)
