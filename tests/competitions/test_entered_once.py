"""A unit or an initiative enters an edition once: the form says so at its field, before the workflow refuses."""

import pytest
from wagtail.models import Page

from competitions.models import Entry, SpatialUnitEntryPage
from tests.admin_forms import edit_url, form_of, send
from tests.competitions import factories as made
from tests.competitions.doors import at, posted
from tests.factories import editor
from tests.initiatives.factories import published_initiative

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(site_tree):
    return made.edition()


@pytest.fixture
def entered(edition):
    """A unit's page, handed in."""
    page = made.spatial_page(edition)
    made.submit(page)
    return SpatialUnitEntryPage.objects.get(pk=page.pk)


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "مشاركة في هذه الدورة"), ("en", "is already entered in this edition")]
)
@pytest.mark.parametrize("action", [{}, {"action-submit": "1"}])
def test_a_new_entry_of_the_same_unit_is_refused_at_the_unit(client, entered, action, language, words):
    client.force_login(editor("EG-SHR", language=language))
    add = at("add", "competitions", "spatialunitentrypage", entered.get_parent().pk)
    before = Page.objects.count()

    response = client.post(add, posted(entered, innovation="كتبت هذا للتو") | made.spatial_figures() | action)

    assert response.status_code == 200
    (error,) = response.context["form"].errors["local_unit"]
    assert words in error
    assert Entry.objects.get().number in error
    assert error in response.content.decode().replace("&quot;", '"')
    assert "كتبت هذا للتو" in response.content.decode()
    assert Page.objects.count() == before


def test_a_returned_entry_keeps_its_unit_until_it_is_handed_in_again(client, entered):
    client.force_login(entered.owner)
    other = made.spatial_page(entered.competition, unit=made.local_unit())
    first = entered.local_unit
    SpatialUnitEntryPage.objects.filter(pk=entered.pk).update(local_unit=made.local_unit())
    data = form_of(client, edit_url(other)) | {"local_unit": first.pk, "action-submit": "1"}

    response = client.post(edit_url(other), data)

    assert response.status_code == 200
    assert "local_unit" in response.context["form"].errors


def test_a_second_nomination_is_refused_at_the_initiative(client, site_tree):
    awards = made.edition(kind="initiative")
    initiative = published_initiative()
    made.submit(made.nomination_page(awards, initiative))
    page = made.nomination_page(awards, initiative)
    client.force_login(page.owner)

    response, _draft = send(client, page, **{"action-submit": "1"})

    assert response.status_code == 200
    assert "initiative" in response.context["form"].errors
