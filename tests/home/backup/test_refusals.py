"""Each archive that is not whole, not ours or not for here is refused by name, and nothing is written."""

import json
import shutil
from io import StringIO
from zipfile import ZipFile

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from django.db import connection

from home.backup import archive as archives
from home.backup.databases import database
from home.backup.fingerprint import fingerprint

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive(tmp_path):
    """Right in everything but the database, which is none."""
    path = tmp_path / "saqqara.zip"
    with archives.Writer(path) as written:
        written.add(database().part, ContentFile(bytes(range(256)) * 16))
        written.add("files/media/pictures/one.txt", ContentFile(b"one"))
        written.finish(fingerprint=fingerprint())
    return path


def refused(path, *options):
    with pytest.raises(CommandError) as caught:
        call_command("restore", str(path), *options, stdout=StringIO())
    return str(caught.value)


def rewritten(path, change=None, manifest=None):
    """The same archive with its parts and its manifest as the functions say."""
    target = path.with_name("rewritten.zip")
    with ZipFile(path) as old, ZipFile(target, "w") as new:
        parts = {name: old.read(name) for name in old.namelist()}
        said = json.loads(parts.pop(archives.MANIFEST))
        for name, body in (change(parts) if change else parts).items():
            new.writestr(name, body)
        new.writestr(archives.MANIFEST, json.dumps(manifest(said) if manifest else said))
    return target


def test_a_backup_never_overwrites(archive, tmp_path):
    with pytest.raises(CommandError, match="is there already"):
        call_command("backup", str(archive))
    with pytest.raises(CommandError, match="There is no folder"):
        call_command("backup", str(tmp_path / "nowhere" / "one.zip"))


def test_what_goes_wrong_on_the_way_leaves_no_half_archive(tmp_path, settings):
    broken = {"BACKEND": "tests.home.backup.broken.BrokenStorage", "OPTIONS": {"location": "/nowhere"}}
    settings.STORAGES = settings.STORAGES | {"private": broken}

    with pytest.raises(CommandError, match="the disk is gone"):
        call_command("backup", str(tmp_path / "one.zip"))
    assert list(tmp_path.iterdir()) == []


def test_the_manifest_names_versions_and_migrations_and_no_secret(archive, settings):
    with ZipFile(archive) as opened:
        text = opened.read(archives.MANIFEST).decode()
    said = json.loads(text)

    assert said["fingerprint"]["settings"]["INITIATIVES_SOURCE_LOCALE"] == "ar"
    assert "home.0001_user" in said["fingerprint"]["migrations"]
    assert settings.SECRET_KEY not in text


def test_a_place_that_is_not_empty_is_not_touched(archive):
    assert "not empty" in refused(archive)


def test_a_file_that_is_not_there_or_not_ours(archive, tmp_path):
    assert "There is no file" in refused(tmp_path / "nothing.zip")
    foreign = tmp_path / "foreign.zip"
    with ZipFile(foreign, "w") as opened:
        opened.writestr("readme.txt", "hello")
    assert "is no backup of this platform" in refused(foreign, "--replace")
    (tmp_path / "text.zip").write_text("hello")
    assert "is no backup of this platform" in refused(tmp_path / "text.zip", "--replace")
    for nonsense in (
        [],
        {"format": archives.FORMAT},
        {"format": archives.FORMAT, "fingerprint": [], "parts": {}},
    ):
        path = rewritten(archive, manifest=lambda said, nonsense=nonsense: nonsense)
        assert "is no backup of this platform" in refused(path, "--replace")


def test_a_file_cut_off(archive):
    whole = archive.read_bytes()
    archive.write_bytes(whole[: len(whole) // 2])

    assert "cut off" in refused(archive, "--replace")


def test_a_byte_changed_in_the_middle(archive):
    whole = bytearray(archive.read_bytes())
    whole[200] ^= 0xFF
    archive.write_bytes(whole)

    assert "is damaged: 'database/" in refused(archive, "--replace")


def test_a_part_exchanged_added_or_taken_away(archive):
    name = "files/media/pictures/one.txt"
    changed = rewritten(archive, lambda parts: parts | {name: b"two"})
    assert f"is damaged: '{name}' is not what was saved" in refused(changed, "--replace")
    added = rewritten(archive, lambda parts: parts | {"files/media/two.txt": b"two"})
    assert "differ ('files/media/two.txt')" in refused(added, "--replace")
    taken = rewritten(archive, lambda parts: {key: body for key, body in parts.items() if key != name})
    assert f"differ ('{name}')" in refused(taken, "--replace")


@pytest.mark.parametrize(
    "name",
    [
        "../evil.txt",
        "/etc/evil.txt",
        "files/media/../../evil.txt",
        "files\\evil.txt",
        "files//evil.txt",
        "a\0b",
    ],
)
def test_a_part_that_would_leave_its_place(archive, name):
    def with_it(said):
        return said | {"parts": said["parts"] | {name: {"sha256": "", "size": 0}}}

    assert "outside its place" in refused(rewritten(archive, manifest=with_it), "--replace")


def test_a_backup_of_a_newer_version_or_of_another_database(archive):
    def newer(said):
        made_by = said["fingerprint"]
        return said | {"fingerprint": made_by | {"migrations": [*made_by["migrations"], "home.9999_later"]}}

    def other(said):
        return said | {"fingerprint": said["fingerprint"] | {"database": "oracle"}}

    assert "home.9999_later is not known here" in refused(rewritten(archive, manifest=newer), "--replace")
    assert "holds a oracle database" in refused(rewritten(archive, manifest=other), "--replace")


def test_what_is_there_stays_when_the_database_of_the_archive_is_none(archive):
    storages["default"].save("pictures/mine.txt", ContentFile(b"mine"))

    assert "damaged" in refused(archive, "--replace") or connection.vendor == "postgresql"
    assert storages["default"].exists("pictures/mine.txt")
    assert connection.introspection.table_names()


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite needs no program")
def test_missing_programs_are_named(archive, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(CommandError, match="pg_dump is not installed"):
        call_command("backup", str(tmp_path / "two.zip"))
    assert shutil.which("pg_dump") is None
