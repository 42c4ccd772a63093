"""A visitor finds published pages of his language, and learns nothing of any other."""

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page, PageViewRestriction

from initiatives.models import InitiativePage
from initiatives.search.public import find

from . import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def arabic():
    return Locale.objects.get_or_create(language_code="ar")[0]


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
    page = factories.published_initiative("EG-ASN", problem="طوابير المواطنين أمام الشبابيك")
    by_text, by_place, by_domain = (
        ("الطوابير", "طابور المواطن"),
        ("محافظه اسوان", "Aswan"),
        page.domain.name_ar,
    )
    for question in (*by_text, *by_place, by_domain):
        assert page.pk in {hit.pk for hit in find(question, arabic, InitiativePage.objects.all())}, question
    page.problem = "زحام"
    page.save_revision()
    assert find("زحام", arabic).count() == 0, "a draft of a published page"
    page.save_revision().publish(skip_permission_checks=True)
    assert find("الزحام", arabic).count() == 1
    assert find("الطوابير", arabic).count() == 0


@pytest.mark.parametrize(
    "question", ["محافظه الشرقيه", "الشرقية", "بالشرقية", "Sharqia Governorate", "sharkia"]
)
def test_a_governorate_is_found_however_it_is_named(arabic, question):
    page = factories.governorate_page("EG-SHR")
    page.save_revision().publish(skip_permission_checks=True)
    assert page.pk in {hit.pk for hit in find(question, arabic)}


def test_a_draft_in_the_workflow_is_not_found(arabic):
    draft = factories.complete_initiative("EG-ASN", problem="طوابير المواطنين")
    factories.submit(draft)
    assert InitiativePage.objects.search("طوابير").count() == 1
    assert find("طوابير", arabic).count() == 0


def test_the_site_search_answers_a_visitor(arabic, client):
    page = factories.published_initiative("EG-ASN", title="تنظيم الطوابير")
    answer = client.get("/ar/search/", {"q": "طابور"})
    assert page.title in answer.content.decode()
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
