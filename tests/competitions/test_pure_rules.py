"""The rules of an edition as tables: nothing but values goes in."""

from datetime import UTC, datetime, timedelta
from itertools import permutations
from types import SimpleNamespace as Record

import pytest
from django.utils import translation

from competitions import rules
from competitions.enums import EntryState

DAY = timedelta(days=1)


def day(number):
    return datetime(2026, 3, number, tzinfo=UTC)


class Phase(Record):
    def __str__(self):
        return self.name


def phase(name, start, end, may_submit=False, may_score=False):
    return Phase(
        name=name, starts_at=day(start), ends_at=day(end), may_submit=may_submit, may_score=may_score
    )


#: entries until the 5th, nothing for a day, judging from the 6th to the 9th
SUBMISSION = phase("submission", 1, 5, may_submit=True)
JUDGING = phase("judging", 6, 9, may_score=True)
TIMELINE = [SUBMISSION, JUDGING]


FROZEN = day(1)


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def edition(closed_at=None, rubric_frozen_at=FROZEN):
    return Record(closed_at=closed_at, rubric_frozen_at=rubric_frozen_at)


OPEN, CLOSED = edition(), edition(closed_at=day(8))


# ---- the calendar ----


@pytest.mark.parametrize(
    ("phases", "pairs"),
    [
        ([], []),
        ([phase("a", 1, 3), phase("b", 3, 5)], []),
        ([phase("a", 1, 4), phase("b", 3, 5)], [("a", "b")]),
        ([phase("b", 3, 5), phase("a", 1, 4)], [("a", "b")]),
        ([phase("a", 1, 4), phase("b", 3, 7), phase("c", 6, 9)], [("a", "b"), ("b", "c")]),
    ],
)
def test_phases_overlap_when_they_share_an_instant(phases, pairs):
    assert [(a.name, b.name) for a, b in rules.overlapping_phases(phases)] == pairs


@pytest.mark.parametrize(
    ("phases", "problems"),
    [
        ([phase("a", 1, 3), phase("b", 3, 5)], []),
        ([phase("a", 1, 4), phase("b", 3, 5)], [("b", "“b” starts before “a” ends.")]),
        (
            [phase("b", 4, 5), phase("a", 1, 3)],
            [("b", "Nothing would run between “a” and “b”: leave the start empty to follow at once.")],
        ),
    ],
)
def test_exactly_one_phase_runs_at_any_time(phases, problems):
    assert [(later.name, message) for later, message in rules.calendar_problems(phases)] == problems


@pytest.mark.parametrize(
    ("competition", "extended", "ends_at", "is_signed", "problem"),
    [
        (edition(rubric_frozen_at=None), JUDGING, day(12), False, "The edition is not open"),
        (CLOSED, JUDGING, day(12), False, "Judging is closed"),
        (OPEN, SUBMISSION, day(12), True, "Score sheets are signed"),
        (OPEN, JUDGING, day(9), False, "ends later than the phase does now"),
        (OPEN, SUBMISSION, day(6), False, "ends in the future"),
        (OPEN, SUBMISSION, day(12), False, None),
        (OPEN, JUDGING, day(12), True, None),
    ],
)
def test_a_phase_is_extended_while_that_can_change_no_result(
    competition, extended, ends_at, is_signed, problem
):
    said = rules.extension_problem(competition, extended, ends_at, day(7), is_signed)
    assert (said is None) if problem is None else (problem in said)


@pytest.mark.parametrize(
    ("at", "competition", "entries", "scores"),
    [
        (day(1) - timedelta(microseconds=1), OPEN, False, False),
        (day(1), OPEN, True, False),
        (day(5) - timedelta(microseconds=1), OPEN, True, False),
        (day(5), OPEN, False, False),
        (day(6), OPEN, False, True),
        (day(9), OPEN, False, False),
        (day(1), CLOSED, False, False),
        (day(6), CLOSED, False, False),
    ],
)
def test_a_phase_holds_its_first_instant_and_not_its_last(at, competition, entries, scores):
    assert rules.entries_are_open(competition, TIMELINE, at) is entries
    assert rules.scores_are_open(competition, TIMELINE, at) is scores


def test_the_embargo_counts_from_the_closing():
    assert rules.embargo_ends(day(8), 2) == day(10)
    assert rules.embargo_ends(day(8), 0) == day(8)


# ---- the rubric ----


def criterion(key="speed", weight=100, name="Speed"):
    words = {"name_ar": name, "name_en": name, "levels": []}
    return {"key": key, "weight": weight, "lowest": 1, "highest": 5, "tiers": [], **words}


def rubric(*criteria):
    return {"criteria": list(criteria)}


