import pytest

from competitions.enums import AssignmentState, ConflictKind
from competitions.models import (
    Assignment,
    Conflict,
)
from tests.competitions import editions
from tests.competitions.organising import page_of, url

pytestmark = pytest.mark.django_db


def test_entries_are_assigned_and_withdrawn_one_by_one(client, organiser, edition):
    entry, judge = editions.unit_entry(edition), editions.judge(edition)

    client.post(url("entry_panel", edition, entry), {"assign": judge.pk})
    assignment = Assignment.objects.get()
    assert (assignment.entry, assignment.judge, assignment.assigned_by) == (entry, judge, organiser)
    client.post(url("entry_panel", edition, entry), {"withdraw": assignment.pk})

    assert not Assignment.objects.exists()


def test_a_conflict_a_full_judge_and_an_unseated_one_are_refused(client, organiser, edition, site_tree):
    entry = editions.unit_entry(edition, site_tree.sharqia)
    at_home = editions.judge(edition, home=site_tree.sharqia)
    full = editions.judge(edition, max_load=1)
    editions.assignment(editions.unit_entry(edition, site_tree.aswan), full)
    stranger = editions.judge()
    declared = editions.judge(edition)
    Conflict.objects.create(judge=declared, entry=entry, kind=ConflictKind.FORMER_EMPLOYER)

    for judge in (at_home, full, stranger, declared):
        client.post(url("entry_panel", edition, entry), {"assign": judge.pk})

    assert not entry.assignments.exists()


def test_a_signed_sheet_is_not_withdrawn(client, organiser, edition):
    entry, judge = editions.unit_entry(edition), editions.judge(edition)
    sheet = editions.sheet(entry, judge)

    client.post(url("entry_panel", edition, entry), {"withdraw": sheet.assignment_id})

    assert entry.assignments.exists()


@pytest.mark.parametrize("number", ["", "x", "0000-00-00", "9" * 30])
@pytest.mark.parametrize("button", ["withdraw", "unpin", "pin", "assign"])
def test_what_goes_by_no_number_is_not_found(client, organiser, edition, button, number):
    entry, judge = editions.unit_entry(edition), editions.judge(edition)
    editions.assignment(entry, judge)

    # What is not found is looked for once more under the language of the site.
    assert client.post(url("entry_panel", edition, entry), {button: number}, follow=True).status_code == 404
    assert entry.assignments.count() == 1


def test_a_recused_judge_is_replaced_and_nothing_else_moves(client, organiser, edition, site_tree):
    entry = editions.unit_entry(edition, site_tree.sharqia)
    recused, staying, at_home, free = (
        editions.judge(edition),
        editions.judge(edition),
        editions.judge(edition, home=site_tree.sharqia),
        editions.judge(edition),
    )
    kept = editions.assignment(entry, staying)
    gone = editions.assignment(entry, recused, AssignmentState.RECUSED, recusal_kind=ConflictKind.PERSONAL)
    assert "Waits for a replacement" in page_of(client, "overview", edition)

    assert "goes to judge 4" in page_of(client, "replace", edition, gone)
    client.post(url("replace", edition, gone))

    assert set(entry.assignments.values_list("judge", "state")) == {
        (staying.pk, "offered"),
        (recused.pk, "recused"),
        (free.pk, "offered"),
    }
    kept.refresh_from_db()
    assert at_home.pk not in entry.assignments.values_list("judge", flat=True)
    assert "Waits for a replacement" not in page_of(client, "overview", edition)


def test_judges_are_seated_under_numbers_and_unseated_while_they_hold_nothing(client, organiser, edition):
    first, second = editions.judge(), editions.judge()

    client.post(url("panel", edition), {"judge": [first.pk, second.pk]})
    assert sorted(edition.seats.values_list("number", flat=True)) == [1, 2]
    editions.assignment(editions.unit_entry(edition), first)
    for seat in edition.seats.all():
        client.post(url("panel", edition), {"remove": seat.pk})

    assert list(edition.seats.values_list("judge", flat=True)) == [first.pk]
