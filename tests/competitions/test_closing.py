from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from competitions.actions.closing import close_edition, closing_conditions
from competitions.actions.following import follow_closing, follow_closings
from competitions.actions.results import compute_result
from competitions.enums import AssignmentState, ConflictKind, EntryState
from competitions.models import Conflict, EntryResult, ResultRun
from tests import factories
from tests.competitions import editions
from tests.unguarded import unguarded

pytestmark = pytest.mark.django_db


@pytest.fixture
def complete(site_tree):
    """Two entries with two sheets each, its judging time over."""
    edition = editions.edition(days_left=-1)
    edition.best = editions.unit_entry(edition, site_tree.sharqia)
    edition.second = editions.unit_entry(edition, site_tree.aswan)
    edition.judges = [editions.judge(edition), editions.judge(edition)]
    for judge in edition.judges:
        editions.sheet(edition.best, judge, level=5)
        editions.sheet(edition.second, judge, level=2)
    return edition


def unmet(edition):
    return {c.key: c.lacking for c in closing_conditions(edition, timezone.now()) if not c.is_met}


def test_a_complete_edition_closes_without_a_reason(complete):
    organiser = factories.organiser()

    closed = close_edition(complete, organiser)

    assert closed.closed_by == organiser
    assert closed.closed_at is not None
    assert closed.closing_reason == ""


def test_closing_computes_the_ranking(complete):
    close_edition(complete, factories.organiser())

    lines = {line.entry: line for line in EntryResult.objects.filter(run__competition=complete)}
    assert (lines[complete.best].rank, lines[complete.best].score) == (1, Decimal("100"))
    assert (lines[complete.second].rank, lines[complete.second].score) == (2, Decimal("25"))
    assert lines[complete.second].n == 2
    run = ResultRun.objects.get(competition=complete)
    assert (run.model, run.seed, run.components) == ("mixed_model", complete.seed, 1)
    assert run.weights["cradle"] == 20
    assert len(run.inputs_sha256) == 64


@pytest.fixture
def judged(site_tree):
    """Four entries, three judges of whom the last is a level stricter, one sheet missing."""
    edition = editions.edition(days_left=-1, min_sheets=1)
    edition.scored = [editions.unit_entry(edition, site_tree.sharqia) for _ in range(4)]
    edition.panel = [editions.judge(edition) for _ in range(3)]
    levels = [(5, 5, 4), (4, 4, 3), (3, None, 2), (2, 3, 1)]
    for entry, row in zip(edition.scored, levels, strict=True):
        for judge, level in zip(edition.panel, row, strict=True):
            if level:
                editions.sheet(entry, judge, level=level)
    return edition


def test_the_strict_judge_is_corrected_and_the_result_knows_how_sure_it_is(judged):
    close_edition(judged, factories.organiser())

    run = ResultRun.objects.get(competition=judged)
    assert run.variance_judge > run.variance_residual > 0
    assert (run.draws, run.icc, run.judges_needed) == (20_000, None, 1)
    assert 0 < run.alpha < 1
    without_one = judged.scored[2].results.get()
    assert without_one.raw_mean == Decimal("37.5")
    assert without_one.estimate > 40
    best = judged.scored[0].results.get()
    assert (best.rank_low, best.rank, best.group) == (1, 1, 1)
    assert best.p_first > 0.5
    assert best.standard_error > 0
    strict = run.judges.get(judge=judged.panel[2])
    assert (strict.n, strict.leniency < -10, strict.standard_error > 0) == (4, True, True)


def test_closing_again_from_the_same_sheets_would_give_the_same_result(judged):
    close_edition(judged, factories.organiser())
    run = ResultRun.objects.get(competition=judged)

    again = compute_result(judged)

    figures = ("entry", "estimate", "standard_error", "rank_low", "rank_high", "p_first", "group")
    assert list(run.results.values_list(*figures)) == list(again.results.values_list(*figures))


def test_entries_that_no_judge_connects_are_ranked_apart(site_tree):
    edition = editions.edition(days_left=-1, min_sheets=1)
    for _ in range(2):
        judges = [editions.judge(edition), editions.judge(edition)]
        for level in (4, 2):
            entry = editions.unit_entry(edition, site_tree.sharqia)
            for judge in judges:
                editions.sheet(entry, judge, level=level)

    close_edition(edition, factories.organiser())

    run = ResultRun.objects.get(competition=edition)
    assert run.components == 2
    assert list(run.results.values_list("component", "rank")) == [(1, 1), (1, 2), (2, 1), (2, 2)]


def test_only_organisers_close(complete, site_tree):
    for user in (
        factories.superuser(),
        factories.editor(),
        factories.committee_member(),
        complete.judges[0].user,
    ):
        with pytest.raises(PermissionDenied):
            close_edition(complete, user)
    complete.refresh_from_db()
    assert not complete.is_closed


def test_closing_twice_is_refused(complete):
    organiser = factories.organiser()
    close_edition(complete, organiser)

    with pytest.raises(ValidationError):
        close_edition(complete, organiser)
    assert ResultRun.objects.filter(competition=complete).count() == 1


