from decimal import Decimal

import pytest

from competitions.scoring.precision import kept, published


def test_means_are_kept_to_four_places_rounded_half_up():
    assert kept(Decimal("50.00015")) == Decimal("50.0002")


@pytest.mark.parametrize(
    ("score", "places", "shown"),
    [
        (71.25, 1, "71.3"),
        (71.24999999999999, 1, "71.3"),
        (71.24, 1, "71.2"),
        (0.51149, 4, "0.5115"),
        (1e6, 0, "1000000"),
        (-0.25, 1, "-0.3"),
        (1e-12, 1, "0.0"),
    ],
)
def test_a_score_is_published_half_up_whatever_noise_arithmetic_left(score, places, shown):
    assert str(published(score, places)) == shown
