"""The style sheets as they are sent: our own freed of comments and indents, those of every page joined to one file.

That happens where static files are collected for production. The eight of every page sent apart would cost as many
requests before anything is drawn; comments and indents make a compressed sheet a fifth larger.
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
OURS = re.compile(r"(initiatives|competitions|site)/.+\.css$")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
INDENT = re.compile(r"\s*\n\s*")


class JoiningStorage(CompressedManifestStaticFilesStorage):
    """Hashed names, compressed twins, and the sheets of every page in one file."""

    joins = True

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            for name in filter(OURS.match, list(paths)):
                self.put(name, freed(self.text(name)), paths)
            self.put(JOINED, "".join(self.text(name) for name in SHEETS), paths)
        yield from super().post_process(paths, dry_run, **options)

    def text(self, name):
        with self.open(name) as file:
            return file.read().decode()

    def put(self, name, text, paths):
        """In the place of what was collected by that name; Django then reads this and not the source."""
        self.delete(name)
        self._save(name, ContentFile(text.encode()))
        paths[name] = (self, name)


def freed(text):
    """A sheet without comments and indents."""
    return INDENT.sub("\n", COMMENT.sub("", text)).strip() + "\n"


def addresses():
    """Where the sheets of every page are, in their order."""
    names = [JOINED] if getattr(staticfiles_storage, "joins", False) else SHEETS
    return [staticfiles_storage.url(name) for name in names]
