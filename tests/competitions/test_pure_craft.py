"""How a judge judged, and his marks beside the panel's, by table."""

import pytest

from competitions.scoring.calibration import compare
from competitions.scoring.craft import craft_of


@pytest.mark.parametrize(
    ("sheets", "leniency", "error", "expected"),
    [
        ([(60, 50), (80, 70)], 10.0, 2.0, (2, 70, pytest.approx(14.142, abs=0.001), 0.0, True)),
        ([(60, 50), (80, 74)], 8.0, 10.0, (2, 70, pytest.approx(14.142, abs=0.001), 2.0, False)),
        ([(60, 65)], -5.0, 1.0, (1, 60, None, 0.0, True)),
        ([(60, 65), (60, 65)], None, None, (2, 60, 0.0, None, False)),
    ],
)
def test_craft_by_table(sheets, leniency, error, expected):
    craft = craft_of(sheets, leniency, error)

    assert (craft.n, craft.mean, craft.spread, craft.consistency, craft.is_told_apart) == expected


def test_the_interval_is_90_per_cent_wide():
    craft = craft_of([(60, 50)], 3.0, 2.0)

    assert (craft.low, craft.high) == (pytest.approx(-0.29), pytest.approx(6.29))


def test_without_sheets_there_is_none():
    with pytest.raises(ValueError, match="without sheets"):
        craft_of([], 1.0, 1.0)


@pytest.mark.parametrize(
    ("own", "sheets", "expected"),
    [
        (3, [3], (3, 1, 3.0, 3, 3, None, 0.0)),
        (1, [1, 5], (1, 2, 3.0, 1, 5, pytest.approx(2.828427), -2.0)),
        (4, [4, 4, 4, 4], (4, 4, 4.0, 4, 4, 0.0, 0.0)),
    ],
)
def test_the_comparison_by_table(own, sheets, expected):
    (row,) = compare({"a": own}, [{"a": level} for level in sheets], ["a", "not on the sheet"])

    assert (row.own, row.n, row.mean, row.lowest, row.highest, row.spread, row.difference) == expected
