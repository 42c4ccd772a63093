"""A judge drops out of an edition: what he signed stays, the rest goes to others."""

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from wagtail.models import ModelLogEntry

from competitions.actions.drawing import pin, preview_round
from competitions.actions.leaving import leave_edition
from competitions.actions.round_inputs import RoundTerms
from competitions.enums import AssignmentState
from competitions.models import Assignment, Pin, SheetDraft
from tests import factories
from tests.competitions import editions
from tests.competitions.organising import page_of, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel(edition, site_tree):
    """Three entries of Aswan; judge 1 signed one, drafted one, has not begun one; judges 2 and 3 hold some."""
    edition.signed, edition.drafted, edition.open = (
        editions.unit_entry(edition, site_tree.aswan) for _number in range(3)
    )
    edition.leaver, edition.second, edition.third = (
        editions.judge(edition, home=site_tree.port_said) for _number in range(3)
    )
    edition.sheet = editions.sheet(edition.signed, edition.leaver)
    draft = editions.assignment(edition.drafted, edition.leaver, AssignmentState.ACCEPTED)
    SheetDraft.objects.create(assignment=draft)
    editions.assignment(edition.open, edition.leaver)
    for entry in (edition.signed, edition.drafted, edition.open):
        editions.assignment(entry, edition.second)
    edition.seat = edition.seats.get(judge=edition.leaver)
    return edition


def test_signed_sheets_stay_and_the_rest_goes_to_others(client, organiser, panel):
    kept = set(Assignment.objects.filter(judge=panel.second).values_list("pk", "state"))

    client.post(url("leave", panel, panel.seat))

    assert [a.entry for a in panel.leaver.assignments.all()] == [panel.signed]
    assert {a.entry for a in panel.third.assignments.all()} == {panel.drafted, panel.open}
    assert kept == set(Assignment.objects.filter(judge=panel.second).values_list("pk", "state"))
    assert not SheetDraft.objects.exists()
    panel.seat.refresh_from_db()
    assert panel.seat.left_at


def test_what_happens_is_shown_before(client, organiser, panel):
    text = page_of(client, "leave", panel, panel.seat)

    assert "1 signed sheet stays and counts." in text
    assert "2 unfinished assignments are withdrawn" in text
    assert panel.drafted.blind_code in text
    assert "Judge 3" in text
    assert panel.leaver.assignments.count() == 3


def test_it_is_logged_and_both_sides_are_told(client, organiser, panel):
    client.post(url("leave", panel, panel.seat))

    (entry,) = ModelLogEntry.objects.filter(action="competitions.leave")
    assert sorted(entry.data["withdrawn"]) == sorted([panel.drafted.blind_code, panel.open.blind_code])
    assert {tuple(message.to) for message in mail.outbox} == {
        (panel.leaver.user.email,),
        (panel.third.user.email,),
    }


def test_an_entry_that_nobody_can_take_is_named_and_the_judge_may_still_leave(client, organiser, panel):
    panel.third.max_load = 1
    panel.third.save()

    assert "sheet" in page_of(client, "leave", panel, panel.seat).split("Not every entry finds its judges")[1]
    client.post(url("leave", panel, panel.seat))

    assert panel.third.assignments.count() == 1
    assert panel.leaver.assignments.count() == 1


def test_who_left_gets_nothing_more_and_the_seat_keeps_its_number(client, organiser, panel):
    pin(panel.signed, panel.third, organiser)
    Pin.objects.create(entry=panel.open, judge=panel.leaver)
    leave_edition(panel.seat, organiser)

    assert not Pin.objects.filter(judge=panel.leaver).exists()
    run = preview_round(panel, organiser, RoundTerms(2, 1))
    assert panel.leaver.pk not in {judge for _entry, judge in run.pairs}
    client.post(url("entry_panel", panel, panel.open), {"assign": panel.leaver.pk})
    assert panel.leaver.assignments.count() == 1
    assert "Left the edition" in page_of(client, "panel", panel)
    assert panel.seats.get(judge=panel.leaver).number == 1
    assert client.get(url("leave", panel, panel.seat), follow=True).status_code == 404


def test_only_an_organiser_lets_a_judge_leave(client, panel):
    client.force_login(panel.second.user)
    client.post(url("leave", panel, panel.seat))
    with pytest.raises(PermissionDenied):
        leave_edition(panel.seat, factories.user())

    assert panel.leaver.assignments.count() == 3
