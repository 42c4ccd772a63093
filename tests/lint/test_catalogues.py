import shutil

import polib
import pytest

from . import ROOT, catalogues, messages

PLURAL = {
    0: "لا مشاركات",
    1: "مشاركة واحدة",
    2: "مشاركتان",
    3: "%(n)s مشاركات",
    4: "%(n)s مشاركة",
    5: "%(n)s مشاركة",
}


def entry(**fields):
    return polib.POEntry(**fields)


def counted(**forms):
    said = PLURAL | {int(form[1:]): text for form, text in forms.items()}
    return entry(msgid="%(n)s entry", msgid_plural="%(n)s entries", msgstr_plural=said)


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (entry(msgid="Entry"), "not translated"),
        (entry(msgid="Entry", msgstr="مشاركة", flags=["fuzzy"]), "fuzzy"),
        (entry(msgid="Entry", msgstr="مشاركة", obsolete=True), "obsolete: run make messages"),
        (entry(msgid="%(n)s of %(all)s", msgstr="%(n)s"), "placeholders differ in '%(n)s'"),
        (entry(msgid="%(n)s", msgstr="%(m)s"), "placeholders differ in '%(m)s'"),
        (counted(_4=""), "not translated for plural forms [4]"),
        (counted(_3="مشاركات"), "placeholders differ in 'مشاركات'"),
        (counted(_1="مشاركة %(m)s"), "placeholders differ in 'مشاركة %(m)s'"),
        (entry(msgid="%s days", msgstr="أيام"), "a placeholder without a name: translators cannot move it"),
        (entry(msgid="{} days", msgstr="أيام"), "a placeholder without a name: translators cannot move it"),
    ],
)
def test_what_is_wrong_with_an_arabic_entry_is_said(of, expected):
    assert list(catalogues.entry_problems(of, "ar")) == [expected]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("مبادرة, وقصة", "«،»"),
        ("مبادرة; وقصة", "«؛»"),
        ("هل تريد?", "«؟»"),
        ("قال “نعم”", "«…»"),
        ("مبادرة ، وقصة", "no space"),
        ("مبادرة،وقصة", "a space after"),
        ("المعوقات", "معوّق"),
        ("المدققون", "مدقّق"),
    ],
)
def test_a_foreign_mark_or_a_second_word_is_named(text, right):
    (said,) = catalogues.entry_problems(entry(msgid="x", msgstr=text), "ar")

    assert right in said


@pytest.mark.parametrize(
    "of",
    [
        entry(msgid="x", msgstr='<span class="a">قال «نعم»، ثم %(who)s؟</span>'.replace("%(who)s", "هي")),
        entry(msgid="%(n)s of %(all)s", msgstr="%(n)s من %(all)s"),
        entry(msgid="Share (%)", msgstr="النسبة (%)"),
        entry(msgid="90%% of %(n)s", msgstr="90%% من %(n)s"),
        counted(),
    ],
)
def test_a_good_arabic_entry_passes(of):
    assert list(catalogues.entry_problems(of, "ar")) == []


def test_the_english_catalogue_needs_no_words():
    assert list(catalogues.entry_problems(entry(msgid="Entry"), "en")) == []


def test_a_second_word_is_named_where_pages_are_written(tmp_path):
    (tmp_path / "home/demo").mkdir(parents=True)
    (tmp_path / "home/demo/page.py").write_text('TITLE = "الحلول"\nWORDS = "المعوقات"\n')

    assert list(catalogues.written_problems(tmp_path)) == [
        "home/demo/page.py:2: write «معوّق», as the glossary has it"
    ]


SETTINGS = """
from pathlib import Path
SECRET_KEY = "small"
USE_I18N = True
LOCALE_PATHS = [Path(__file__).parents[3] / "locale"]
"""
SENTENCE = """
from django.utils.translation import gettext as _
_("Good evening, %(name)s")
"""


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A project of one sentence, with its catalogues as `make messages` writes them."""
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "config.settings.small")
    settings = tmp_path / "site/config/settings"
    settings.mkdir(parents=True)
    (settings / "small.py").write_text(SETTINGS)
    (tmp_path / "home").mkdir()
    (tmp_path / "home/greeting.py").write_text(SENTENCE)
    shutil.copy(ROOT / "manage.py", tmp_path)
    for language in catalogues.PLURALS:
        messages.refresh(tmp_path, language)
    return tmp_path


def test_a_project_without_arabic_says_so_and_nothing_else(tree):
    assert catalogues.problems(tree) == ["locale/ar: 'Good evening, %(name)s': not translated"]


def test_a_new_sentence_is_missed_until_messages_are_made(tree):
    (tree / "home/greeting.py").write_text(SENTENCE.replace("evening", "morning"))

    assert catalogues.source_problems(tree) == [
        "locale/ar: 'Good evening, %(name)s' is no longer said",
        "locale/ar: 'Good morning, %(name)s' is missing: run make messages",
        "locale/en: 'Good evening, %(name)s' is no longer said",
        "locale/en: 'Good morning, %(name)s' is missing: run make messages",
    ]
    assert [entry.msgid for entry in messages.refresh(tree, "ar")] == ["Good morning, %(name)s"]


def test_messages_made_again_keep_the_translation_and_change_nothing(tree):
    path = catalogues.catalogue(tree, "ar")
    entries = polib.pofile(str(path), wrapwidth=0)
    entries[0].msgstr = "مساء الخير، %(name)s"
    entries.save()
    written = path.read_bytes()

    assert messages.refresh(tree, "ar") == []
    assert path.read_bytes() == written
    assert catalogues.problems(tree) == []


def test_without_gettext_only_ci_fails(tree, monkeypatch):
    monkeypatch.setenv("PATH", str(tree))
    monkeypatch.setenv("CI", "")
    assert catalogues.source_problems(tree) == []

    monkeypatch.setenv("CI", "true")
    assert catalogues.source_problems(tree) == [
        "GNU gettext is missing, so new sentences cannot be looked for"
    ]


def test_a_compiled_catalogue_that_lags_behind_is_found(tree):
    entries = polib.pofile(str(catalogues.catalogue(tree, "ar")))
    assert list(catalogues.compiled_problems(entries, "ar")) == []

    entries[0].msgstr = "مساء الخير، %(name)s"

    assert list(catalogues.compiled_problems(entries, "ar")) == [
        "django.mo is not what django.po says: run make messages"
    ]
