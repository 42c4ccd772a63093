"""Who keeps a list of public pages is told of everything that makes a page public, or public no longer."""

import pytest
from wagtail.models import Page, PageViewRestriction

from initiatives import publishing
from tests.factories import governorate_page
from tests.initiatives.factories import complete_initiative, publish, published_initiative

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site_tree")]


@pytest.fixture
def public(monkeypatch):
    """The numbers of the pages a list holds that is kept by the two handlers alone."""
    held = set()
    monkeypatch.setattr(publishing, "_on_public", [lambda page: held.add(page.pk)])
    monkeypatch.setattr(publishing, "_on_withdrawn", [held.discard])
    return held


def restrict(page):
    return PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def test_a_page_is_public_from_its_publication_to_its_withdrawal(public):
    page = complete_initiative()
    assert page.pk not in public
    publish(page)
    assert page.pk in public
    Page.objects.get(pk=page.pk).unpublish()
    assert page.pk not in public


def test_a_deleted_page_is_public_no_more(public):
    page = published_initiative()
    page.delete()
    assert page.pk not in public


def test_a_page_made_live_by_code_is_public(public):
    page = governorate_page("EG-ASN").add_child(instance=Page(title="x", slug="x"))
    assert page.pk in public


def test_a_restriction_hides_what_stands_below_it_and_its_end_shows_it_again(public):
    page = published_initiative("EG-ASN")
    restriction = restrict(governorate_page("EG-ASN"))
    assert page.pk not in public
    later = published_initiative("EG-ASN")
    assert later.pk not in public
    restriction.delete()
    assert {page.pk, later.pk} <= public


def test_a_page_that_is_deleted_with_its_restriction_does_not_come_back(public):
    page = published_initiative()
    restrict(page)
    Page.objects.get(pk=page.pk).delete()
    assert page.pk not in public
    public.clear()
    page = published_initiative()
    restrict(page)
    Page.objects.filter(pk=page.pk).delete()
    assert page.pk not in public


def test_a_page_moved_below_a_restriction_is_hidden_and_shown_when_it_leaves(public):
    page, target = published_initiative("EG-SHR"), governorate_page("EG-ASN")
    restrict(target)
    page.move(target, pos="last-child")
    assert page.pk not in public
    Page.objects.get(pk=page.pk).move(governorate_page("EG-SHR"), pos="last-child")
    assert page.pk in public
