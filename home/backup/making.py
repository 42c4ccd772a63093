"""Database first, files after it: whatever a row points at was there when the row was written."""

import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory

from django.utils import timezone

from .archive import Writer
from .databases import database
from .errors import BackupError
from .files import add_files
from .fingerprint import fingerprint


def backup(path):
    """Writes the archive and returns its SHA-256; under its name only once it is whole."""
    path = Path(path).resolve()
    if path.exists():
        raise BackupError(f"{path} is there already: a backup never overwrites another.")
    if not path.parent.is_dir():
        raise BackupError(f"There is no folder {path.parent}.")
    with TemporaryDirectory(dir=path.parent, prefix=".backup-") as folder:
        unfinished = Path(folder) / path.name
        write(unfinished, Path(folder))
        unfinished.rename(path)
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write(path, folder):
    made_by, source, dumped = fingerprint(), database(), folder / "database"
    source.dump(dumped)
    with Writer(path) as archive:
        with dumped.open("rb") as file:
            archive.add(source.part, file)
        add_files(archive)
        archive.finish(made_at=timezone.now().isoformat(), fingerprint=made_by)
