"""Folding, stemming and equal words alone; what the databases make of it stands in test_search.py."""

import pytest

from initiatives.reference.word_groups import PLURALS, SYNONYMS
from initiatives.search import arabic
from initiatives.search.questions import beginning, question, spellings
from initiatives.search.thesaurus import Thesaurus

from .sentences import NAMES, OTHERS, SENTENCES
from .spellings import BEGINNINGS, DIFFERENT, SPELLINGS

EQUAL = Thesaurus(PLURALS + SYNONYMS + NAMES)


def finds(asked, text):
    indexed = set(arabic.text_to_index(text).split())
    return any(set(line.split()) <= indexed for line in spellings(asked, EQUAL))


def answers(asked, sentence):
    indexed = set(arabic.text_to_index(sentence).split())
    return all(
        any(set(stems) <= indexed for stems in part.spellings) for part in question(asked, EQUAL).parts
    )


@pytest.mark.parametrize(("question", "text"), SPELLINGS)
def test_spellings_of_one_word_find_each_other(question, text):
    assert finds(question, text)


@pytest.mark.parametrize(("question", "text"), DIFFERENT)
def test_different_words_do_not(question, text):
    assert not finds(question, text)


@pytest.mark.parametrize(("question", "text"), BEGINNINGS)
def test_the_beginning_of_a_word_completes_it(question, text):
    *whole, last = spellings(question, EQUAL)[0].split()
    indexed = arabic.text_to_complete(text).split()
    assert set(whole) <= set(indexed)
    assert any(form.startswith(last) for form in indexed)


@pytest.mark.parametrize(("asked", "sentence"), SENTENCES)
def test_a_sentence_is_found_by_what_people_ask(asked, sentence):
    assert answers(asked, sentence)


@pytest.mark.parametrize(("asked", "sentence"), OTHERS)
def test_a_word_that_only_looks_alike_does_not_find_it(asked, sentence):
    assert not answers(asked, sentence)


@pytest.mark.parametrize("group", PLURALS + SYNONYMS, ids=lambda group: group[0])
def test_equal_words_find_each_other(group):
    for one in group:
        assert all(finds(other, one) for other in group)


@pytest.mark.parametrize("group", PLURALS, ids=lambda group: group[0])
def test_an_irregular_plural_is_found_with_its_article(group):
    assert finds(group[0], f"ال{group[-1]}")
    assert finds(f"بال{group[-1]}", group[0])


def test_no_word_stands_in_two_groups():
    """It would be equal to both, and they not to each other."""
    lists = [{tuple(arabic.stems(word)) for word in group} for group in PLURALS + SYNONYMS]
    stems = [word for group in lists for word in group]
    assert [word for word in stems if stems.count(word) > 1] == []


def test_the_question_says_which_words_were_added():
    asked = question("طابور في القاهره", Thesaurus([["طابور", "طوابير"], ["القاهرة", "Cairo"]]))
    assert asked.related == ["طوابير", "Cairo"]
    assert question("طوابير", Thesaurus([])).related == []


def test_the_longest_entry_of_several_words_counts():
    asked = question("شباك واحد", Thesaurus([["شباك", "كوة"], ["شباك واحد", "نافذة واحدة"]]))
    assert len(asked.parts) == 1


def test_words_without_meaning_are_left_out_unless_nothing_else_is_asked():
    assert question("كيف أقلل من الطوابير؟", EQUAL).stems >= {"اقلل", "طوابير"}
    assert "كيف" not in question("كيف أقلل من الطوابير؟", EQUAL).stems
    assert question("من", EQUAL).stems == {"من"}


def test_an_open_question_asks_for_the_beginning_of_its_last_word():
    begun = beginning("مدارس الحض", EQUAL)
    assert begun.stems >= {"مدارس", "مدرس"}
    assert set(begun.opening) == {"الحض", "حض"}
    assert not beginning("؟", EQUAL)


@pytest.mark.parametrize("text", ["س " * 500, "شباك " * 500, "س" * 5000])
def test_an_endless_question_is_cut(text):
    assert len(question(text, EQUAL).parts) <= 8
    assert len(question(text, EQUAL).fts5()) < 2000
    assert len(spellings(text, EQUAL)) <= 32


def test_folding_by_letter():
    assert arabic.words("مُبَادَرَةٌ ﻻ ـــ آأإٱ ى ئ ؤ ٢٠٢٦") == ["مبادره", "لا", "اااا", "ي", "ي", "و", "2026"]


def test_the_letter_of_an_object_and_a_hamza_at_the_end_count_for_nothing():
    assert arabic.words("هاتفًا حلًّا حلاً إجراء مسئول ماء") == ["هاتف", "حل", "حل", "اجرا", "مسوول", "ماء"]


def test_english_loses_the_s_of_its_plural_alone():
    assert arabic.text_to_index("Initiatives, 3rd process") == "initiatives 3rd process initiative"
    assert arabic.stems("status access analysis gas") == ["status", "access", "analysis", "gas"]


def test_stemming_twice_changes_nothing():
    texts = [text for pair in SPELLINGS for text in pair]
    stems = [arabic.stem(word) for text in texts for word in arabic.words(text)]
    assert [arabic.stem(stem) for stem in stems] == stems


def test_a_short_word_keeps_its_letters():
    assert arabic.stems("قانون مدينة بيان حي") == ["قان", "مدين", "بيان", "حي"]


@pytest.mark.parametrize("text", ["", "؟؟ !!", '"', "\0", "ـــ", "َُ"])
def test_a_text_without_words_gives_nothing(text):
    assert arabic.text_to_index(text) == arabic.text_to_complete(text) == ""
    assert spellings(text, EQUAL) == [""]
    assert not question(text, EQUAL)