@pytest.mark.parametrize(
    ("competition", "after", "is_signed", "problem"),
    [
        (CLOSED, rubric(criterion(name="Pace")), False, "Judging is closed"),
        (OPEN, rubric(criterion(), criterion("care")), False, "neither gains nor loses"),
        (OPEN, rubric(criterion(weight=90)), True, "only names and descriptors"),
        (OPEN, rubric(criterion(weight=90)), False, None),
        (OPEN, rubric(criterion(name="Pace")), True, None),
    ],
)
def test_once_sheets_are_signed_only_the_words_of_a_rubric_change(competition, after, is_signed, problem):
    said = rules.rubric_change_problem(competition, rubric(criterion()), after, is_signed)
    assert (said is None) if problem is None else (problem in said)


def test_a_rubric_is_fixed_once_it_is_frozen():
    assert rules.rubric_is_fixed(OPEN)
    assert not rules.rubric_is_fixed(edition(rubric_frozen_at=None))


@pytest.mark.parametrize(("weights", "complete"), [([60, 40], True), ([60, 39], False), ([], False)])
def test_weights_sum_to_100(weights, complete):
    assert rules.weights_are_complete(weights) is complete


# ---- entries ----


def entry(state, until=None, mentor=None):
    return Record(pk=1, state=state, completion_deadline=until, governorate_id=3, mentor_id=mentor)


@pytest.mark.parametrize(
    ("competition", "entered", "at", "granted_until", "may"),
    [
        (OPEN, None, day(2), None, True),
        (OPEN, None, day(5), None, False),
        (OPEN, None, day(5), day(6), True),
        (OPEN, None, day(6), day(6), False),
        (CLOSED, None, day(5), day(6), False),
        (OPEN, entry(EntryState.RETURNED, day(8)), day(7), None, True),
        (OPEN, entry(EntryState.RETURNED, day(8)), day(8), None, False),
        (CLOSED, entry(EntryState.RETURNED, day(8)), day(7), None, False),
        (OPEN, entry(EntryState.RETURNED), day(2), None, True),
        (OPEN, entry(EntryState.RETURNED), day(7), None, False),
        (OPEN, entry(EntryState.JUDGING), day(2), None, False),
        (OPEN, entry(EntryState.COMMITTEE), day(2), None, True),
    ],
)
def test_a_governorate_changes_its_entry_until_its_deadline(competition, entered, at, granted_until, may):
    assert rules.entry_may_change(competition, TIMELINE, entered, at, granted_until) is may


@pytest.mark.parametrize(
    ("competition", "timeline", "entered", "at", "may"),
    [
        (OPEN, TIMELINE, None, day(5), True),
        (OPEN, TIMELINE, None, day(4), False),
        (OPEN, [JUDGING], None, day(8), False),
        (CLOSED, TIMELINE, None, day(8), False),
        (OPEN, TIMELINE, entry(EntryState.RETURNED), day(5), True),
        (OPEN, TIMELINE, entry(EntryState.JUDGING), day(5), False),
    ],
)
def test_more_time_is_for_what_a_deadline_shut(competition, timeline, entered, at, may):
    assert rules.may_ask_for_grace(competition, timeline, entered, at) is may


@pytest.mark.parametrize(
    ("competition", "timeline", "until", "problem"),
    [
        (CLOSED, TIMELINE, day(8), "Judging is closed."),
        (OPEN, TIMELINE, day(7), "This day is over."),
        (OPEN, TIMELINE, day(10), "Judging ends before this day."),
        (OPEN, TIMELINE, day(9), ""),
        (OPEN, [SUBMISSION], day(20), ""),
    ],
)
def test_grace_ends_while_entries_can_still_be_judged(competition, timeline, until, problem):
    assert rules.grace_problem(competition, timeline, until, day(7)) == problem


# ---- judges ----


def conflict(judge=1, entry=None, governorate=None):
    return Record(judge_id=judge, entry_id=entry, governorate_id=governorate)


@pytest.mark.parametrize(
    ("home", "conflicts", "may"),
    [
        (None, [], True),
        (4, [], True),
        (3, [], False),
        (4, [conflict(entry=1)], False),
        (4, [conflict(governorate=3)], False),
        (4, [conflict(entry=2), conflict(governorate=4)], True),
        (4, [conflict(judge=2, entry=1), conflict(judge=2, governorate=3)], True),
    ],
)
def test_nobody_judges_his_own_governorate_or_what_he_is_in_conflict_with(home, conflicts, may):
    judge = Record(pk=1, home_governorate_id=home)
    assert rules.may_judge(judge, entry(EntryState.JUDGING), conflicts) is may


@pytest.mark.parametrize(
    ("home", "conflicts", "may"),
    [
        (None, [], True),
        (5, [], True),
        (3, [], False),
        (4, [], False),
        (5, [conflict(governorate=4)], False),
    ],
)
def test_nobody_judges_what_his_own_governorate_shares_the_credit_of(home, conflicts, may):
    judge = Record(pk=1, home_governorate_id=home)
    assert rules.may_judge(judge, entry(EntryState.JUDGING, mentor=4), conflicts) is may


@pytest.mark.parametrize(
    ("rehearses", "organises", "may"),
    [(None, False, True), (None, True, False), (7, False, False), (7, True, True)],
)
def test_who_organises_sits_on_rehearsed_panels_alone_and_judges_on_real_ones(rehearses, organises, may):
    assert rules.may_be_seated(Record(rehearses_id=rehearses), organises) is may


