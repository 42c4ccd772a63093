"""Alpha and intraclass correlations, at the precision they were published with."""

import krippendorff
import numpy as np
import pytest

from competitions.scoring.design import Mark, design_of
from competitions.scoring.reliability import METRICS, alpha, alpha_interval, icc, judges_needed
from tests.competitions.marks import SHROUT_FLEISS, drawn, table

#: Krippendorff's own example: four coders, twelve units, some not coded.
CODERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]
UNITS = [[value for value in unit if value is not None] for unit in zip(*CODERS, strict=True)]


def test_krippendorffs_example_in_every_metric():
    found = {metric: round(alpha(UNITS, metric), 3) for metric in METRICS}

    assert found == {"nominal": 0.743, "ordinal": 0.815, "interval": 0.849, "ratio": 0.797}


@pytest.mark.parametrize("metric", METRICS)
def test_alpha_is_that_of_the_reference_implementation(metric):
    marks = drawn(15, 6, 3, seed=11)
    coders = np.full((6, 15), np.nan)
    for mark in marks:
        coders[mark.judge, mark.entry] = round(mark.score)
    units = [unit[~np.isnan(unit)].tolist() for unit in coders.T]

    expected = krippendorff.alpha(coders, level_of_measurement=metric)

    assert alpha(units, metric) == pytest.approx(expected)


def test_the_short_way_to_the_interval_alpha_is_the_same_figure():
    marks = drawn(15, 6, 3, seed=11) + [Mark("alone", 1, 99)]
    units = {}
    for mark in marks:
        units.setdefault(mark.entry, []).append(mark.score)

    assert alpha_interval(design_of(marks)) == pytest.approx(alpha(list(units.values()), "interval"))


def test_alpha_counts_zeros_as_values():
    assert alpha([[0, 0], [0, 1], [1, 1]], "ratio") == pytest.approx(
        alpha([[0, 0], [0, 9], [9, 9]], "nominal")
    )


@pytest.mark.parametrize("units", [[[1], [2]], [], [[3, 3], [3, 3]]], ids=["single", "none", "equal"])
def test_alpha_is_undefined_where_nothing_could_disagree(units):
    assert all(alpha(units, metric) is None for metric in METRICS)


@pytest.mark.parametrize("rows", [[[1], [2]], [[3, 3], [3, 3]]], ids=["single", "equal"])
def test_so_is_the_interval_alpha_of_marks(rows):
    assert alpha_interval(design_of(table(rows))) is None


def test_shrout_and_fleiss_as_published():
    found = icc(design_of(table(SHROUT_FLEISS)))

    assert {name: round(value, 2) for name, value in found.items()} == {
        **{"icc1": 0.17, "icc2": 0.29, "icc3": 0.71},
        **{"icc1k": 0.44, "icc2k": 0.62, "icc3k": 0.91},
    }


@pytest.mark.parametrize(
    "rows",
    [[[9, 2], [6, None]], [[9], [6]], [[9, 6]], [[5, 5], [5, 5]], [[5, 7], [7, 5]]],
    ids=["incomplete", "one judge", "one entry", "all equal", "no difference between entries"],
)
def test_intraclass_correlations_are_undefined_without_a_complete_table_that_varies(rows):
    assert icc(design_of(table(rows))) is None


@pytest.mark.parametrize(
    ("noise", "entries", "needed"),
    [(25, 36, 3), (25, 25, 4), (1, 400, 1), (0, 4, 1), (None, None, None), (25, 0, None), (25, None, None)],
)
def test_judges_needed_for_a_reliability_of_eight_tenths(noise, entries, needed):
    assert judges_needed(noise, entries) == needed
