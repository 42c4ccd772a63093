"""The ministry's overview: who planned, who went, what is open and what passed its day."""

import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from initiatives.models import MonthlyNote
from initiatives.models.follow_up import governorates_followed_up
from tests import factories
from tests.initiatives.follow_up import committee, days, recommendation, visit

pytestmark = pytest.mark.django_db

REPORT = "committees_report:index"


@pytest.fixture
def organiser(client, site_tree):
    person = factories.organiser(language="ar")
    client.force_login(person)
    return person


def figures(code="EG-SHR", sphere="", year=None):
    today = timezone.localdate()
    return governorates_followed_up(year or today.year, today, sphere).get(code=code)


def test_a_governorate_in_figures(site_tree):
    today = days(0)
    first_day = today.replace(month=1, day=1)
    centres, spatial = committee(), committee(sphere="spatial_unit")
    made = visit(centres, planned_on=first_day, made_on=first_day)
    visit(spatial, planned_on=today)
    recommendation(made, due_on=days(-1))
    recommendation(made, due_on=days(1))
    recommendation(made, due_on=days(-1), status="done")
    MonthlyNote.objects.create(committee=spatial, month=first_day, running="نسخة تعمل")
    visit(committee("EG-ASN"), planned_on=first_day, made_on=first_day)

    row = figures()

    assert (row.committee_count, row.planned, row.made, row.late) == (2, 2, 1, 0)
    assert (row.still_open, row.overdue) == (2, 1)
    assert (row.last_visit, row.last_note) == (first_day, first_day)
    only_spatial = figures(sphere="spatial_unit")
    assert (only_spatial.committee_count, only_spatial.made, only_spatial.still_open) == (1, 0, 0)
    assert only_spatial.last_note == first_day


def test_a_planned_day_that_passed_is_counted_until_the_visit_is_made(site_tree):
    first_day = days(0).replace(month=1, day=1)
    waiting = visit(committee(), planned_on=first_day)
    assert figures().late == (first_day < days(0))

    waiting.made_on, waiting.findings = days(0), "تمت"
    waiting.save()

    assert (figures().late, figures().made) == (0, 1)


def test_visits_of_another_year_are_another_years(site_tree):
    last_year = days(0).year - 1
    day = days(0).replace(year=last_year, month=6, day=1)
    visit(committee(), planned_on=day, made_on=day)

    assert (figures().planned, figures().made) == (0, 0)
    assert (figures(year=last_year).planned, figures(year=last_year).made) == (1, 1)


def test_the_report_names_every_governorate_and_narrows(client, organiser, site_tree):
    committee()

    whole = client.get(reverse(REPORT)).context["object_list"]
    without = client.get(reverse(REPORT), {"only": "committee"}).context["object_list"]

    assert {row.code for row in whole} == {"EG-SHR", "EG-ASN", "EG-PTS"}
    assert {row.code for row in without} == {"EG-ASN", "EG-PTS"}


def test_the_sheet_stands_from_right_to_left_and_computes_nothing(client, organiser, site_tree):
    site_tree.sharqia.name_ar = "=1+1"
    site_tree.sharqia.save()

    xlsx = client.get(reverse(REPORT), {"export": "xlsx"})
    sheet = load_workbook(io.BytesIO(b"".join(xlsx.streaming_content))).active

    assert sheet.sheet_view.rightToLeft
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert [cell.data_type for cell in cells if cell.value == "=1+1"] == ["s"]
    csv = b"".join(client.get(reverse(REPORT), {"export": "csv"}).streaming_content).decode()
    assert "'=1+1" in csv


def test_the_report_costs_the_same_for_many(client, organiser, site_tree):
    def costs():
        with CaptureQueriesContext(connection) as found:
            client.get(reverse(REPORT))
        return len(found)

    recommendation(visit(committee(), made_on=days(-1)))
    costs()
    before = costs()
    for code in ("EG-ASN", "EG-PTS"):
        recommendation(visit(committee(code), made_on=days(-1)), due_on=days(-1))

    assert costs() == before


@pytest.mark.parametrize("who", ["editor", "committee_member", "translator"])
def test_nobody_else_reads_it(client, site_tree, who):
    client.force_login(getattr(factories, who)())

    assert client.get(reverse(REPORT)).status_code == 302
