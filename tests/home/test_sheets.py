"""In production the sheets of every page arrive as one file; while somebody writes them, as they are."""

from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.files import File

from home.sheets import JOINED, SHEETS, JoiningStorage, addresses, freed

FONTS = [f"site/fonts/readex-pro-{script}-wght-normal.woff2" for script in ("arabic", "latin")]


@pytest.fixture
def collected(tmp_path, settings):
    """A folder of static files as collectstatic leaves it."""
    settings.DEBUG = False
    storage = JoiningStorage(location=tmp_path, base_url="/static/")
    for name in [*SHEETS, *FONTS]:
        with open(finders.find(name), "rb") as file:
            storage._save(name, File(file))
    done = list(storage.post_process({name: (storage, name) for name in [*SHEETS, *FONTS]}))
    assert [error for _name, _hashed, error in done if isinstance(error, Exception)] == []
    return storage


def test_collecting_joins_the_sheets_in_their_order(collected):
    text = collected.text(JOINED)

    first_rules = [freed(Path(finders.find(name)).read_text())[:60] for name in SHEETS]
    places = [text.index(rule) for rule in first_rules]
    assert places == sorted(places)
    assert "/*" not in text


def test_the_joined_sheet_has_a_hashed_name_a_compressed_twin_and_points_at_hashed_fonts(collected):
    name = collected.stored_name(JOINED)

    assert name != JOINED
    assert collected.exists(f"{name}.gz")
    assert collected.url(FONTS[0]).rsplit("/", 1)[1] in collected.text(name)


def test_collecting_again_takes_what_was_changed(collected, tmp_path):
    (tmp_path / SHEETS[0]).write_text("@layer tokens { :root { --changed: 1 } }")
    list(collected.post_process({name: (collected, name) for name in [*SHEETS, *FONTS]}))

    assert "--changed" in collected.text(JOINED)


def test_while_writing_each_sheet_is_loaded_by_itself():
    assert addresses() == [f"/static/{name}" for name in SHEETS]


def test_a_sheet_of_some_pages_is_freed_too_and_has_a_twin(collected, tmp_path):
    name = "initiatives/css/story.css"
    source = Path(finders.find(name)).read_text()
    (tmp_path / name).write_text(source)
    list(collected.post_process({name: (collected, name) for name in [*SHEETS, *FONTS, name]}))

    assert "/*" in source
    assert collected.text(name) == collected.text(collected.stored_name(name)) == freed(source)
    assert collected.exists(f"{collected.stored_name(name)}.gz")


def test_freeing_drops_comments_and_indents_only():
    assert (
        freed('/* why\n so */\na {\n  b: c  d;\n  content: "x y";\n}\n')
        == 'a {\nb: c  d;\ncontent: "x y";\n}\n'
    )
