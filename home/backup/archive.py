"""The archive: a ZIP whose manifest names every part with its size and SHA-256."""

import hashlib
import json
import os
import shutil
import zlib
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from .errors import BackupError

FORMAT = "saqqara-backup/1"
MANIFEST = "manifest.json"
FINGERPRINT = {"versions", "database", "migrations", "settings"}
CHUNK = 1 << 20


class Writer:
    """Readable for its owner alone: it holds every name, mail and mark of the platform."""

    def __init__(self, path):
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        self.file = os.fdopen(handle, "wb")
        self.zip = ZipFile(self.file, "w", ZIP_DEFLATED)
        self.parts = {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.zip.close()
        self.file.close()

    def add(self, name, source):
        digest, size = hashlib.sha256(), 0
        with self.zip.open(name, "w", force_zip64=True) as target:
            for chunk in chunks(source):
                digest.update(chunk)
                size += target.write(chunk)
        self.parts[name] = {"sha256": digest.hexdigest(), "size": size}

    def finish(self, **said):
        manifest = {"format": FORMAT, **said, "parts": self.parts}
        self.zip.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
        self.zip.close()
        self.file.flush()
        os.fsync(self.file.fileno())


class Reader:
    """Opens nothing but an archive of ours whose parts are those of its manifest."""

    def __init__(self, path):
        self.path = path
        try:
            self.zip = ZipFile(path)
        except FileNotFoundError as error:
            raise BackupError(f"There is no file {path}.") from error
        except (BadZipFile, OSError) as error:
            raise BackupError(f"{path} is no backup of this platform, or it is cut off ({error}).") from error
        self.manifest = self.read_manifest()
        self.parts = self.manifest["parts"]
        self.refuse_other_parts()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.zip.close()

    def read_manifest(self):
        try:
            manifest = json.loads(self.zip.read(MANIFEST))
            known = manifest["format"] == FORMAT and set(manifest["fingerprint"]) >= FINGERPRINT
            known = known and all(set(part) == {"sha256", "size"} for part in manifest["parts"].values())
        except (AttributeError, KeyError, TypeError, ValueError, BadZipFile, zlib.error):
            known = False
        if not known:
            raise BackupError(
                f"{self.path} is no backup of this platform: its manifest says nothing we know."
            )
        return manifest

    def refuse_other_parts(self):
        for name in self.parts:
            if not is_plain(name):
                raise BackupError(f"{self.path} is refused: {name!r} would be written outside its place.")
        there = [name for name in self.zip.namelist() if name != MANIFEST]
        if sorted(there) != sorted(self.parts):
            odd = sorted({*there} ^ {*self.parts}) or sorted(there)
            raise BackupError(f"{self.path} is damaged: its manifest and its parts differ ({odd[0]!r}).")

    def verify(self, needed):
        """Every part is read to its end before anything is written anywhere."""
        if needed not in self.parts:
            raise BackupError(f"{self.path} is damaged: {needed!r} is missing.")
        for name in self.parts:
            if self.digest_of(name) != self.parts[name]["sha256"]:
                raise BackupError(f"{self.path} is damaged: {name!r} is not what was saved.")

    def digest_of(self, name):
        digest = hashlib.sha256()
        try:
            with self.zip.open(name) as source:
                for chunk in chunks(source):
                    digest.update(chunk)
        except (BadZipFile, EOFError, zlib.error, NotImplementedError):
            return ""
        return digest.hexdigest()

    def below(self, folder):
        """{path below `folder`: name of the part}"""
        start = f"{folder}/"
        return {name.removeprefix(start): name for name in self.parts if name.startswith(start)}

    def open(self, name):
        return self.zip.open(name)

    def extract(self, name, target):
        with self.open(name) as source, target.open("wb") as file:
            shutil.copyfileobj(source, file, CHUNK)


def chunks(source):
    while chunk := source.read(CHUNK):
        yield chunk


def is_plain(name):
    """A path in its shortest form, going nowhere but down, the same on every system."""
    path = PurePosixPath(name)
    return (
        str(path) == name
        and not path.is_absolute()
        and ".." not in path.parts
        and not set(name) & {"\\", "\0"}
    )
