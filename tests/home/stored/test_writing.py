"""Files as nginx reads them: whole, compressed beside, never outside the generation, and not without end."""

import gzip
import logging
import os
from pathlib import PurePosixPath

import pytest

from home.generations import Generations
from home.stored import writing
from home.stored.writing import StoredPage, store

PLACE = PurePosixPath("latn/saqqara.example/ar")
PAGE = StoredPage("صفحة".encode() * 100)


@pytest.fixture
def generation(tmp_path):
    (tmp_path / "g-1").mkdir()
    return tmp_path / "g-1"


def stored(generation):
    return sorted(path.name for path in (generation / PLACE).glob("*"))


def test_a_page_lies_there_as_it_is_and_compressed(generation):
    store(PAGE, generation, PLACE)

    file = generation / PLACE / "index.html"
    assert stored(generation) == ["index.html", "index.html.gz"]
    assert file.read_bytes() == gzip.decompress(file.with_name("index.html.gz").read_bytes()) == PAGE.body
    written = f"{int(file.stat().st_mtime):x}-{file.stat().st_size:x}"
    assert PAGE.etag(PAGE.body) == f'"{written}"'


def test_two_versions_of_one_length_have_two_etags_and_one_version_has_one():
    body, other = "بلغت 3 مبادرات".encode(), "بلغت 4 مبادرات".encode()

    assert StoredPage(body).etag(body) != StoredPage(other).etag(other)
    assert StoredPage(body).etag(body) == StoredPage(bytes(body)).etag(body)


@pytest.mark.parametrize("at", ["latn", "latn/saqqara.example", "latn/saqqara.example/ar"])
def test_a_link_is_not_followed(generation, tmp_path, at):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (generation / at).parent.mkdir(parents=True, exist_ok=True)
    (generation / at).symlink_to(elsewhere)

    store(PAGE, generation, PLACE)

    assert not [path for path in elsewhere.rglob("*") if path.is_file()]


def test_nothing_is_stored_beyond_the_limit(generation, settings):
    settings.SAQQARA_PAGES_MEGABYTES = 0.001

    store(PAGE, generation, PLACE)
    store(PAGE, generation, PurePosixPath("latn/saqqara.example/en"))

    assert stored(generation) and not (generation / "latn/saqqara.example/en").exists()


def test_others_keep_some_room_on_the_disk(generation, monkeypatch):
    monkeypatch.setattr(writing, "LEFT_FREE", 2**62)

    store(PAGE, generation, PLACE)

    assert stored(generation) == []


def test_what_cannot_be_written_is_noted_and_no_fault(generation, caplog):
    (generation / PLACE).parent.mkdir(parents=True)
    (generation / PLACE).touch()

    with caplog.at_level(logging.WARNING):
        store(PAGE, generation, PLACE)

    assert "could not be stored" in caplog.text


def test_a_generation_that_is_gone_is_no_fault(tmp_path, caplog):
    store(PAGE, tmp_path / "gone", PLACE)

    assert not caplog.text


def test_old_generations_go_and_what_is_young_or_current_stays(settings, tmp_path):
    settings.SAQQARA_PAGES = str(tmp_path)
    pages = Generations("SAQQARA_PAGES")
    pages.renew()
    first = pages.current()
    pages.renew()

    pages.sweep()
    assert first.exists()
    pages.sweep(young=0)

    assert {path.name for path in tmp_path.iterdir()} == {"current", os.readlink(tmp_path / "current")}
