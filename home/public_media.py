"""Public pictures as links in a folder that nginx gives out without asking (SAQQARA_MEDIA_PUBLIC; empty: none).

Each link is made by the first request for its picture. Whenever a picture may have become private, `in_doubt` takes
the generation away before the change is committed, so that nginx asks for every picture, and puts an empty one there
afterwards. A request reads the generation before it reads the database: one that still saw the page as public puts
its link where nobody looks any more.
"""

from contextlib import suppress

from django.db import connection, transaction

from .generations import Generations
from .stored import in_flight

MEDIA = "media"

pictures = Generations("SAQQARA_MEDIA_PUBLIC")


def add(generation, file):
    """A link to `file`, which everybody may have. Its generation may be gone by now."""
    link = generation / MEDIA / file.name
    with suppress(FileNotFoundError, FileExistsError):
        for missing in reversed([parent for parent in link.parents if generation in parent.parents]):
            missing.mkdir(exist_ok=True)
        link.symlink_to(file.path)


def reopen():
    """After a change, also one that was taken back or whose process was killed; not while another is under way."""
    if pictures.folder and not pictures.is_open:
        with in_flight.alone(pictures.folder) as is_alone:
            if is_alone:
                pictures.renew()


def in_doubt(*args, **kwargs):
    """Told of everything that may make a picture private."""
    if pictures.folder:
        if connection.in_atomic_block:
            in_flight.announce()
        pictures.close()
        transaction.on_commit(reopen)


def in_doubt_unless_new(created, **kwargs):
    if not created:
        in_doubt()
