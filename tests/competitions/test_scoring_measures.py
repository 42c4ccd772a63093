from decimal import Decimal

import pytest

from competitions.scoring.measures import figures_read, is_readable, read, suggest

COVERAGE = {
    "combine": "min",
    "parts": [{"expr": "verified/received", "bounds": [0.7, 0.85, 0.93, 0.98], "better": "higher"}],
}
SPEED = {
    "combine": "min",
    "parts": [
        {"expr": "verified_on_time/verified", "bounds": [0.5, 0.7, 0.85, 0.95], "better": "higher"},
        {"expr": "median_hours/verification_hours", "bounds": [0.5, 1000, 1000, 1000], "better": "lower"},
    ],
}
BACKLOG = {"combine": "min", "parts": [{"expr": "pending", "bounds": [10, 20, 30, 40], "better": "lower"}]}


@pytest.mark.parametrize(
    ("verified", "level"),
    [
        (0, 1),
        (699, 1),
        (700, 2),
        (849, 2),
        (850, 3),
        (929, 3),
        (930, 4),
        (975, 4),
        (979, 4),
        (980, 5),
        (1000, 5),
    ],
)
def test_bands_have_no_gap_between_them(verified, level):
    assert suggest(COVERAGE, {"verified": verified, "received": 1000}, 1, 5).level == level


@pytest.mark.parametrize(
    ("pending", "level"), [(0, 5), (9, 5), (10, 4), (29, 3), (39, 2), (40, 1), (4000, 1)]
)
def test_where_lower_is_better_every_bound_costs_a_level(pending, level):
    assert suggest(BACKLOG, {"pending": pending}, 1, 5).level == level


@pytest.mark.parametrize(
    ("on_time", "median", "level"),
    [(1051, 38, 4), (1163, 38, 4), (1163, 35, 5), (1163, 36, 4), (500, 1, 1), (1051, 35, 4)],
)
def test_the_weakest_part_decides(on_time, median, level):
    figures = {
        "verified_on_time": on_time,
        "verified": 1163,
        "median_hours": Decimal(median),
        "verification_hours": 72,
    }

    assert suggest(SPEED, figures, 1, 5).level == level


def test_a_suggestion_shows_the_figures_it_was_read_from():
    figures = {"verified": 1163, "received": 1240}

    (reading,) = suggest(COVERAGE, figures, 1, 5).readings

    assert (reading.figure, reading.base) == ("verified", "received")
    assert reading.value == Decimal(1163) / Decimal(1240)


@pytest.mark.parametrize(
    "figures",
    [
        {},
        {"verified": 3},
        {"verified": None, "received": 4},
        {"verified": 3, "received": None},
        {"verified": 0, "received": 0},
    ],
)
def test_nothing_is_suggested_without_figures_or_over_zero(figures):
    assert suggest(COVERAGE, figures, 1, 5) is None


def test_a_judged_criterion_has_no_suggestion():
    assert suggest(None, {"verified": 3, "received": 4}, 1, 5) is None


@pytest.mark.parametrize(
    "expression", ["", "a+b", "a/b/c", "__import__('os')", "a.b", "1/2", "f(x)", "a /", "A"]
)
def test_an_expression_is_a_name_or_a_ratio_and_nothing_else(expression):
    with pytest.raises(ValueError, match="not a figure"):
        read(expression, {"a": 1, "b": 2})


def test_the_figures_a_measure_reads_are_named_once():
    assert figures_read(SPEED) == ["verified_on_time", "verified", "median_hours", "verification_hours"]
    assert figures_read(None) == []


@pytest.mark.parametrize(
    ("change", "readable"),
    [
        ({}, True),
        ({"expr": "verified"}, True),
        ({"expr": "verified/unknown"}, False),
        ({"expr": "unknown"}, False),
        ({"expr": "verified+received"}, False),
        ({"bounds": [0.7, 0.85, 0.93]}, False),
        ({"bounds": [0.85, 0.7, 0.93, 0.98]}, False),
        ({"bounds": ["x", 1, 2, 3]}, False),
        ({"better": "red"}, False),
    ],
)
def test_an_incomplete_measure_is_told_from_a_readable_one(change, readable):
    measure = {"combine": "min", "parts": [{**COVERAGE["parts"][0], **change}]}

    assert is_readable(measure, {"verified", "received"}, 1, 5) is readable


@pytest.mark.parametrize(
    "measure", [None, {}, [], {"parts": []}, {"combine": "sum", "parts": COVERAGE["parts"]}]
)
def test_what_is_no_measure_is_not_readable(measure):
    assert is_readable(measure, {"verified", "received"}, 1, 5) is False
