"""A visitor finds published pages of his language, and learns nothing of any other."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction

from initiatives.models import InitiativePage, WordGroup
from initiatives.search.public import find, matches, suggestions

from . import factories
from .sentences import ANSWERS, LIBRARY, NAMES, OTHERS, SENTENCES
from .spellings import DIFFERENT, SPELLINGS

pytestmark = [pytest.mark.django_db, pytest.mark.each_case]


@pytest.fixture
def arabic():
    return Locale.objects.get_or_create(language_code="ar")[0]


@pytest.fixture
def every_name():
    """Set-up lists the governorates of the suite only."""
    WordGroup.objects.bulk_create(WordGroup(words=names) for names in NAMES)


def add(title, locale, parent=None, **fields):
    parent = parent or Page.get_first_root_node()
    return parent.add_child(
        instance=Page(title=title, slug=f"p{Page.objects.count()}", locale=locale, **fields)
    )


def test_only_published_unrestricted_pages_of_the_language_are_found(arabic):
    public = add("الحديقة المعلنة", arabic)
    add("حديقة مسودة", arabic, live=False)
    add("حديقة", Locale.objects.get_or_create(language_code="en")[0])
    closed = add("حديقة محجوبة", arabic)
    add("حديقة تحتها", arabic, parent=closed)
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    assert Page.objects.search("حديقه").count() == 5, "the index holds what must not leak"
    found = find("حديقه", arabic)
    assert list(found) == [public]
    assert found.count() == 1


def test_every_sentence_is_found_and_none_by_a_word_that_looks_alike(arabic, every_name):
    for asked, sentence in SENTENCES + SPELLINGS:
        assert add(sentence, arabic) in find(asked, arabic), (asked, sentence)
    for asked, sentence in OTHERS + DIFFERENT:
        assert add(sentence, arabic) not in find(asked, arabic), (asked, sentence)


def test_a_library_answers_exactly_so_on_every_database(arabic, every_name):
    names = {add(title, arabic).pk: name for name, title in LIBRARY.items()}
    found = {
        asked: {names[row.page_id] for row in matches(asked, arabic) if row.page_id in names}
        for asked in ANSWERS
    }
    assert found == ANSWERS


def test_a_word_in_the_title_weighs_more_than_a_name_and_a_name_more_than_the_body(arabic):
    body = factories.published_initiative("EG-SHR", problem="حريق كبير", title="الأول")
    lead = factories.published_initiative("EG-SHR", summary="إطفاء كل حريق", title="الثاني")
    title = factories.published_initiative("EG-SHR", title="حريق")
    assert [page.pk for page in find("حرائق حريق", arabic)] == []
    assert [page.pk for page in find("حريق", arabic)] == [title.pk, lead.pk, body.pk]
    rows = list(matches("حريق", arabic))
    assert [row.page_id for row in rows] == [title.pk, lead.pk, body.pk]
    assert rows[0].relevance > rows[1].relevance > rows[2].relevance


def test_matches_narrow_a_list_by_kind(arabic):
    page = factories.published_initiative("EG-SHR", title="حريق")
    other = add("حريق", arabic)
    kind = "initiatives.initiativepage"
    assert {row.page_id for row in matches("حريق", arabic)} == {page.pk, other.pk}
    assert {row.page_id for row in matches("حريق", arabic, kinds=[kind])} == {page.pk}
    narrowed = InitiativePage.objects.filter(pk__in=matches("حريق", arabic).values("page_id"))
    assert list(narrowed) == [page]
    assert list(matches("؟", arabic)) == []


def test_an_expired_page_is_found_no_more(arabic):
    page = add("حديقة", arabic, expire_at=timezone.now() - timedelta(hours=1), go_live_at=None)
    assert page in find("حديقة", arabic)
    call_command("publish_scheduled")
    assert page not in find("حديقة", arabic)


def test_equal_words_are_found_as_soon_as_an_editor_says_so(arabic):
    page = add("مشتل الزهور", arabic)
    assert page not in find("حضانة النبات", arabic)
    group = WordGroup.objects.create(words=["مشتل", "حضانة النبات"])
    assert page in find("حضانة نباتات الزهور", arabic)
    group.delete()
    assert page not in find("حضانة النبات", arabic)


def test_a_half_typed_question_suggests_titles(arabic):
    page = add("حديقة الحيوان المطورة", arabic)
    assert page in suggestions("الحدي", arabic)
    assert page in suggestions("حيوان مطو", arabic)
    assert page not in suggestions("حيوان زهو", arabic)
    for _ in range(8):
        add("حديقة", arabic)
    assert len(suggestions("حد", arabic)) == 6


def test_the_root_of_the_tree_is_no_answer(arabic):
    Page.objects.filter(depth=1).update(locale=arabic)
    root = Page.get_first_root_node()
    root.save()
    assert list(Page.objects.search(root.title)) == [root]
    assert list(find(root.title, arabic)) == []


def test_every_word_must_be_there(arabic):
    both = add("تطوير الخدمات الصحية", arabic)
    add("تطوير الطرق", arabic)
    assert list(find("صحة خدمات", arabic)) == [both]


def test_a_page_taken_down_is_found_no_more(arabic):
    page = add("حديقة", arabic)
    assert find("حديقات", arabic).count() == 1
    page.unpublish()
    assert find("حديقات", arabic).count() == 0


@pytest.mark.parametrize("question", ["", "   ", "؟", "س " * 5000, "س" * 5000, '"', "live:false"])
def test_any_question_is_answered(arabic, question):
    add("حديقة", arabic)
    assert list(find(question, arabic)) == []


def test_a_page_of_answers_costs_as_much_with_one_hit_as_with_twenty(arabic, django_assert_num_queries):
    add("حديقة", arabic)
    find("حديقات", arabic).count()
    with CaptureQueriesContext(connection) as for_one:
        answers(arabic)
    for _ in range(19):
        add("حديقة", arabic)
    with django_assert_num_queries(len(for_one)):
        answers(arabic)


def answers(locale):
    found = find("حديقات", locale)
    return found.count(), list(found[:10])


def test_an_initiative_is_found_by_its_text_its_governorate_and_what_it_becomes_later(arabic):
    page = factories.published_initiative("EG-ASN", problem="طوابير المواطنين أمام الشبابيك الحديدية")
    by_text, by_place, by_domain = (
        ("الطوابير", "طابور المواطن", "حديديه"),
        ("محافظه اسوان", "Aswan"),
        page.domain.name_ar,
    )
    for question in (*by_text, *by_place, by_domain):
        assert page in find(question, arabic, InitiativePage.objects.all()), question
    page.problem = "سفر طويل"
    page.save_revision()
    assert find("السفر", arabic).count() == 0, "a draft of a published page"
    page.save_revision().publish(skip_permission_checks=True)
    assert find("السفر", arabic).count() == 1
    assert find("حديديه", arabic).count() == 0


@pytest.mark.parametrize(
    "question", ["محافظه الشرقيه", "الشرقية", "بالشرقية", "Sharqia Governorate", "sharkia"]
)
def test_a_governorate_is_found_however_it_is_named(arabic, question):
    page = factories.governorate_page("EG-SHR")
    page.save_revision().publish(skip_permission_checks=True)
    assert page.pk in {hit.pk for hit in find(question, arabic)}


def test_a_draft_in_the_workflow_is_not_found(arabic):
    draft = factories.complete_initiative("EG-ASN", problem="أكشاك الزعفران")
    factories.submit(draft)
    assert InitiativePage.objects.search("زعفران").count() == 1
    assert find("زعفران", arabic).count() == 0


def test_the_site_search_answers_a_visitor(arabic, client):
    page = factories.published_initiative("EG-ASN", title="تنظيم الطوابير")
    answer = client.get("/ar/search/", {"q": "طابور"})
    assert page.url in answer.content.decode()
    for question in ("", "؟", '"', "\0", "س" * 3000):
        assert client.get("/ar/search/", {"q": question, "page": "999"}).status_code == 200


def test_no_field_hidden_from_the_public_is_searchable():
    """A search that matches hidden text tells what it says, one guess at a time."""
    for model in apps.get_models():
        if hidden := hidden_fields(model):
            searchable = {field.field_name for field in model.get_search_fields() if not is_filter(field)}
            assert searchable & hidden == set(), model


def hidden_fields(model):
    visibility = getattr(model, "visibility", {})
    return {name for level, names in visibility.items() if level != "yes" for name in names}


def is_filter(field):
    return type(field).__name__ == "FilterField"
