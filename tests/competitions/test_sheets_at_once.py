"""Judges who press at the same moment, on real PostgreSQL connections: one transition, one sheet, nothing lost."""

import pytest
from wagtail.models import TaskState

from competitions.actions.closing import close_edition
from competitions.actions.sheets import StaleDraft, Writing, save_draft, sign_sheet
from competitions.enums import AssignmentState, EntryState, PhaseKind
from competitions.models import Assignment, DecisionTask, Entry, JudgingTaskState, ScoreSheet, SheetDraft
from tests.competitions import factories as made
from tests.factories import organiser
from tests.threads import at_once

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def assignments(db):
    edition = made.edition()
    entry = made.entry_in_judging(edition)
    made.set_phase(edition, PhaseKind.JUDGING)
    assigned = made.assign(entry, *(made.judge(competition=edition) for _ in range(3)))
    for assignment in assigned:
        save_draft(assignment, assignment.judge.user, made.full_sheet(assignment), 0)
    return assigned


def signature(assignment):
    """As a request does it: everything read anew."""
    pk = assignment.pk

    def sign():
        fresh = Assignment.objects.select_related("judge__user", "entry").get(pk=pk)
        return sign_sheet(fresh, fresh.judge.user, 1)

    return sign


@pytest.mark.parametrize("turn", range(5))
def test_three_last_sheets_at_once_make_one_transition(assignments, turn):
    results = at_once(*map(signature, assignments))

    assert all(isinstance(result, ScoreSheet) for result in results), results
    entry = Entry.objects.get()
    assert entry.state == EntryState.JUDGED
    assert ScoreSheet.objects.count() == 3
    assert JudgingTaskState.objects.get().status == TaskState.STATUS_APPROVED
    assert TaskState.objects.filter(task=DecisionTask.objects.get()).count() == 1


@pytest.mark.parametrize("turn", range(3))
def test_one_sheet_sent_five_times_at_once_is_one_sheet(assignments, turn):
    results = at_once(*[signature(assignments[0])] * 5)

    assert {result.pk for result in results} == {ScoreSheet.objects.get().pk}


def test_two_windows_at_once_keep_one_draft_and_tell_the_other(assignments):
    assignment = assignments[0]

    def write(level):
        return lambda: save_draft(assignment, assignment.judge.user, Writing(levels={"speed": level}), 1)

    results = at_once(write(2), write(4))

    kept = [result for result in results if isinstance(result, SheetDraft)]
    refused = [result for result in results if isinstance(result, StaleDraft)]
    assert (len(kept), len(refused)) == (1, 1)
    assert assignment.__class__.objects.get(pk=assignment.pk).draft.levels == kept[0].levels


def test_the_first_draft_of_two_windows_is_made_once(db):
    edition = made.edition()
    entry = made.entry_in_judging(edition)
    made.set_phase(edition, PhaseKind.JUDGING)
    assignment = made.assign(entry, made.judge(competition=edition))

    def write(level):
        return lambda: save_draft(assignment, assignment.judge.user, Writing(levels={"speed": level}), 0)

    results = at_once(write(2), write(4), write(5))

    assert sorted(type(result).__name__ for result in results) == ["SheetDraft", "StaleDraft", "StaleDraft"]
    assert SheetDraft.objects.get().version == 1


@pytest.mark.parametrize("turn", range(3))
def test_a_sheet_signed_while_the_edition_closes_counts_or_is_refused(assignments, turn):
    first, *_others = assignments
    sign_sheet(first, first.judge.user, 1)
    edition, by = first.entry.competition, organiser()

    closing, *sheets = at_once(
        lambda: close_edition(edition, by, "انتهى الوقت."), *map(signature, assignments[1:])
    )

    assert not isinstance(closing, Exception), closing
    counted = closing.result_runs.get().results.get().n
    assert counted == ScoreSheet.objects.count() == 1 + sum(isinstance(s, ScoreSheet) for s in sheets)
    assert Assignment.objects.filter(state=AssignmentState.DONE).count() == counted
    assert Entry.objects.get().state == EntryState.JUDGED
