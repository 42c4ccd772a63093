"""What a visitor's search reads stays in step with the public pages, and says so when it does not."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from wagtail.models import Page, PageViewRestriction

from initiatives.actions import search_index
from initiatives.models import SearchDocument, VocabularyWord
from initiatives.search import tables
from initiatives.search.public import find
from tests.factories import governorate_page
from tests.initiatives.factories import complete_initiative, publish, published_initiative

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_step(site_tree):
    search_index.rebuild()
    yield
    assert not search_index.differences()


def counts(word):
    return VocabularyWord.objects.filter(folded=word).values_list("documents", flat=True).first()


def test_publishing_changing_and_withdrawing_keep_documents_and_words(site_tree):
    page = published_initiative(title="مشتل الزهور")
    other = published_initiative(title="مشتل")
    assert counts("مشتل") == 2
    page.title = "حديقة الزهور"
    page.save_revision().publish(skip_permission_checks=True)
    assert counts("مشتل") == 1
    assert [hit.pk for hit in find("مشتل", site_tree.ar)] == [other.pk]
    Page.objects.get(pk=other.pk).unpublish()
    assert counts("مشتل") is None
    page.delete()
    assert counts("زهور") is None


def test_a_draft_leaves_no_word(site_tree):
    page = complete_initiative(title="مشتل سري")
    assert counts("مشتل") is None
    publish(page)
    page.title = "مشتل معلن بالخفاء"
    page.save_revision()
    assert counts("خفا") is None


def test_a_closed_branch_is_out_and_comes_back(site_tree):
    page = published_initiative("EG-ASN", title="مشتل")
    closed = PageViewRestriction.objects.create(
        page=governorate_page("EG-ASN"), restriction_type=PageViewRestriction.LOGIN
    )
    assert not SearchDocument.objects.filter(pk=page.pk).exists()
    assert not search_index.differences()
    closed.delete()
    assert list(find("مشتل", site_tree.ar)) == [Page.objects.get(pk=page.pk)]


def test_a_moved_branch_stays_found(site_tree):
    page = published_initiative("EG-SHR", title="مشتل")
    page.move(governorate_page("EG-ASN"), pos="last-child")
    assert find("مشتل", site_tree.ar).count() == 1


def test_the_check_names_what_is_out_of_step_and_a_rebuild_mends_it(site_tree, capsys):
    missing, surplus, stale = (published_initiative(title=f"مشتل {n}") for n in range(3))
    SearchDocument.objects.filter(pk=missing.pk).delete()
    Page.objects.filter(pk=surplus.pk).update(live=False)
    SearchDocument.objects.filter(pk=stale.pk).update(title="xyzzy")
    VocabularyWord.objects.filter(folded="مشتل").update(documents=9)
    assert find("xyzzy", site_tree.ar).count() == 1, "the index follows the table by itself"
    with pytest.raises(CommandError) as said:
        call_command("check_search")
    assert all(str(page.pk) in str(said.value) for page in (missing, surplus, stale))
    call_command("rebuild_search")
    call_command("check_search")
    assert "Every public page is found by its words" in capsys.readouterr().out


def test_a_page_withdrawn_behind_the_back_of_the_list_is_not_found_even_so(site_tree):
    page = published_initiative(title="مشتل")
    Page.objects.filter(pk=page.pk).update(live=False)
    assert find("مشتل", site_tree.ar).count() == 0
    search_index.remove(page.pk)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite keeps its index by triggers")
def test_a_rebuild_brings_lost_triggers_back(site_tree):
    page = published_initiative(title="مشتل")
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER initiatives_searchdocument_changed")
    search_index.rebuild()
    SearchDocument.objects.filter(pk=page.pk).update(title="xyzzy")
    assert find("xyzzy", site_tree.ar).count() == 1
    search_index.put(page)


def test_the_index_can_be_removed_and_made_anew(site_tree):
    page = published_initiative(title="مشتل")
    connection.check_constraints()  # which PostgreSQL would find pending
    tables.remove(connection)
    tables.remove(connection)
    tables.install(connection)
    assert [hit.pk for hit in find("مشتل", site_tree.ar)] == [page.pk]


def test_writing_one_page_costs_the_same_beside_many(site_tree, django_assert_max_num_queries):
    page = published_initiative(title="مشتل")
    for number in range(5):
        published_initiative(title=f"مشتل {number}")
    with django_assert_max_num_queries(25):
        search_index.put(type(page).objects.get(pk=page.pk))
