import pytest
from django.urls import reverse

from initiatives.models import InitiativePage
from initiatives.panels.tabs import missing_fields
from tests import factories
from tests.admin_forms import edit_url
from tests.initiatives.factories import complete_initiative, complete_story, draft_initiative, indicator

pytestmark = pytest.mark.django_db


def test_what_is_missing_is_named_with_its_incomplete_rows(site_tree):
    page = complete_initiative("EG-SHR")
    page.lessons = ""
    page.indicators = [indicator(), indicator(source=""), indicator(unit="", measured_on=None)]

    missing = [(field.name, rows) for field, rows in missing_fields(page)]

    assert missing == [("indicators", [2, 3]), ("lessons", [])]
    assert (page.readiness().filled, page.readiness().asked, page.readiness().percent) == (18, 20, 90)


@pytest.mark.parametrize("make", [complete_initiative, complete_story])
def test_a_complete_page_is_ready(site_tree, make):
    assert make("EG-SHR").readiness().is_complete


def test_the_content_of_a_revision_tells_the_same_as_the_page(site_tree):
    page = draft_initiative("EG-SHR", summary="ملخص")

    assert InitiativePage.readiness_of(page.latest_revision.content) == page.readiness()


def test_the_editor_shows_the_meter_with_a_link_to_each_field(client, site_tree):
    page = draft_initiative("EG-SHR")
    client.force_login(factories.editor("EG-SHR", language="en"))

    content = client.get(edit_url(page)).content.decode()

    assert "19 fields are still missing" in content
    for field, _rows in missing_fields(page):
        assert f'href="#:w:contentpath={field.name}"' in content
        assert f'data-contentpath="{field.name}"' in content


@pytest.mark.parametrize(("role", "code", "status"), [("editor", "EG-SHR", 200), ("editor", "EG-ASN", 302)])
def test_the_meter_is_asked_for_again_by_those_who_edit(client, site_tree, role, code, status):
    page = draft_initiative("EG-SHR")
    client.force_login(getattr(factories, role)(code))

    assert client.get(reverse("initiatives_readiness", args=[page.pk])).status_code == status
