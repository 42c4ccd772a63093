"""What the model does where there is little or nothing to estimate from."""

import numpy as np
import pytest

from competitions.scoring.mixed_model import Mark, additive, fit
from tests.competitions.marks import drawn, table


def test_nothing_can_be_ranked_without_marks():
    with pytest.raises(ValueError, match="no marks"):
        fit([])


def test_a_judge_marks_an_entry_once():
    with pytest.raises(ValueError, match="once"):
        fit([Mark("a", "j", 1), Mark("a", "j", 2)])


@pytest.mark.parametrize(
    "marks",
    [
        table([[70], [80], [65]]),
        [Mark("a", 1, 70), Mark("b", 2, 80), Mark("c", 3, 65)],
        [Mark("a", 1, 70)],
    ],
    ids=["one judge", "one sheet each", "one mark"],
)
def test_without_a_second_sheet_of_any_entry_scores_are_raw_and_nothing_is_sure(marks):
    fitted = fit(marks)

    assert fitted.estimates.tolist() == [mark.score for mark in marks]
    assert (fitted.variance_judge, fitted.variance_residual, fitted.variance_entry) == (None, None, None)
    assert np.isnan([*fitted.standard_errors, *fitted.leniency, *fitted.leniency_errors]).all()
    assert fitted.error_of_difference(marks[0].entry, marks[-1].entry) is None
    assert np.isnan(fitted.studentised).all()


def test_thousands_of_judges_with_one_sheet_each_need_no_system_to_be_solved():
    fitted = fit([Mark(at, at, at % 7) for at in range(20_000)])

    assert fitted.estimates[:8].tolist() == [0, 1, 2, 3, 4, 5, 6, 0]
    assert len(fitted.components) == 20_000


def test_the_judges_of_one_entry_cannot_be_told_from_noise():
    fitted = fit(table([[70, 74, 78]]))

    assert fitted.estimates.tolist() == [74]
    assert (fitted.variance_judge, fitted.variance_residual) == (None, pytest.approx(16))
    assert fitted.standard_errors[0] == pytest.approx(4 / np.sqrt(3))
    assert fitted.variance_entry is None
    assert not fitted.is_corrected


def test_judges_in_a_chain_without_a_spare_sheet_are_not_corrected():
    marks = [Mark("x", 1, 50), Mark("x", 2, 60), Mark("y", 2, 70), Mark("y", 3, 90)]

    fitted = fit(marks)

    assert fitted.variance_judge is None
    assert fitted.estimates.tolist() == [55, 80]
    assert additive(marks).residual_variance is None


def test_equal_marks_leave_no_variance():
    fitted = fit(table([[70, 70], [70, 70], [70, 70]]))

    assert (fitted.variance_judge, fitted.variance_residual, fitted.variance_entry) == (0, 0, 0)
    assert fitted.estimates.tolist() == [70, 70, 70]
    assert fitted.standard_errors.tolist() == [0, 0, 0]
    assert fitted.leniency.tolist() == [0, 0]


def test_judges_who_agree_on_entries_that_differ_leave_no_noise():
    fitted = fit(table([[70, 70], [80, 80], [60, 60]]))

    assert (fitted.variance_judge, fitted.variance_residual) == (0, 0)
    assert fitted.variance_entry == pytest.approx(100)


def test_judges_alike_are_not_corrected():
    fitted = fit(table([[70, 74], [84, 80], [61, 59], [90, 92]]))

    assert fitted.variance_judge == 0
    assert fitted.is_corrected
    assert fitted.estimates.tolist() == [72, 82, 60, 91]
    assert fitted.leniency.tolist() == [0, 0]


def test_judges_who_differ_exactly_as_much_as_noise_would_are_not_corrected():
    fitted = fit(table([[0, 0], [0, 0.1]]))

    assert fitted.variance_judge == 0
    assert fitted.estimates.tolist() == [0, 0.05]


def test_marks_that_add_up_exactly_are_corrected_exactly():
    worth, lenient = [70.3, 64.1, 81.7, 55.2], [3.3, -1.1, -2.2]
    rows = [[entry + judge for judge in lenient] for entry in worth]
    rows[0][2] = rows[1][0] = rows[3][1] = None

    fitted = fit(table(rows))

    assert fitted.variance_residual == 0
    assert fitted.variance_judge == pytest.approx(np.var(lenient, ddof=1))
    np.testing.assert_allclose(fitted.estimates, worth)
    np.testing.assert_allclose(fitted.leniency, lenient, atol=1e-9)
    np.testing.assert_allclose(fitted.standard_errors, np.sqrt(np.var(lenient, ddof=1) / 3))
    assert fitted.error_of_difference(1, 2) == pytest.approx(0, abs=1e-6)
    assert np.abs(fitted.residuals).max() < 1e-9
    assert np.isnan(fitted.studentised).all()


def test_judges_without_a_common_entry_split_the_table_the_larger_part_first():
    one, other = drawn(3, 2, 2, seed=1), drawn(5, 3, 2, seed=2)
    marks = one + [Mark(mark.entry + 100, mark.judge + 100, mark.score) for mark in other]

    fitted = fit(marks)

    assert fitted.components == ((100, 101, 102, 103, 104), (0, 1, 2))
    assert np.isfinite(fitted.estimates).all()


def test_keys_of_several_types_stand_side_by_side():
    fitted = fit([Mark("a", 1, 70), Mark(2, "x", 80), Mark(2, 1, 60), Mark("a", "x", 90)])

    assert set(fitted.entries) == {2, "a"}
    assert fitted.estimates.tolist() == [70, 80]


def test_a_tiny_noise_beside_large_leniency_is_still_found():
    marks = drawn(20, 6, 3, seed=8, leniency=1000, noise=0.2)

    fitted = fit(marks)

    assert 0 < fitted.variance_residual < 1
    assert fitted.variance_judge > 1e5


def test_with_one_degree_of_freedom_no_mark_is_judged_by_the_others():
    fitted = fit(table([[70, 75], [60, None]]))

    assert fitted.variance_residual == pytest.approx(12.5)
    assert np.isnan(fitted.studentised).all()


def test_a_mark_that_alone_speaks_for_its_entry_is_not_judged():
    fitted = fit([*drawn(9, 4, 3, seed=2), Mark("alone", 0, 12)])

    assert [mark.entry for mark, t in zip(fitted.marks, fitted.studentised, strict=True) if np.isnan(t)] == [
        "alone"
    ]
