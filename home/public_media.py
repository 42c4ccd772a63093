"""Public pictures as links in a folder that nginx gives out without asking (SAQQARA_MEDIA_PUBLIC; empty: none).

`current` leads to one generation of links, each made by the first request for its picture. Whenever a picture may
have become private, `in_doubt` takes `current` away before the change is committed, so that nginx asks for every
picture, and puts an empty generation there afterwards. A request reads the generation before it reads the database:
one that still saw the page as public puts its link where nobody looks any more.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.db import transaction

CURRENT, MEDIA = "current", "media"


def folder():
    return Path(settings.SAQQARA_MEDIA_PUBLIC) if settings.SAQQARA_MEDIA_PUBLIC else None


def current():
    """The generation that requests may add to; None while nothing is given out unasked."""
    with suppress(FileNotFoundError):
        return folder() and folder() / os.readlink(folder() / CURRENT)
    return None


def add(generation, file):
    """A link to `file`, which everybody may have. Its generation may be gone by now."""
    link = generation / MEDIA / file.name
    with suppress(FileNotFoundError, FileExistsError):
        for missing in reversed([parent for parent in link.parents if generation in parent.parents]):
            missing.mkdir(exist_ok=True)
        link.symlink_to(file.path)


def close():
    if folder():
        (folder() / CURRENT).unlink(missing_ok=True)


def renew():
    """An empty generation in place of all there are."""
    if not folder():
        return
    fresh = folder() / f"g-{uuid4().hex}"
    fresh.mkdir(parents=True)
    leading = folder() / f"{fresh.name}.link"
    leading.symlink_to(fresh.name)
    leading.replace(folder() / CURRENT)
    for old in set(folder().glob("g-*")) - {fresh}:
        shutil.rmtree(old, ignore_errors=True)


def reopen():
    """After a change that was taken back, or whose process was killed before it was told."""
    if folder() and not current():
        renew()


def in_doubt(*args, **kwargs):
    """Told of everything that may make a picture private."""
    if folder():
        close()
        transaction.on_commit(renew)


def in_doubt_unless_new(created, **kwargs):
    if not created:
        in_doubt()
