"""Intervals against published values; tallies, draws and comparisons by hand."""

import datetime
from types import SimpleNamespace

import pytest

from initiatives.cells import safe_for_csv
from initiatives.satisfaction.intervals import difference, wilson
from initiatives.satisfaction.rules import (
    Obstacle,
    is_settled,
    may_be_entered,
    may_moderate,
    obstacle_to_comparing,
)
from initiatives.satisfaction.sampling import draw
from initiatives.satisfaction.tallies import read, response_rate, tally


# Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3.
@pytest.mark.parametrize(
    ("found", "n", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_gives_the_published_intervals(found, n, low, high):
    share = wilson(found, n)

    assert (round(share.low, 4), round(share.high, 4)) == (low, high)
    mirrored = wilson(n - found, n)
    assert (round(1 - mirrored.high, 4), round(1 - mirrored.low, 4)) == (low, high)


@pytest.mark.parametrize(("found", "n"), [(0, 0), (5, 4), (-1, 4)])
def test_there_is_no_share_of_nothing(found, n):
    with pytest.raises(ValueError, match="no share"):
        wilson(found, n)


# Newcombe, Statistics in Medicine 17 (1998), 873–890, table II, method 10.
@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1.0),
    ],
)
def test_differences_have_the_published_intervals(one, other, low, high):
    found = difference(wilson(*one), wilson(*other))

    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_a_draw_can_be_drawn_again_from_its_seed_and_from_no_other():
    drawn = draw("seed", 101, 300, 20)

    assert drawn == draw("seed", 101, 300, 20) == sorted(set(drawn))
    assert set(drawn) <= set(range(101, 301))
    assert drawn != draw("seeds", 101, 300, 20)
    assert draw("seed", 1, 3, 3) == [1, 2, 3]


def test_every_number_is_drawn_about_equally_often():
    times = dict.fromkeys(range(1, 51), 0)
    for seed in range(2000):
        for number in draw(str(seed), 1, 50, 10):
            times[number] += 1

    # 400 each, standard deviation 17.9
    assert max(abs(found - 400) for found in times.values()) < 4 * 17.9


@pytest.mark.parametrize(("first", "last", "size"), [(1, 5, 6), (5, 1, 1), (1, 5, 0)])
def test_more_than_there_are_is_drawn_from_nothing(first, last, size):
    with pytest.raises(ValueError, match="numbers from"):
        draw("seed", first, last, size)


def answers(levels, month=9, solved=True):
    day = datetime.date(2026, month, 15)
    return [
        {"overall": level, "time": None, "clarity": 5, "courtesy": 2, "solved": solved, "answered_on": day}
        for level in levels
    ]


def test_a_tally_counts_the_satisfied_among_those_who_answered_each_question():
    counted = read(tally(answers([5] * 20 + [3] * 10) + answers([4] * 5, 10, None)).as_dict())

    assert counted.n == 35
    assert counted.satisfied("overall") == wilson(25, 35)
    assert counted.satisfied("clarity") == wilson(35, 35)
    assert counted.satisfied("courtesy") == wilson(0, 35)
    assert counted.satisfied("time") is None
    assert counted.solved_at_once == wilson(30, 30)
    assert counted.trend() == [("2026-09", 66.7), ("2026-10", None)]


def test_twenty_nine_answers_are_no_result_and_thirty_are():
    assert not tally(answers([5] * 29)).is_published
    assert tally(answers([5] * 29)).satisfied("overall") is None
    assert tally(answers([5] * 30)).is_published


@pytest.mark.parametrize(
    ("n", "asked", "rate"), [(30, 60, 0.5), (30, None, None), (30, 0, None), (30, 29, None), (30, 30, 1.0)]
)
def test_a_response_rate_needs_to_be_possible(n, asked, rate):
    assert response_rate(n, asked) == rate


def result(first, last, method="qr", is_published=True):
    days = {"starts_on": datetime.date(2026, 1, first), "ends_on": datetime.date(2026, 1, last)}
    return SimpleNamespace(**days, method=method, is_published=is_published)


@pytest.mark.parametrize(
    ("other", "obstacle"),
    [
        (result(10, 20), None),
        (result(15, 30), None),
        (result(16, 30), Obstacle.PERIOD),
        (result(10, 20, method="tickets"), Obstacle.METHOD),
        (result(10, 20, is_published=False), Obstacle.UNPUBLISHED),
    ],
)
def test_only_overlapping_results_of_one_method_stand_side_by_side(other, obstacle):
    assert obstacle_to_comparing(result(1, 15), other) == obstacle
    assert obstacle_to_comparing(other, result(1, 15)) == obstacle


def test_paper_is_typed_in_for_thirty_days_after_the_survey():
    survey = result(1, 15)
    day = datetime.date(2026, 1, 15)

    assert may_be_entered(survey, day, datetime.date(2026, 2, 14))
    assert not may_be_entered(survey, day, datetime.date(2026, 2, 15))
    assert is_settled(survey, datetime.date(2026, 2, 15))
    assert not may_be_entered(survey, datetime.date(2026, 1, 16), datetime.date(2026, 1, 20))
    assert not may_be_entered(survey, day, datetime.date(2026, 1, 14))


def test_the_committee_and_the_ministry_moderate():
    assert may_moderate(1, {1}, reviews=False)
    assert may_moderate(1, set(), reviews=True)
    assert not may_moderate(1, {2}, reviews=False)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_would_be_calculated_is_text(start):
    assert safe_for_csv(f"{start}1+1") == f"'{start}1+1"
    assert safe_for_csv(-5) == -5
    assert safe_for_csv("خدمة = ممتازة") == "خدمة = ممتازة"
