"""The model against published tables, statsmodels, and the dense formulas it avoids."""

import warnings

import numpy as np
import pytest
from scipy.optimize import minimize_scalar

from competitions.scoring.mixed_model import additive, fit
from tests.competitions.marks import CATALYSTS, SHROUT_FLEISS, drawn, table

TABLES = {
    "catalysts": table(CATALYSTS),
    "complete": table(SHROUT_FLEISS),
    "an edition": drawn(27, 9, 3, seed=1),
    "two sheets each": drawn(12, 5, 2, seed=2),
    "uneven": drawn(14, 6, 4, seed=3)[:-9] + drawn(14, 6, 4, seed=3)[-3:],
    "strict and lenient": drawn(20, 6, 3, seed=4, leniency=20, noise=1),
}


@pytest.fixture(params=TABLES)
def marks(request):
    return TABLES[request.param]


def test_variance_components_of_shrout_and_fleiss():
    fitted = fit(TABLES["complete"])

    assert round(fitted.variance_entry, 4) == 2.5556
    assert round(fitted.variance_judge, 4) == 5.2444
    assert round(fitted.variance_residual, 4) == 1.0194


def test_montgomerys_catalysts_as_published():
    fitted = additive(TABLES["catalysts"])

    assert fitted.effects.round(3).tolist() == [-1.125, -0.875, -0.5, 2.5]
    assert round(fitted.residual_variance, 4) == 0.65
    assert sorted(fitted.entries, key=lambda entry: -fitted.estimates[entry - 1]) == [4, 3, 2, 1]
    raw = fit(TABLES["catalysts"]).raw_means
    assert sorted(fitted.entries, key=lambda entry: -raw[entry - 1]) == [4, 1, 3, 2]


def test_estimates_and_variances_are_those_of_statsmodels(marks):
    oracle = statsmodels_fit(marks)

    fitted = fit(marks)

    np.testing.assert_allclose(fitted.estimates, oracle.fe_params, rtol=1e-5)
    np.testing.assert_allclose(fitted.variance_judge, oracle.cov_re[0, 0], rtol=2e-3)
    np.testing.assert_allclose(fitted.variance_residual, oracle.scale, rtol=2e-3)
    leniency = [oracle.random_effects[judge].iloc[0] for judge in fitted.judges]
    np.testing.assert_allclose(fitted.leniency, leniency, rtol=1e-3, atol=1e-3)


def statsmodels_fit(marks):
    from statsmodels.regression.mixed_linear_model import MixedLM  # noqa: PLC0415 slow, for this test alone

    _, _, x, _ = dense(marks)
    scores = np.array([float(mark.score) for mark in fit(marks).marks])
    judges = [mark.judge for mark in fit(marks).marks]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return MixedLM(scores, x, groups=judges).fit(reml=True, method=["bfgs", "lbfgs", "powell"])


def dense(marks):
    """(V, Cov, X, Z) written out as in the books."""
    fitted = fit(marks)
    x = np.array([[mark.entry == entry for entry in fitted.entries] for mark in fitted.marks], dtype=float)
    z = np.array([[mark.judge == judge for judge in fitted.judges] for mark in fitted.marks], dtype=float)
    v = fitted.variance_judge * z @ z.T + fitted.variance_residual * np.eye(len(marks))
    return v, np.linalg.inv(x.T @ np.linalg.inv(v) @ x), x, z


def test_no_other_variances_are_likelier(marks):
    """statsmodels stops searching early; the restricted likelihood itself has its maximum here."""
    fitted = fit(marks)
    _, _, x, z = dense(marks)
    scores = np.array([float(mark.score) for mark in fitted.marks])

    def likelihood(judge, residual):
        v = judge * z @ z.T + residual * np.eye(len(scores))
        inverse = np.linalg.inv(v)
        information = x.T @ inverse @ x
        left = scores - x @ np.linalg.solve(information, x.T @ inverse @ scores)
        return -np.linalg.slogdet(v)[1] - np.linalg.slogdet(information)[1] - left @ inverse @ left

    best = likelihood(fitted.variance_judge, fitted.variance_residual)
    for step in (0.999, 1.001):
        assert likelihood(fitted.variance_judge * step, fitted.variance_residual) < best
        assert likelihood(fitted.variance_judge, fitted.variance_residual * step) < best


def test_errors_are_those_of_the_dense_formulas(marks):
    fitted = fit(marks)
    v, covariance, x, z = dense(marks)

    np.testing.assert_allclose(fitted.standard_errors, np.sqrt(np.diag(covariance)), rtol=1e-9)
    first, second = fitted.entries[:2]
    apart = covariance[0, 0] + covariance[1, 1] - 2 * covariance[0, 1]
    assert fitted.error_of_difference(first, second) == pytest.approx(np.sqrt(apart))
    henderson = np.block([[x.T @ x, x.T @ z], [z.T @ x, z.T @ z + np.eye(z.shape[1]) / fitted.ratio]])
    errors = fitted.variance_residual * np.linalg.inv(henderson)[len(fitted.entries) :, len(fitted.entries) :]
    np.testing.assert_allclose(fitted.leniency_errors, np.sqrt(np.diag(errors)), rtol=1e-9)


def test_residuals_are_studentised_as_if_each_mark_were_left_out(marks):
    fitted = fit(marks)
    v, covariance, x, _ = dense(marks)
    inverse = np.linalg.inv(v)
    projection = fitted.variance_residual * (inverse - inverse @ x @ covariance @ x.T @ inverse)
    scores = np.array([float(mark.score) for mark in fitted.marks])
    residuals = projection @ scores

    np.testing.assert_allclose(fitted.residuals, residuals, atol=1e-9)
    np.testing.assert_allclose(fitted.leverage, np.diag(projection), rtol=1e-9)
    freed = len(marks) - len(fitted.entries) - 1
    left = (scores @ residuals - residuals**2 / np.diag(projection)) / freed
    expected = residuals / np.sqrt(left * np.diag(projection))
    np.testing.assert_allclose(fitted.studentised, expected, rtol=1e-6)


def test_the_variance_of_entries_is_its_reml_given_the_others(marks):
    fitted = fit(marks)
    v, _, x, _ = dense(marks)
    scores = np.array([float(mark.score) for mark in fitted.marks])
    ones = np.ones(len(scores))

    def deviance(log_variance):
        whole = np.linalg.inv(v + np.exp(log_variance) * x @ x.T)
        left = scores - (ones @ whole @ scores) / (ones @ whole @ ones)
        return left @ whole @ left + np.log(ones @ whole @ ones) - np.linalg.slogdet(whole)[1]

    best = minimize_scalar(deviance, bounds=(-12, 8), method="bounded", options={"xatol": 1e-8})

    assert fitted.variance_entry == pytest.approx(np.exp(best.x), rel=1e-4)


def test_a_judge_who_is_wrong_about_one_entry_stands_out():
    marks = [mark._replace(score=mark.score + 40 * (at == 4)) for at, mark in enumerate(TABLES["an edition"])]
    wrong = marks[4]

    fitted = fit(marks)

    outliers = [mark for mark, t in zip(fitted.marks, fitted.studentised, strict=True) if abs(t) > 3]
    assert wrong in outliers
    assert len(outliers) <= 2
