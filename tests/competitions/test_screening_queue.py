"""The organiser's dashboard: what awaits screening, in one list, and nowhere else."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.competitions import factories as made
from tests.factories import committee_member, organiser

pytestmark = pytest.mark.django_db

HOME = "/admin/"


@pytest.fixture
def edition(site_tree):
    return made.edition()


def test_an_entry_to_screen_stands_once_with_a_link_to_its_screening(client, edition):
    entry = made.entry_in_screening(edition)
    made.submit(made.spatial_page(edition))  # still with its committee
    client.force_login(organiser())

    page = client.get(HOME).content.decode()

    assert "بانتظار فحص الأهلية" in page
    screening = reverse("competitions_screening", args=[entry.pk])
    assert page.count(f'class="button button-small" href="{screening}"') == 1
    assert entry.page.title not in page  # Wagtail's own list would show it a second time
    assert page.count('class="my-page my-page--waiting"') == 1


def test_what_is_screened_leaves_the_list(client, edition):
    made.pass_screening(made.entry_in_screening(edition))
    client.force_login(organiser())

    assert "لا مشاركة تنتظر الفحص." in client.get(HOME).content.decode()


def test_only_organisers_have_the_list(client, edition):
    made.entry_in_screening(edition)
    client.force_login(committee_member())

    assert "بانتظار فحص الأهلية" not in client.get(HOME).content.decode()


def test_the_list_costs_the_same_with_one_entry_and_with_three(client, edition):
    client.force_login(organiser())
    costs = []
    for count in (1, 2):
        for _ in range(count):
            made.entry_in_screening(edition)
        client.get(HOME)
        with CaptureQueriesContext(connection) as queries:
            client.get(HOME)
        costs.append(len(queries))

    assert costs[0] == costs[1]
