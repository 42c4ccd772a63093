"""A folder that nginx gives files from, emptied at one stroke: `current` leads to one generation of it, or is away.

While it is away nginx finds nothing and asks the site. Taking it away needs no room on the disk.
"""

import os
import shutil
import time
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from django.conf import settings

CURRENT = "current"
#: seconds that a generation is left alone in which may be made, or still looked at
YOUNG = 60


class Generations:
    """`setting` names the setting that says where the folder is; empty: there is none, and nothing happens."""

    def __init__(self, setting):
        self.setting = setting

    @property
    def folder(self):
        named = getattr(settings, self.setting)
        return Path(named) if named else None

    def current(self):
        """The generation that requests may add to; None while nothing is given out unasked."""
        folder = self.folder
        with suppress(FileNotFoundError):
            return folder and folder / os.readlink(folder / CURRENT)
        return None

    @property
    def is_open(self):
        generation = self.current()
        return generation is not None and generation.is_dir()

    def close(self):
        if self.folder:
            (self.folder / CURRENT).unlink(missing_ok=True)

    def renew(self):
        """An empty generation in place of all there are; who calls knows that nothing is being changed."""
        folder = self.folder
        if not folder:
            return
        fresh = folder / f"g-{uuid4().hex}"
        fresh.mkdir(parents=True)
        leading = folder / f"{fresh.name}.link"
        leading.symlink_to(fresh.name)
        leading.replace(folder / CURRENT)

    def sweep(self, young=YOUNG):
        """Remove generations to which nothing leads any more."""
        for old in set(self.folder.glob("g-*")) - {self.current()} if self.folder else ():
            with suppress(FileNotFoundError):
                if time.time() - old.lstat().st_mtime >= young:
                    remove(old)


def remove(path):
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink()
