"""Guides quote the screens: words in bold are labels of that language's catalogue; both languages say the same."""

import re

import pytest

from . import GUIDES, name
from .labels import labels, shape

QUOTED = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
ALL = sorted(GUIDES.glob("*.md"))
READERS = sorted({path.name.split(".")[0] for path in ALL})


def quoted(path):
    return [" ".join(words.split()) for words in QUOTED.findall(path.read_text())]


def language(path):
    return path.suffixes[0].removeprefix(".")


@pytest.mark.parametrize("path", ALL, ids=name)
def test_every_label_in_bold_stands_on_a_screen(path):
    said = quoted(path)
    assert said
    assert [words for words in said if words not in labels(language(path))] == []


def test_a_label_that_nothing_shows_would_be_found():
    assert "New initiative" in labels("en")
    assert "مبادرة جديدة" in labels("ar")
    assert "Brand-new initiative" not in labels("en")
    assert shape('Extend<span class="w-sr-only"> “%(phase)s”</span> 90%%') == "Extend “…” 90%"


@pytest.mark.parametrize("reader", READERS)
def test_both_languages_have_the_same_chapters_and_pictures(reader):
    arabic, english = ((GUIDES / f"{reader}.{tongue}.md").read_text() for tongue in ("ar", "en"))
    assert count(arabic, r"^## ") == count(english, r"^## ")
    pictures = [sorted(re.findall(r"images/([\w-]+)-(?:ar|en)\.png", text)) for text in (arabic, english)]
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("path", ALL, ids=name)
def test_a_guide_shows_pictures_of_its_own_language(path):
    other = {"ar": "en", "en": "ar"}[language(path)]
    assert f"-{other}.png" not in path.read_text()


def count(text, pattern):
    return len(re.findall(pattern, text, re.MULTILINE))
