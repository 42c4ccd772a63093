"""What is shown of an answer: marked words as they are written, and what was probably meant."""

import pytest
from django.utils.safestring import SafeString
from wagtail.models import Locale, Page

from initiatives.models import Governorate, VocabularyWord
from initiatives.search.corrections import did_you_mean, distance
from initiatives.search.highlight import excerpt, highlight
from initiatives.search.public import asked, begun, find
from tests.initiatives.factories import published_initiative

pytestmark = pytest.mark.django_db


@pytest.fixture
def arabic(site_tree):
    return site_tree.ar


def add(title, locale):
    root = Page.get_first_root_node()
    return root.add_child(instance=Page(title=title, slug=f"p{Page.objects.count()}", locale=locale))


@pytest.mark.parametrize(
    ("question", "text", "marked"),
    [
        ("مبادره", "هذه المُبادَرة الأولى", "هذه <mark>المُبادَرة</mark> الأولى"),
        ("طابور", "والطوابـــير تطول", "<mark>والطوابـــير</mark> تطول"),
        ("خدمات مركز", "خدمة بالمراكز", "<mark>خدمة</mark> <mark>بالمراكز</mark>"),
        ("Aswan", "محافظة أسوان", "محافظة <mark>أسوان</mark>"),
        ("2025", "عام ٢٠٢٥", "عام <mark>٢٠٢٥</mark>"),
        ("b", "<b>&", "&lt;<mark>b</mark>&gt;&amp;"),
        ("زعفران", "<script>", "&lt;script&gt;"),
        ("", "نص", "نص"),
    ],
)
def test_words_are_marked_as_they_are_written(arabic, question, text, marked):
    found = highlight(text, asked(question))
    assert found == marked
    assert isinstance(found, SafeString)


def test_a_half_typed_word_is_marked_whole(arabic):
    assert highlight("الحديقة والحدود", begun("الحدي")) == "<mark>الحديقة</mark> والحدود"


def test_an_excerpt_is_cut_between_words_around_the_answer(arabic):
    text = "كلام " * 80 + "طوابير طويلة " + "ختام " * 80
    cut = excerpt(text, asked("طابور"))
    assert cut.startswith("… كلام")
    assert "<mark>طوابير</mark>" in cut
    assert cut.endswith("ختام …")
    assert len(cut) < 260
    assert excerpt("قصير", asked("طابور")) == "قصير"


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("طوابير", "طوابير", 0),
        ("طوايير", "طوابير", 1),
        ("طوباير", "طوابير", 1),
        ("طابير", "طوابير", 1),
        ("ا", "بتثج", 3),
    ],
)
def test_distances(one, other, apart):
    assert distance(one, other, 2) == distance(other, one, 2) == apart


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("زعفرنا", "زعفران"),
        ("الزعفرن", "الزعفران"),
        ("مستودع زعفرتن", "مستودع زعفران"),
        ("زعفرتن قصبلهغخ", "زعفران"),
    ],
)
def test_a_slip_is_put_right_by_a_word_of_the_pages(arabic, typed, meant):
    add("مستودع زعفران", arabic)
    add("سوق الزعفران", arabic)
    corrected = did_you_mean(typed, arabic)
    assert find(corrected, arabic).exists()
    assert asked(corrected).stems == asked(meant).stems


def test_a_slip_in_an_equal_word_is_put_right_though_no_page_spells_it_so(arabic):
    add("أنهينا كل طابور", arabic)
    assert did_you_mean("طوايير", arabic) == "طوابير"
    assert did_you_mean("طوايير الفضاء", arabic) == "طوابير"


def test_a_short_word_is_like_any_other_and_means_none(arabic):
    add("فلا معايير", arabic)
    assert did_you_mean("الفضاء", arabic) is None
    assert did_you_mean("مناييز", arabic) is None


def test_a_word_that_yields_nothing_is_never_meant(arabic):
    VocabularyWord.objects.create(locale=arabic, folded="زعفران", written="زعفران", length=6, documents=1)
    assert did_you_mean("زعفرن", arabic) is None


@pytest.mark.parametrize("typed", ["", "؟", "12345", "في", "ظظظظظظظظ", "زعفران", "س " * 500, '"AND*', "😀"])
def test_nothing_else_is_meant(arabic, typed):
    add("زعفران", arabic)
    assert did_you_mean(typed, arabic) is None


def test_words_of_another_language_or_of_a_draft_are_not_meant(arabic):
    add("زعفران", Locale.objects.get(language_code="en"))
    root = Page.get_first_root_node()
    root.add_child(instance=Page(title="زعفران", slug="draft", locale=arabic, live=False))
    assert did_you_mean("زعفرن", arabic) is None


def test_a_new_name_of_a_governorate_finds_its_pages_at_once(arabic):
    page = published_initiative("EG-ASN")
    assert page not in find("زعفران", arabic, type(page).objects.all())
    governorate = Governorate.objects.get(code="EG-ASN")
    governorate.aliases = [*governorate.aliases, "زعفران"]
    governorate.save()
    assert page in find("زعفران", arabic, type(page).objects.all())


def test_an_initiative_is_found_by_the_obstacle_it_overcame(arabic):
    page = published_initiative("EG-ASN")
    obstacle = page.challenges.first().obstacle
    assert page in find(obstacle.name_ar, arabic, type(page).objects.all())
