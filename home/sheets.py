"""The style sheets of every page: many small files to write, one small file to send.

Where static files are collected for production they are joined in this order and freed of comments and indents. Sent
apart, eight of them cost as many requests before anything is drawn, and compress to half as much again.
"""

import re

from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

SHEETS = [
    "initiatives/css/tokens.css",
    "site/css/base.css",
    "initiatives/css/layout.css",
    "initiatives/css/controls.css",
    "initiatives/css/figures.css",
    "initiatives/css/tilemap.css",
    "initiatives/css/tables.css",
    "site/css/shell.css",
]
#: beside base.css, so that what base.css points at is found from here too
JOINED = "site/css/every-page.css"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
INDENT = re.compile(r"\s*\n\s*")


class JoiningStorage(CompressedManifestStaticFilesStorage):
    """Hashed names, compressed twins, and the sheets of every page in one file."""

    joins = True

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            text = joined({name: self.text(name) for name in SHEETS})
            self.delete(JOINED)
            self._save(JOINED, ContentFile(text.encode()))
            paths[JOINED] = (self, JOINED)
        yield from super().post_process(paths, dry_run, **options)

    def text(self, name):
        with self.open(name) as file:
            return file.read().decode()


def joined(sheets):
    """One text of {name: text}."""
    return "".join(INDENT.sub("\n", COMMENT.sub("", text)).strip() + "\n" for text in sheets.values())


def addresses():
    """Where the sheets of every page are, in their order."""
    names = [JOINED] if getattr(staticfiles_storage, "joins", False) else SHEETS
    return [staticfiles_storage.url(name) for name in names]