def test_what_is_missing_is_counted(site_tree):
    edition = editions.edition(frozen=False, days_left=6)
    entry = editions.unit_entry(edition)
    editions.unit_entry(edition, state=EntryState.SCREENING)
    editions.assignment(entry, editions.judge(edition))

    assert unmet(edition) == {
        "sheets": 1,
        "judges": 1,
        "screening": 1,
        "deadline": 6,
        "rubric": 1,
        "ranking": 1,
    }


def test_what_is_asked_of_entries_is_not_met_where_there_is_none(site_tree):
    edition = editions.edition(days_left=-1)
    assert unmet(edition) == {"sheets": 0, "judges": 0, "screening": 0, "ranking": 1}

    editions.unit_entry(edition, state=EntryState.SCREENING)
    assert unmet(edition) == {"sheets": 0, "judges": 0, "screening": 1, "ranking": 1}

    entry = editions.unit_entry(edition)
    assert unmet(edition) == {"sheets": 1, "judges": 1, "screening": 1, "ranking": 1}
    assert entry in edition.entries.counted()


def test_a_withdrawn_entry_is_not_missing_and_stays_withdrawn(complete):
    withdrawn = editions.unit_entry(complete, state=EntryState.WITHDRAWN)
    waiting = editions.unit_entry(complete, state=EntryState.RETURNED)
    assert unmet(complete) == {"screening": 1}

    follow_closing(close_edition(complete, factories.organiser(), "لم تُستكمل"))

    withdrawn.refresh_from_db()
    waiting.refresh_from_db()
    assert (withdrawn.state, withdrawn.screening_reason) == (EntryState.WITHDRAWN, "")
    assert (waiting.state, bool(waiting.screening_reason)) == (EntryState.INELIGIBLE, True)


def test_an_entry_below_its_minimum_needs_a_reason_to_close(complete, site_tree):
    third = editions.unit_entry(complete, site_tree.port_said)
    editions.sheet(third, complete.judges[0])
    assert unmet(complete) == {"sheets": 1, "judges": 1}

    with pytest.raises(ValidationError):
        close_edition(complete, factories.organiser(), "  ")
    closed = close_edition(complete, factories.organiser(), "لا محكّم متاح")

    assert closed.closing_reason == "لا محكّم متاح"


def test_closing_before_the_deadline_needs_a_reason(site_tree):
    edition = editions.edition(days_left=6, min_sheets=1)
    editions.sheet(editions.unit_entry(edition), editions.judge(edition))
    assert unmet(edition) == {"deadline": 6}

    with pytest.raises(ValidationError):
        close_edition(edition, factories.organiser())

    assert close_edition(edition, factories.organiser(), "early").is_closed


def test_no_reason_waives_a_missing_sheet_of_any_entry(site_tree):
    edition = editions.edition(days_left=-1)
    editions.unit_entry(edition)

    with pytest.raises(ValidationError):
        close_edition(edition, factories.organiser(), "a reason")


def test_a_recused_judge_and_a_conflict_found_late_do_not_count(complete):
    first, second = complete.judges
    complete.best.assignments.filter(judge=first).update(
        state=AssignmentState.RECUSED, recusal_kind=ConflictKind.PERSONAL
    )
    Conflict.objects.create(judge=second, entry=complete.second, kind=ConflictKind.FORMER_EMPLOYER)
    assert unmet(complete) == {"sheets": 2, "judges": 2}

    close_edition(complete, factories.organiser(), "late conflicts")

    assert set(EntryResult.objects.values_list("entry", "n")) == {
        (complete.best.pk, 1),
        (complete.second.pk, 1),
    }


def test_only_the_newest_version_of_a_sheet_counts(complete):
    old = complete.best.assignments.get(judge=complete.judges[0]).sheets.get()
    old.pk, old.version, old.digest, old.score = None, 2, "f" * 64, Decimal("50")
    old.save()

    close_edition(complete, factories.organiser())

    assert complete.best.results.get().score == Decimal("75")


def test_entries_that_were_not_screened_are_neither_ranked_nor_left_open(complete, site_tree):
    late = editions.unit_entry(complete, site_tree.port_said, state=EntryState.COMMITTEE)
    close_edition(complete, factories.organiser(), "the committee never met")

    follow_closing(complete)

    late.refresh_from_db()
    assert late.state == EntryState.INELIGIBLE
    assert late.screening_reason
    assert not late.results.exists()


def test_entries_follow_the_closing_and_a_repetition_moves_nothing(complete):
    close_edition(complete, factories.organiser())
    assert {entry.state for entry in complete.entries.all()} == {EntryState.JUDGING}

    assert follow_closings() == 2
    assert {entry.state for entry in complete.entries.all()} == {EntryState.JUDGED}
    assert follow_closings() == 0


def test_an_open_edition_is_not_followed(complete):
    assert follow_closings() == 0
    assert {entry.state for entry in complete.entries.all()} == {EntryState.JUDGING}


def test_entries_move_right_after_the_commit(complete, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        close_edition(complete, factories.organiser())

    assert {entry.state for entry in complete.entries.all()} == {EntryState.JUDGED}


def test_a_crash_while_computing_leaves_the_edition_open(complete):
    unguarded()
    complete.best.assignments.get(judge=complete.judges[0]).sheets.update(levels={"cradle": "x"})

    with pytest.raises(Exception):  # noqa: B017 whatever goes wrong inside
        close_edition(complete, factories.organiser())

    complete.refresh_from_db()
    assert not complete.is_closed
    assert not ResultRun.objects.exists()
