"""The reports that editors and committees keep, of their own pages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import committee_member, editor, organiser, translator
from tests.initiatives.factories import complete_initiative, publish, submit

pytestmark = pytest.mark.django_db

REPORTS = ["branch_history", "branch_workflows", "branch_aging"]


@pytest.fixture
def pages(site_tree):
    """One of each governorate in every report."""
    for code, title in {"EG-SHR": "zq-own-page", "EG-ASN": "zq-their-page"}.items():
        submit(complete_initiative(code, by=editor(code, username=f"{title}-writer"), title=title))
        publish(complete_initiative(code, title=title))


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("who", [editor, committee_member])
def test_a_governorate_reads_of_its_own_pages_and_of_no_others(pages, client, report, who):
    client.force_login(who("EG-SHR"))

    shown = client.get(reverse(f"{report}:index")).content.decode()
    taken = b"".join(client.get(reverse(f"{report}:results"), {"export": "csv"}).streaming_content).decode()

    for text in (shown, taken):
        assert "zq-own-page" in text
        assert "zq-their-page" not in text


@pytest.mark.parametrize("who", [organiser, translator])
def test_the_ministry_has_wagtail_s_own(pages, client, who):
    client.force_login(who())

    assert client.get(reverse("branch_history:index")).status_code == 302
    assert reverse("branch_history:index") not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_they_stand_in_the_menu_of_a_governorate(pages, client):
    client.force_login(editor())

    html = client.get(reverse("wagtailadmin_home")).content.decode()

    assert all(reverse(f"{report}:index") in html for report in REPORTS)


def test_who_submitted_is_named_as_a_person(site_tree, client):
    person = editor("EG-SHR", username="sharqia.2", first_name="هدى", last_name="كامل")
    submit(complete_initiative("EG-SHR", by=person))
    client.force_login(person)

    html = client.get(reverse("branch_workflows:results")).content.decode()

    assert "هدى كامل" in html
    assert "sharqia.2" not in html


def test_history_is_narrowed_by_colleague_and_day(pages, client):
    client.force_login(editor("EG-SHR"))

    html = client.get(reverse("branch_history:index"), {"since": "2100-01-01"}).content.decode()

    assert "zq-own-page-writer" in html  # offered as one whose steps may be shown
    assert "zq-their-page-writer" not in html
    assert html.count("zq-own-page") == html.count("zq-own-page-writer")


@pytest.mark.parametrize("report", REPORTS)
def test_a_report_asks_the_database_as_often_for_three_rows_as_for_one(
    site_tree, client, report, django_assert_num_queries
):
    client.force_login(editor("EG-SHR"))

    def grow():
        submit(complete_initiative("EG-SHR"))
        publish(complete_initiative("EG-SHR"))

    grow()
    client.get(reverse(f"{report}:results"))
    with CaptureQueriesContext(connection) as one:
        client.get(reverse(f"{report}:results"))
    grow()
    grow()
    with django_assert_num_queries(len(one)):
        client.get(reverse(f"{report}:results"))
