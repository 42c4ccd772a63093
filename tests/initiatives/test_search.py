"""Arabic search on the database the suite runs on; `make test` and `.ci/run` name SQLite and PostgreSQL."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from modelsearch.query import MATCH_ALL, And, Not, Or, Phrase, PlainText
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.utils import parse_query_string

from initiatives.models import ObstaclePage

from .spellings import BEGINNINGS, DIFFERENT, SPELLINGS

pytestmark = [pytest.mark.django_db, pytest.mark.each_case]


@pytest.fixture
def page():
    """Gives a page with a title, at the root of the tree."""

    def add(title, **fields):
        return Page.get_first_root_node().add_child(
            instance=Page(title=title, slug=f"p{Page.objects.count()}", **fields)
        )

    return add


def titles(results):
    return [hit.title for hit in results]


def test_every_spelling_is_found(page):
    missed = [
        (question, text)
        for question, text in SPELLINGS
        if page(f"كلمة {text} كلمة") not in list(Page.objects.search(question))
    ]
    assert missed == []


def test_other_words_are_not_found(page):
    for question, text in DIFFERENT:
        assert page(text) not in list(Page.objects.search(question))


def test_search_boxes_find_beginnings_and_whole_words(page):
    missed = [
        (question, text)
        for question, text in BEGINNINGS + SPELLINGS
        if page(text) not in list(Page.objects.autocomplete(question))
    ]
    assert missed == []


def test_a_quoted_phrase_keeps_the_order_of_its_words(page):
    page("تحسين الأداء المدرسي في المحافظة")
    for question, hits in (('"تحسين الاداء"', 1), ('"الاداء تحسين"', 0), ('مدارس "تحسين الاداء"', 1)):
        _filters, query = parse_query_string(question, operator="and")
        assert Page.objects.search(query).count() == hits, question


def test_queries_combine(page):
    page("خدمات صحية")
    page("خدمات تعليمية")
    services, health, nothing = PlainText("الخدمات"), PlainText("الصحة"), PlainText("؟")
    pages = Page.objects.not_type(ObstaclePage)
    assert titles(pages.search(And([services, Not(PlainText("صحيه"))]))) == ["خدمات تعليمية"]
    assert len(Page.objects.search(Or([PlainText("صحية"), PlainText("تعليم")]))) == 2
    assert len(pages.search(And([services, nothing]))) == 2
    assert len(Page.objects.search(PlainText("صحي زراعي", operator="or"))) == 1
    assert list(Page.objects.search(And([services, health, Phrase("تعليم")]))) == []
    assert list(Page.objects.search(And([nothing]))) == list(Page.objects.search(nothing)) == []
    assert (
        Page.objects.search(MATCH_ALL).count()
        == Page.objects.search(Not(nothing)).count()
        == Page.objects.count()
    )


@pytest.mark.parametrize(
    "question", ['"', "'", "؟", '""', "a\0b", "(", "AND", "NEAR(", "*", "خ" * 5000, "title:x", "!&|", "\\"]
)
def test_no_question_breaks_the_search(page, question):
    page("خدمات")
    _filters, query = parse_query_string(question, operator="and")
    for asked in (question, query):
        list(Page.objects.search(asked))
        list(Page.objects.autocomplete(asked))


def test_a_word_in_the_title_comes_before_one_in_the_text():
    in_text = image("صورة جوية", "قبل إزالة المتغيرات المكانية " + "وصف " * 20)
    in_title = image("إزالة المتغيرات", "صورة")
    model = get_image_model()
    assert list(model.objects.search("متغيرات")) == [in_title, in_text]
    assert list(model.objects.search("متغيرات")[1:2]) == [in_text]
    assert model.objects.search("متغيرات").count() == 2


def test_relevance_costs_three_queries_for_any_number_of_hits(page, django_assert_max_num_queries):
    """The list of equal words, the ranked keys, the objects."""
    for _ in range(30):
        page("حديقة رقمية")
    list(Page.objects.search("الحديقات"))
    with django_assert_max_num_queries(3):
        assert len(Page.objects.search("الحديقات")[:20]) == 20


def test_a_wanted_order_is_kept(page):
    page("حديقة ب")
    page("حديقة ا")
    assert titles(Page.objects.order_by("title").search("حديقات", order_by_relevance=False)) == [
        "حديقة ا",
        "حديقة ب",
    ]


def test_naming_fields_does_not_hide_hits(page):
    found = page("الحديقة الأولى")
    assert list(Page.objects.search("حديقه", fields=["title"])) == [found]
    assert list(get_search_backend().autocomplete("حديقه", Page, fields=["title"])) == [found]
    assert list(Page.objects.search("حديقه", fields=[])) == []


def test_images_are_found_by_what_is_related_to_them():
    found = image("سقارة", "")
    found.tags.add("الزراعة")
    found.save()
    assert list(get_image_model().objects.search("زراعه")) == [found]


def test_a_changed_title_is_found_by_its_new_words_only(page):
    changed = page("حديقة")
    changed.title = "مكتبة"
    changed.save()
    assert list(Page.objects.search("مكتبات")) == [changed]
    assert list(Page.objects.search("حديقات")) == []


def test_the_admin_search_box_reads_arabic(page, admin_client):
    page("حديقة تحسين الأداء")
    answer = admin_client.get(reverse("wagtailadmin_pages:search"), {"q": "حديقه الاداء"})
    assert "حديقة تحسين الأداء" in answer.content.decode()


def test_the_image_library_reads_arabic(admin_client):
    image("مستشفى المنصورة", "")
    answer = admin_client.get(reverse("wagtailimages:index_results"), {"q": "المستشفي"})
    assert "مستشفى المنصورة" in answer.content.decode()


def image(title, description):
    return get_image_model().objects.create(title=title, description=description, file=get_test_image_file())


BOXES = [
    "wagtailadmin_pages:search",
    "wagtailadmin_choose_page_search",
    "wagtailimages:index_results",
    "wagtailimages_chooser:choose_results",
    "wagtaildocs:index_results",
    "wagtaildocs_chooser:choose_results",
]


@pytest.mark.parametrize("box", BOXES)
def test_no_box_of_the_admin_asks_each_hit_for_its_score(page, admin_client, box):
    """What the stock order by relevance does: a query within the query, run anew for every hit."""
    for number in range(3):
        page("حديقة رقمية")
        image("حديقة رقمية", f"صورة {number}")
    with CaptureQueriesContext(connection) as asked:
        admin_client.get(reverse(box), {"q": "حديقه"})

    statements = [query["sql"] for query in asked]
    assert any("MATCH" in sql or "@@" in sql for sql in statements)
    assert [sql for sql in statements if "_score" in sql] == []


def test_counting_and_grouping_hits_asks_none_for_its_score(page):
    for _ in range(3):
        page("حديقة رقمية")
    hits = Page.objects.autocomplete("حديقه")
    with CaptureQueriesContext(connection) as asked:
        assert hits.count() == 3
        assert list(hits.facet("content_type_id").values()) == [3]

    assert [query["sql"] for query in asked if "_score" in query["sql"]] == []
