import numpy as np
import pytest

from competitions.scoring.intervals import TAIL, certain, ranks_of, summary
from competitions.scoring.mixed_model import fit
from competitions.scoring.posterior import CELLS, DRAWS, draws, draws_for
from tests.competitions.marks import CATALYSTS, drawn, table


def together(fitted, seed, count):
    return np.concatenate(list(draws(fitted, seed, count)))


def posterior(fitted):
    """Mean and covariance of the entries, written out densely: f ~ N(μ, σ_f²), μ flat."""
    x = np.array([[mark.entry == entry for entry in fitted.entries] for mark in fitted.marks], dtype=float)
    z = np.array([[mark.judge == judge for judge in fitted.judges] for mark in fitted.marks], dtype=float)
    design = np.hstack([np.ones((len(x), 1)), x, z])
    priors = [0, *[1 / fitted.variance_entry] * x.shape[1], *[1 / fitted.variance_judge] * z.shape[1]]
    covariance = np.linalg.inv(design.T @ design / fitted.variance_residual + np.diag(priors))
    scores = np.array([float(mark.score) for mark in fitted.marks])
    mean = covariance @ design.T @ scores / fitted.variance_residual
    to_worth = np.hstack([np.ones((x.shape[1], 1)), np.eye(x.shape[1]), np.zeros((x.shape[1], z.shape[1]))])
    return to_worth @ mean, to_worth @ covariance @ to_worth.T


@pytest.mark.parametrize("marks", [table(CATALYSTS), drawn(9, 5, 3, seed=5)], ids=["catalysts", "an edition"])
def test_draws_have_the_mean_and_covariance_of_the_posterior(marks):
    fitted = fit(marks)
    mean, covariance = posterior(fitted)

    sample = together(fitted, 1, 200_000)

    error = np.sqrt(np.diag(covariance) / len(sample))
    assert (np.abs(sample.mean(axis=0) - mean) < 5 * error).all()
    np.testing.assert_allclose(np.cov(sample.T), covariance, atol=0.02 * np.diag(covariance).max())


def test_equal_marks_and_seed_give_equal_draws_and_another_seed_others():
    marks = drawn(27, 9, 3, seed=6)
    fitted, again = fit(marks), fit(marks[::-1])

    assert (together(fitted, 7, 100) == together(again, 7, 100)).all()
    assert (together(fitted, 7, 100) != together(fitted, 8, 100)).all()


def test_without_leniency_judges_are_not_drawn():
    fitted = fit(table([[70, 74], [84, 80], [61, 59], [90, 92]]))
    assert fitted.variance_judge == 0

    sample = together(fitted, 1, 20_000)

    assert np.abs(sample.mean(axis=0) - fitted.estimates).max() < 1


def test_entries_that_do_not_differ_are_drawn_in_any_order():
    fitted = fit(table([[60, 80, 61], [80, 60, 80], [61, 79, 60], [79, 61, 79]]))
    assert fitted.variance_entry == 0

    found = summary(ranks_of(together(fitted, 1, 20_000), [np.arange(4)]))

    np.testing.assert_allclose(found.p_first, 0.25, atol=0.02)
    assert (found.low.tolist(), found.high.tolist()) == ([1] * 4, [4] * 4)


def test_draws_come_in_blocks_that_hold_them_all():
    fitted = fit(drawn(2100, 40, 2, seed=1))

    blocks = list(draws(fitted, 1, 2_000))

    assert [len(block) for block in blocks] == [952, 952, 96]


def test_how_many_draws_follows_the_number_of_entries():
    small, large = fit(drawn(20, 5, 2, seed=1)), fit(drawn(2500, 50, 2, seed=1))

    assert draws_for(small) == DRAWS == 20_000
    assert draws_for(large) == CELLS // 2500 == 8_000
    assert draws_for(fit(table([[70], [80]]))) == 0
    assert draws_for(fit(table([[70, 70], [80, 80]]))) == 0


def test_ranks_are_within_a_cell():
    ranks = ranks_of(
        np.array([[5.0, 9.0, 1.0, 7.0], [2.0, 1.0, 8.0, 9.0]]), [np.array([0, 1]), np.array([2, 3])]
    )

    assert ranks.tolist() == [[2, 1, 2, 1], [1, 2, 2, 1]]


def test_an_interval_leaves_at_most_a_twentieth_on_either_side():
    ranks = np.array([[1, 2]] * 5 + [[2, 1]] * 95)

    found = summary(ranks)

    assert TAIL == 0.05
    assert found.p_first.tolist() == [0.05, 0.95]
    assert found.expected.tolist() == [1.95, 1.05]
    assert (found.low.tolist(), found.high.tolist()) == ([1, 1], [2, 1])
    assert summary(np.array([[1, 2]] * 4 + [[2, 1]] * 96)).low.tolist() == [2, 1]


def test_where_nothing_is_drawn_equal_estimates_share_their_rank():
    found = certain(np.array([70.0, 90.0, 90.0, 60.0]))

    assert found.low.tolist() == found.high.tolist() == [3, 1, 1, 4]
    assert found.p_first.tolist() == [0, 0.5, 0.5, 0]