@pytest.mark.parametrize(
    ("since", "may"),
    [
        (None, True),
        (timedelta(0), False),
        (rules.REMINDER_PAUSE - timedelta(seconds=1), False),
        (rules.REMINDER_PAUSE, True),
    ],
)
def test_a_judge_is_reminded_again_after_the_pause(since, may):
    at = datetime(2026, 11, 25, 12, tzinfo=UTC)
    assert rules.may_be_reminded(None if since is None else at - since, at) is may


@pytest.mark.parametrize(("left", "due"), [(None, False), (8, False), (7, True), (-1, True)])
def test_open_sheets_are_due_in_the_last_week_and_after_it(left, due):
    at = datetime(2026, 11, 25, 12, tzinfo=UTC)
    assert rules.open_sheets_are_due(None if left is None else at + timedelta(days=left), at) is due


# ---- figures ----

FIGURES = {
    **{"received": 100, "verified": 90, "verified_on_time": 80, "decisions": 20, "executed": 18},
    **{"legal": 40, "illegal": 30, "false_change": 20, "cradle": 10, "staff_count": 9, "trained_count": 9},
}
LABELS = {name: name.upper() for name in FIGURES}


@pytest.mark.parametrize(
    ("changed", "problems"),
    [
        ({}, []),
        ({"executed": 21}, [("executed", "“EXECUTED” (21) can't exceed “DECISIONS” (20).")]),
        ({"executed": None}, []),
        ({"legal": 41}, [("verified", "The results of verification add up to 91, but “VERIFIED” is 90.")]),
        ({"legal": None}, []),
    ],
)
def test_figures_add_up_and_blanks_are_not_judged(changed, problems):
    assert rules.figure_problems(FIGURES | changed, LABELS) == problems


# ---- decisions ----

RANKED = [("a", 1, None), ("b", 2, 1), ("c", 2, 2), ("d", 4, None), ("e", 5, 3)]


def test_a_winner_passes_over_those_who_rank_better_and_win_less_whatever_the_order():
    expected = {"b": {"a"}, "c": {"a"}, "e": {"a", "d"}}
    for lines in permutations(RANKED):
        assert {winner: set(passed) for winner, passed in rules.passed_over(lines).items()} == expected


def test_who_follows_the_ranking_passes_nobody_over():
    assert rules.passed_over([("a", 1, 1), ("b", 2, 2), ("c", 3, None)]) == {}


@pytest.mark.parametrize(
    ("places", "entry", "wanted", "found"),
    [
        ({"a": 1, "b": 2, "c": 3}, "d", 2, {"a": 1, "b": 2, "d": 2, "c": 4}),
        ({"a": 1, "b": 2, "c": 3}, "d", 4, {"a": 1, "b": 2, "c": 3, "d": 4}),
        ({"a": 1, "b": 2}, "d", 9, {"a": 1, "b": 2, "d": 3}),
        ({"a": 1, "b": 2, "c": 3}, "c", 1, {"a": 1, "c": 1, "b": 3}),
        ({"a": 1, "b": 2, "c": 3}, "a", None, {"b": 1, "c": 2}),
        ({"a": 1, "b": 1, "c": 3}, "d", None, {"a": 1, "b": 1, "c": 3}),
        ({}, "d", 1, {"d": 1}),
    ],
)
def test_a_corrected_place_is_shared_and_those_behind_move(places, entry, wanted, found):
    assert rules.corrected_places(places, entry, wanted) == found


@pytest.mark.parametrize(
    ("parties", "organisers", "may"),
    [
        ({"b"}, {"a", "b"}, True),
        ({"a"}, {"a", "b"}, False),
        ({"a"}, {"a"}, True),
        ({"a", "b"}, {"a", "b"}, True),
    ],
)
def test_who_took_part_decides_an_appeal_only_where_every_organiser_did(parties, organisers, may):
    assert (rules.appeal_decision_problem("a", parties, organisers) == "") is may


RELEASED = datetime(2026, 11, 1, 12, tzinfo=UTC)


def appealed(state=EntryState.DECIDED, rehearses=None, released=RELEASED, days=7, after=timedelta(days=1)):
    edition = Record(rehearses_id=rehearses, released_at=released, appeal_days=days)
    return rules.appeal_problem(edition, state and entry(state), RELEASED + after)


def test_an_appeal_is_taken_from_the_release_until_the_announced_days_are_over():
    assert appealed() == ""
    assert appealed(after=timedelta(days=7) - timedelta(seconds=1)) == ""
    assert appealed(after=timedelta(days=7))
    assert rules.appeals_end(RELEASED, 7) == RELEASED + timedelta(days=7)


@pytest.mark.parametrize(
    "given",
    [{"state": None}, {"state": EntryState.INELIGIBLE}, {"rehearses": 3}, {"released": None}, {"days": 0}],
)
def test_what_has_no_result_or_no_such_rule_is_not_appealed_against(given):
    assert appealed(**given)
