"""Writes a page as it is and compressed; whoever reads meanwhile gets all of it or none."""

import gzip
import hashlib
import logging
import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from uuid import uuid4

from django.conf import settings

NAME, PACKED_NAME = "index.html", "index.html.gz"
#: beside the pages: a byte for each kilobyte written
MEASURE = ".kilobytes"
#: bytes of the disk that are left to others
LEFT_FREE = 500_000_000

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class StoredPage:
    body: bytes

    @cached_property
    def packed(self):
        return gzip.compress(self.body, mtime=0)

    @cached_property
    def written_at(self):
        """Seconds of a time that stands for the content. nginx makes its ETag of time and size: two versions that are
        written in the same second, equally long, must not pass for one."""
        return int.from_bytes(hashlib.sha256(self.body).digest()[:4]) >> 1

    def etag(self, content):
        """As nginx says it over a file of this `content`."""
        return f'"{self.written_at:x}-{len(content):x}"'


def store(page, generation, place):
    """`place` lies in `generation`. What can't be written is not stored; that the generation is gone is no fault."""
    try:
        if there_is_room(generation):
            write(page, generation, generation / place)
    except FileNotFoundError:
        pass
    except OSError as error:
        logger.warning("A page could not be stored: %s", error)


def write(page, generation, folder):
    folder.mkdir(parents=True, exist_ok=True)
    # Links are none of ours: where one stands, it may lead anywhere.
    if folder.resolve() != generation.resolve() / folder.relative_to(generation):
        return
    # The compressed one first: nginx looks whether the other is there.
    put(folder / PACKED_NAME, page.packed, page.written_at)
    put(folder / NAME, page.body, page.written_at)
    with (generation / MEASURE).open("ab") as measure:
        measure.write(b"." * ((len(page.packed) + len(page.body)) // 1000 + 1))


def put(path, content, at):
    unfinished = path.with_name(f".{uuid4().hex}")
    try:
        unfinished.write_bytes(content)
        os.utime(unfinished, (at, at))
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def there_is_room(generation):
    written = 0
    with suppress(FileNotFoundError):
        written = (generation / MEASURE).stat().st_size
    return (
        written < settings.SAQQARA_PAGES_MEGABYTES * 1000 and shutil.disk_usage(generation).free > LEFT_FREE
    )
