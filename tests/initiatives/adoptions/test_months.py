"""What a month brought to a governorate's adoptions: counted, and shown to the committee that writes of it."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.models import MonthlyNote
from initiatives.models.adoptions.months import AdoptionMonth
from tests.factories import committee_member, editor, organiser
from tests.initiatives.follow_up import committee

from .making import adoption

pytestmark = pytest.mark.django_db

MARCH = datetime.date(2026, 3, 1)
AFTERWARDS = datetime.date(2026, 5, 2)
SAID = {"value": 20, "n": 50, "served": 900, "cost": 0}


def at(month, day, hour=12):
    return timezone.make_aware(datetime.datetime(2026, month, day, hour), timezone.get_default_timezone())


def moved(one, to, when):
    return one.moves.create(origin="planning", to=to, at=when, by=editor(one.governorate.code))


def reported(one, day, due_on, answered_at=None):
    said = SAID | {"answered_at": answered_at} if answered_at else {}
    return one.checkpoints.create(day=day, due_on=due_on, **said)


@pytest.fixture
def copies(site_tree):
    """Of Aswan: one that moved twice, one that stood still, one that ended; and one of another governorate."""
    one, still = adoption(state="piloting"), adoption(state="piloting", number=1)
    ended, other = adoption(state="discontinued", number=2), adoption(code="EG-PTS", state="piloting")
    moved(one, "piloting", at(3, 1, 0))
    moved(one, "operating", at(3, 31, 23))
    moved(one, "verified", at(4, 1, 0))
    moved(other, "operating", at(3, 9))
    reported(one, 30, MARCH, at(3, 2))
    reported(one, 60, datetime.date(2026, 3, 31), at(4, 4))
    reported(still, 30, datetime.date(2026, 2, 11))
    reported(still, 60, datetime.date(2026, 3, 13))
    reported(ended, 30, MARCH)
    reported(other, 30, MARCH)
    return one, still


def month_of(one, today=AFTERWARDS):
    return AdoptionMonth(one.governorate_id, MARCH, today)


def test_a_month_counts_what_moved_and_what_was_due_in_it(copies):
    month = month_of(copies[0])

    assert [move.to for move in month.moves] == ["piloting", "operating"]
    assert (month.running, month.moved, month.due, month.answered) == (2, 1, 3, 2)


def test_what_is_overdue_is_as_it_stood_at_the_end_of_the_month(copies):
    # of the first copy what was answered in April, of the second what was due in February and in March
    assert month_of(copies[0]).overdue == 3


def test_while_the_month_runs_only_days_gone_by_are_overdue(copies):
    assert month_of(copies[0], datetime.date(2026, 3, 13)).overdue == 1
    assert month_of(copies[0], datetime.date(2026, 3, 14)).overdue == 2


def test_the_note_shows_the_figures_of_its_own_month(client, copies):
    client.force_login(committee_member("EG-ASN", language="en"))
    note = MonthlyNote.objects.create(committee=committee("EG-ASN"), month=MARCH, running="نسختان تعملان.")

    answer = client.get(reverse("monthly_notes:edit", args=[note.pk]))

    page = answer.content.decode()
    assert "March 2026" in page and copies[0].initiative.title in page
    assert answer.context["form"].figures == AdoptionMonth(
        copies[0].governorate_id, MARCH, timezone.localdate()
    )


def test_a_new_note_shows_this_month_of_the_one_governorate_there_is(client, copies):
    of_aswan = committee("EG-ASN")
    client.force_login(committee_member("EG-ASN", language="en"))

    figures = client.get(reverse("monthly_notes:add")).context["form"].figures

    today = timezone.localdate()
    assert figures == AdoptionMonth(of_aswan.governorate_id, today.replace(day=1), today)


@pytest.mark.parametrize("month", ["9999-12-31", "0001-01-01", "1999-12-31"])
def test_a_month_that_no_calendar_counts_with_is_refused_at_its_field(client, copies, month):
    note = MonthlyNote.objects.create(committee=committee("EG-ASN"), month=MARCH, running="نسختان تعملان.")
    client.force_login(committee_member("EG-ASN", language="en"))

    answer = client.post(
        reverse("monthly_notes:edit", args=[note.pk]),
        {"committee": note.committee_id, "month": month, "running": "ثلاث نسخ."},
    )

    assert answer.context["form"].errors.keys() == {"month"} and "ثلاث نسخ." in answer.text
    note.refresh_from_db()
    assert note.month == MARCH


def test_a_refused_note_keeps_its_figures_and_the_ministry_reads_them_too(client, copies):
    note = MonthlyNote.objects.create(committee=committee("EG-ASN"), month=MARCH, running="نسختان تعملان.")
    committee("EG-PTS")
    for person in (committee_member("EG-ASN", language="en"), organiser(language="en")):
        client.force_login(person)
        answer = client.post(reverse("monthly_notes:edit", args=[note.pk]), {"running": ""})
        assert "What the platform counted" in answer.content.decode()
        assert (
            "What the platform counted"
            in client.get(reverse("monthly_notes:edit", args=[note.pk])).content.decode()
        )
    assert "What the platform counted" not in client.get(reverse("monthly_notes:add")).content.decode()
