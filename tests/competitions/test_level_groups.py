import pytest

from competitions.scoring.groups import level_groups, p_above
from competitions.scoring.mixed_model import Mark, fit
from tests.competitions.marks import table

NOISE = [3, -3, 2, -2]


def around(*means):
    """Four judges who differ by noise alone, which has the variance 26/3 around each mean."""
    turns = [NOISE[turn:] + NOISE[:turn] for turn in range(4)]
    return fit(table([[mean + noise for noise in turns[at % 4]] for at, mean in enumerate(means)]))


def test_the_chance_of_being_above_follows_from_the_error_of_the_difference():
    fitted = around(62, 60, 58, 50)
    assert fitted.variance_judge == 0

    error = (2 * fitted.variance_residual / 4) ** 0.5
    assert fitted.error_of_difference(1, 2) == pytest.approx(error)
    assert p_above(fitted, 1, 2) == pytest.approx(0.8314, abs=0.005)
    assert p_above(fitted, 2, 1) == pytest.approx(1 - p_above(fitted, 1, 2))


def test_a_group_holds_those_the_leader_is_not_surely_above():
    fitted = around(62, 61, 60.5, 59, 58, 50)

    assert level_groups(fitted, [[1], [2], [3], [4], [5], [6]]) == [1, 1, 1, 2, 2, 3]


def test_entries_of_one_rank_stay_in_one_group():
    fitted = around(62, 60, 60, 60)

    assert level_groups(fitted, [[1], [2, 3, 4]]) == [1, 2]


def test_the_best_of_a_rank_speaks_for_it_whatever_the_order():
    fitted = around(62, 61, 58, 50)

    assert level_groups(fitted, [[1], [2, 3], [4]]) == level_groups(fitted, [[1], [3, 2], [4]]) == [1, 1, 2]


def test_without_noise_every_difference_counts_and_equals_stay_together():
    fitted = fit(table([[70, 70], [70, 70], [60, 60]]))

    assert p_above(fitted, 1, 2) == 0.5
    assert (p_above(fitted, 1, 3), p_above(fitted, 3, 1)) == (1.0, 0.0)
    assert level_groups(fitted, [[1, 2], [3]]) == [1, 2]


def test_there_are_no_groups_when_the_noise_cannot_be_told():
    fitted = fit([Mark("a", 1, 70), Mark("b", 1, 60)])

    assert p_above(fitted, "a", "b") is None
    assert level_groups(fitted, [["a"], ["b"]]) == [None, None]
