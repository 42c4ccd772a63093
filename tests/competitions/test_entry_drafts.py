import bs4
import pytest
from django.urls import reverse

from competitions.enums import CompetitionKind
from tests import factories
from tests.admin_forms import send
from tests.competitions.factories import edition, spatial_page

pytestmark = pytest.mark.django_db


def test_a_sample_case_may_stay_half_filled_in_a_draft_and_not_in_a_submission(client, site_tree):
    page = spatial_page(edition())
    client.force_login(page.owner)
    blanks = {f"cases__1__{name}": "" for name in ("change_no", "date", "hours", "photo_before")}

    kept, draft = send(client, page, **blanks)
    refused, _draft = send(client, page, **{"action-submit": "1"})

    assert kept.status_code == 302
    assert draft.cases.all()[1].photo_before is None
    errors = refused.context["form"].formsets["cases"].errors
    assert [set(row) for row in errors] == [set(), {"change_no", "date", "hours", "photo_before"}, set()]


def new_entry(client, governorate, query=""):
    """The form of an entry not yet saved, as its editor opens it."""
    client.force_login(factories.editor(governorate.code))
    address = reverse(
        "wagtailadmin_pages:add", args=["competitions", "spatialunitentrypage", governorate.page.pk]
    )
    return bs4.BeautifulSoup(client.get(address + query).content, "html.parser")


def chosen_edition(form):
    chosen = form.select("[name=competition] option[selected]")
    return [int(option["value"]) for option in chosen if option["value"]]


def test_a_new_entry_names_the_way_of_its_edition(client, site_tree):
    only = edition()
    edition(CompetitionKind.INITIATIVE)

    form = new_entry(client, site_tree.sharqia)

    assert chosen_edition(form) == [only.pk]
    button = form.select_one("[name=action-submit]").get_text()
    assert only.workflow.name in button
    assert site_tree.sharqia.page.get_workflow().name not in button


def test_between_two_editions_the_button_pressed_on_the_dashboard_decides(client, site_tree):
    first, second = edition(), edition()

    assert chosen_edition(new_entry(client, site_tree.sharqia, f"?competition={second.pk}")) == [second.pk]
    undecided = new_entry(client, site_tree.sharqia, "?competition=x")
    assert chosen_edition(undecided) == []
    assert first.workflow.name not in undecided.select_one("[name=action-submit]").get_text()
    assert (
        site_tree.sharqia.page.get_workflow().name
        not in undecided.select_one("[name=action-submit]").get_text()
    )
