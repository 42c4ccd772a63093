"""What-ifs of a ranking, checked against doing the same thing the long way."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competitions.scoring.ranking import SheetScore, rank
from competitions.scoring.sensitivity import (
    Scale,
    WeightChange,
    partial_score,
    weight_changes,
    without_each_judge,
)

SPEED, CARE = Scale("speed", 40, 1, 5), Scale("care", 60, 1, 5)


def sheet(entry, judge, score=50, tier="", **levels):
    return SheetScore(entry=entry, judge=judge, score=Decimal(score), levels=levels, tier=tier)


def marked(scales, rows, tier=""):
    """Sheets of `rows`, {entry: (levels of judge 0, of judge 1, …)}, each level by criterion."""
    return [
        SheetScore(entry, judge, partial_score(sheet(entry, judge, **levels), scales), levels, tier)
        for entry, row in rows.items()
        for judge, levels in enumerate(row)
    ]


def test_the_judge_on_whom_the_first_place_hangs_is_named():
    rows = {"a": (90, 60, 61), "b": (70, 65, 66)}
    sheets = [sheet(entry, judge, mark) for entry, row in rows.items() for judge, mark in enumerate(row)]

    found = {line.judge: line.changes for line in without_each_judge(sheets, [])}

    assert found == {0: (("", 1, frozenset("a"), frozenset("b")),), 1: (), 2: ()}


def test_without_the_only_judge_nothing_is_left_to_change():
    assert [line.changes for line in without_each_judge([sheet("a", 1), sheet("b", 1, 60)], [])] == [()]


def test_the_weight_at_which_the_leader_changes_is_found_exactly():
    # a: speed 100, care 50; b: speed 50, care 75. At speed t: a = 50 + 50t, b = 75 − 25t; they meet at t = 1/3.
    scales = [SPEED, CARE]
    sheets = marked(scales, {"a": [{"speed": 5, "care": 3}], "b": [{"speed": 3, "care": 4}]})

    changes = weight_changes(sheets, scales, ratio=0.0)

    assert [(c.criterion, round(c.weight, 6), c.entry, c.is_more) for c in changes] == [
        ("speed", 33.333333, "b", False),
        ("care", 66.666667, "b", True),
    ]


def test_where_three_meet_at_once_the_steepest_leads_from_there_on():
    # At speed t the sums are a = 50 + 50t, b = 125 − 50t, c = 200 − 150t: all 87.5 at t = 3/4.
    low, rows = {"speed": 1, "care": 1}, {}
    rows["a"] = [low, low, {"speed": 5, "care": 3}]
    rows["b"] = [low, {"speed": 1, "care": 2}, {"speed": 4, "care": 5}]
    rows["c"] = [low, {"speed": 1, "care": 5}, {"speed": 3, "care": 5}]
    scales = [SPEED, CARE]

    changes = weight_changes(marked(scales, rows), scales, ratio=0.0)

    assert [(c.criterion, round(c.weight), c.entry) for c in changes if c.criterion == "speed"] == [
        ("speed", 75, "a")
    ]


def test_a_leader_on_every_criterion_leads_at_every_weight():
    scales = [SPEED, CARE]
    sheets = marked(scales, {"a": [{"speed": 5, "care": 4}], "b": [{"speed": 3, "care": 3}]})

    assert weight_changes(sheets, scales, ratio=0.0) == []


def test_one_criterion_alone_has_no_other_to_give_weight_to():
    sheets = marked([SPEED], {"a": [{"speed": 5}], "b": [{"speed": 3}]})

    assert weight_changes(sheets, [SPEED], ratio=0.0) == []


def test_each_tier_is_asked_about_its_own_criteria():
    markaz = marked([SPEED, CARE], {"a": [{"speed": 5, "care": 3}], "b": [{"speed": 3, "care": 4}]}, "markaz")
    city = marked([CARE], {"c": [{"care": 5}], "d": [{"care": 3}]}, "city")

    assert {change.tier for change in weight_changes(markaz + city, [SPEED, CARE], 0.0)} == {"markaz"}


levels = st.fixed_dictionaries({"speed": st.integers(1, 5), "care": st.integers(1, 5)})


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(levels, min_size=3, max_size=3), min_size=2, max_size=6))
def test_just_beyond_a_change_the_other_entry_leads_and_just_before_it_does_not(rows):
    scales = [SPEED, CARE]
    sheets = marked(scales, {f"e{at}": row for at, row in enumerate(rows)})

    for change in weight_changes(sheets, scales, ratio=0.0):
        beyond = 0.01 if change.is_more else -0.01
        assert leads(change, sheets, change.weight + beyond)
        assert not leads(change, sheets, change.weight - beyond)


def leads(change: WeightChange, sheets, weight):
    """By the long way: the scores worked out anew under this weight."""
    at = (
        {"speed": weight, "care": 100 - weight}
        if change.criterion == "speed"
        else {
            "speed": 100 - weight,
            "care": weight,
        }
    )
    totals = {}
    for one in sheets:
        score = sum(at[key] * (one.levels[key] - 1) / 4 for key in at)
        totals.setdefault(one.entry, []).append(score)
    best = max(totals, key=lambda entry: sum(totals[entry]))
    return sum(totals[change.entry]) >= sum(totals[best]) - 1e-6


@pytest.mark.parametrize("seed", [1, 2])
def test_what_ifs_leave_the_ranking_as_it_is(seed):
    rows = {"a": (90, 60, 61), "b": (70, 65, 66), "c": (40, 45, 50)}
    sheets = [sheet(entry, judge, mark) for entry, row in rows.items() for judge, mark in enumerate(row)]
    before = rank(sheets, [], seed=seed).lines

    without_each_judge(sheets, [])

    assert rank(sheets, [], seed=seed).lines == before
