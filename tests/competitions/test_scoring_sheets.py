from decimal import Decimal
from types import SimpleNamespace

import pytest

from competitions.scoring.sheets import IncompleteSheet, note_is_required, sheet_score, unmarked


def criterion(key, weight, lowest=1, highest=5):
    return SimpleNamespace(key=key, weight=weight, lowest=lowest, highest=highest)


RUBRIC = [
    criterion("coverage", 15),
    criterion("speed", 20),
    criterion("accuracy", 15),
    criterion("cradle", 20),
    criterion("coordination", 10),
    criterion("innovation", 10),
    criterion("sustain", 10),
]


@pytest.mark.parametrize(
    ("levels", "score"),
    [
        ([1, 1, 1, 1, 1, 1, 1], "0.0000"),
        ([5, 5, 5, 5, 5, 5, 5], "100.0000"),
        ([3, 3, 3, 3, 3, 3, 3], "50.0000"),
        ([4, 4, 3, 4, 2, 5, 1], "61.2500"),
        ([5, 1, 1, 1, 1, 1, 1], "15.0000"),
    ],
)
def test_a_score_is_the_weighted_way_up_the_scale(levels, score):
    marks = dict(zip([c.key for c in RUBRIC], levels, strict=True))

    assert sheet_score(marks, RUBRIC) == Decimal(score)


@pytest.mark.parametrize(
    ("levels", "criteria", "score"),
    [
        ({"a": 3}, [criterion("a", 40)], "50.0000"),
        ({"a": 5, "b": 1}, [criterion("a", 30), criterion("b", 60)], "33.3333"),
        ({"a": 5, "b": 1}, [criterion("a", 60), criterion("b", 30)], "66.6667"),
        ({"a": 0, "b": 10}, [criterion("a", 1, 0, 10), criterion("b", 1, 0, 10)], "50.0000"),
        ({"a": 2, "b": 3}, [criterion("a", 1, 1, 4), criterion("b", 1, 1, 3)], "66.6667"),
    ],
)
def test_weights_are_renormalised_over_the_criteria_that_apply(levels, criteria, score):
    assert sheet_score(levels, criteria) == Decimal(score)


def test_a_score_is_rounded_half_to_even_at_four_decimals():
    # 100 · 1/32 / 10 … = 0.15625 exactly half way between 0.1562 and 0.1563
    criteria = [criterion("a", 1, 0, 1), criterion("b", 639, 0, 1)]

    assert sheet_score({"a": 1, "b": 0}, criteria) == Decimal("0.1562")


@pytest.mark.parametrize("level", [None, 0, 6, "4", 3.0, True])
def test_a_missing_or_impossible_mark_is_refused_and_never_a_zero(level):
    marks = {c.key: 5 for c in RUBRIC} | {"speed": level}

    with pytest.raises(IncompleteSheet) as refused:
        sheet_score(marks, RUBRIC)

    assert refused.value.keys == ["speed"]


def test_every_unmarked_criterion_is_named():
    assert unmarked({"speed": 2}, RUBRIC) == [
        "coverage",
        "accuracy",
        "cradle",
        "coordination",
        "innovation",
        "sustain",
    ]


def test_a_rubric_without_criteria_scores_nothing():
    with pytest.raises(IncompleteSheet):
        sheet_score({}, [])


@pytest.mark.parametrize(
    ("level", "suggested", "required"),
    [
        (1, None, True),
        (2, None, False),
        (5, None, True),
        (5, 5, True),
        (4, 3, False),
        (4, 2, True),
        (2, 4, True),
        (3, 4, False),
    ],
)
def test_a_note_is_required_at_the_ends_and_away_from_the_suggestion(level, suggested, required):
    assert note_is_required(level, criterion("a", 1), suggested) is required
