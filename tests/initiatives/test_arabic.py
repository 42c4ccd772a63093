"""Folding and stemming alone; what the databases make of it stands in test_search.py."""

import pytest

from initiatives.search import arabic

from .spellings import BEGINNINGS, DIFFERENT, SPELLINGS


def finds(question, text):
    return set(arabic.words_to_find(question).split()) <= set(arabic.text_to_index(text).split())


@pytest.mark.parametrize(("question", "text"), SPELLINGS)
def test_spellings_of_one_word_find_each_other(question, text):
    assert finds(question, text)


@pytest.mark.parametrize(("question", "text"), DIFFERENT)
def test_different_words_do_not(question, text):
    assert not finds(question, text)


@pytest.mark.parametrize(("question", "text"), BEGINNINGS)
def test_the_beginning_of_a_word_completes_it(question, text):
    *whole, last = arabic.beginnings_to_find(question).split()
    indexed = arabic.text_to_complete(text).split()
    assert set(whole) <= set(indexed)
    assert any(form.startswith(last) for form in indexed)


@pytest.mark.parametrize(("plural", "singular"), arabic.BROKEN_PLURALS.items())
def test_an_irregular_plural_is_found_by_its_singular_and_back(plural, singular):
    assert finds(plural, singular)
    assert finds(singular, f"ال{plural}")


def test_folding_by_letter():
    assert arabic.words("مُبَادَرَةٌ ﻻ ـــ آأإٱ ى ئ ؤ ٢٠٢٦") == ["مبادره", "لا", "اااا", "ي", "ي", "و", "2026"]


def test_english_keeps_its_endings():
    assert arabic.text_to_index("Digital initiatives, 3rd wave") == "digital initiatives 3rd wave"


def test_stemming_twice_changes_nothing():
    texts = [text for pair in SPELLINGS for text in pair]
    stems = [arabic.stem(word) for text in texts for word in arabic.words(text)]
    assert [arabic.stem(stem) for stem in stems] == stems


def test_a_short_word_keeps_its_letters():
    assert [arabic.words_to_find(word) for word in ("قانون", "مدينة", "بيان", "حي")] == [
        "قان",
        "مدين",
        "بيان",
        "حي",
    ]


@pytest.mark.parametrize("text", ["", "؟؟ !!", '"', "\0", "ـــ", "َُ"])
def test_a_text_without_words_gives_nothing(text):
    assert arabic.text_to_index(text) == arabic.text_to_complete(text) == ""
    assert arabic.words_to_find(text) == arabic.beginnings_to_find(text) == ""
