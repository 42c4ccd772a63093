from decimal import Decimal

import pytest

from initiatives.areas import feddans, feddans_to_type, square_metres


@pytest.mark.parametrize(
    ("in_feddans", "in_square_metres"),
    [
        ("0", "0.00"),
        ("1", "4200.83"),
        ("2", "8401.66"),
        ("12.5", "52510.38"),
        ("0.0001", "0.42"),
        ("128000", "537706240.00"),
    ],
)
def test_feddans_in_square_metres(in_feddans, in_square_metres):
    assert square_metres(Decimal(in_feddans)) == Decimal(in_square_metres)


def test_square_metres_in_feddans():
    assert feddans(Decimal("8401.66")) == 2
    assert round(feddans(Decimal(10_000)), 4) == Decimal("2.3805")


@pytest.mark.parametrize("typed", ["1", "12.5", "0.25", "3.375", "1234567.89"])
def test_what_was_typed_is_shown_again(typed):
    assert feddans_to_type(square_metres(Decimal(typed))) == Decimal(typed)


def test_no_area_drifts_when_its_form_is_saved_again():
    for hundredths in [*range(0, 2_000_000, 7919), 10**13 + 1]:
        area = Decimal(hundredths) / 100
        assert square_metres(feddans_to_type(area)) == area
