"""Dates, the tree, and the five questions."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from initiatives.adoptions import fit, schedule, tree

BEGAN = date(2026, 3, 1)


def test_checkpoints_stand_30_60_and_90_days_after_the_pilot_began():
    assert schedule.checkpoint_dates(BEGAN) == {
        30: date(2026, 3, 31),
        60: date(2026, 4, 30),
        90: date(2026, 5, 30),
    }


def test_a_year_is_over_on_its_365th_day():
    assert not schedule.is_year_over(BEGAN, date(2027, 2, 28))
    assert schedule.is_year_over(BEGAN, date(2027, 3, 1))
    assert not schedule.is_year_over(None, date(2027, 3, 1))


def test_a_step_is_due_at_the_end_of_its_week():
    assert schedule.end_of_week(1, BEGAN) == date(2026, 3, 7)
    assert schedule.end_of_week(3, BEGAN) == date(2026, 3, 21)


@pytest.mark.parametrize(
    ("asked", "days_since_asked", "days_since_due", "expected"),
    [
        (0, None, -1, False),
        (0, None, 0, True),
        (1, 6, 6, False),
        (1, 7, 7, True),
        (2, 30, 60, True),
        (3, 30, 60, False),
    ],
)
def test_a_checkpoint_is_asked_for_weekly_and_three_times_at_most(
    asked, days_since_asked, days_since_due, expected
):
    today = BEGAN + timedelta(days=days_since_due)
    asked_on = None if days_since_asked is None else today - timedelta(days=days_since_asked)
    assert schedule.is_to_be_asked(BEGAN, asked, asked_on, today) is expected


@pytest.mark.parametrize(
    ("since", "today", "months"),
    [
        (None, date(2026, 3, 1), 0),
        (date(2026, 3, 2), date(2026, 3, 1), 0),
        (date(2026, 1, 31), date(2026, 2, 28), 0),
        (date(2025, 11, 15), date(2026, 2, 15), 3),
        (date(2025, 11, 16), date(2026, 2, 15), 2),
    ],
)
def test_only_whole_months_of_operation_count(since, today, months):
    assert schedule.whole_months(since, today) == months


@dataclass(frozen=True)
class Node:
    pk: int
    parent_id: int | None = None


def drawn(*nodes):
    return [(branch.adoption.pk, branch.depth) for branch in tree.branches(nodes)]


def test_a_copy_stands_below_what_it_was_copied_from():
    assert drawn(Node(1), Node(2), Node(3, 1), Node(4, 3)) == [(1, 1), (3, 2), (4, 3), (2, 1)]


def test_a_copy_of_what_is_not_shown_counts_as_a_first():
    assert drawn(Node(2, 99)) == [(2, 1)]


def test_a_circle_is_drawn_once():
    assert drawn(Node(1, 2), Node(2, 1), Node(3, 3)) == [(1, 1), (2, 2), (3, 1)]


def test_a_circle_is_seen_before_it_closes():
    parents = {1: None, 2: 1, 3: 2}
    assert tree.would_close_a_circle(1, 3, parents)
    assert tree.would_close_a_circle(2, 2, parents)
    assert not tree.would_close_a_circle(3, 1, parents)
    assert not tree.would_close_a_circle(9, 1, {1: 2, 2: 1})


def answers(**no):
    return {question.name: fit.NO if question.name in no else fit.YES for question in fit.QUESTIONS}


@pytest.mark.parametrize(
    ("lacking", "expected"),
    [
        ([], fit.Fit.READY),
        (["decree"], fit.Fit.NEARLY),
        (["budget", "team"], fit.Fit.NEARLY),
        (["decree", "budget", "team"], fit.Fit.NOT_YET),
        (["signs"], fit.Fit.NOT_YET),
    ],
)
def test_five_answers_say_how_ready_one_is(lacking, expected):
    given = answers(**dict.fromkeys(lacking, True))
    assert fit.fit(given) == expected
    assert [question.name for question in fit.missing(given)] == lacking


def test_four_answers_say_nothing_yet():
    given = answers()
    del given["team"]
    assert fit.fit(given) is None
    assert [question.name for question in fit.unanswered({**given, "budget": "maybe"})] == ["budget", "team"]
