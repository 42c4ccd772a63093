"""Ratios and intervals, worked by hand."""

from dataclasses import dataclass
from decimal import Decimal
from math import sqrt
from uuid import UUID

import pytest

from initiatives.adoptions import effect


@dataclass(frozen=True)
class Measure:
    before: Decimal | None
    after: Decimal | None
    kind: str = "mean"
    better: str = "lower"
    unit: str = "minute"
    n: int | None = 400
    sd: Decimal | None = None
    side: str = "copy"
    key: UUID = UUID(int=1)


def measure(before, after, **fields):
    return Measure(Decimal(before), Decimal(after), **fields)


ORIGINAL = measure(95, 22)


def test_a_mean_is_compared_by_its_relative_change():
    # (19-88)/88 = -0.78409; (22-95)/95 = -0.76842; the one by the other is 1.0204
    found = effect.compare(ORIGINAL, measure(88, 19))
    assert round(found.ratio, 4) == Decimal("1.0204")
    assert (found.percent, found.n, found.has_interval) == (102, 400, False)


def test_a_count_is_compared_by_its_relative_change_and_has_no_interval():
    original = measure(200, 100, kind="count", sd=Decimal(3))
    found = effect.compare(original, measure(40, 30, kind="count", sd=Decimal(3)))
    assert (found.ratio, found.has_interval) == (Decimal("0.5"), False)


def test_a_share_is_compared_by_points_within_fieller_s_interval():
    original = measure(50, 80, kind="share", better="higher", n=100)
    copy = measure(60, 84, kind="share", better="higher", n=200)
    found = effect.compare(original, copy)
    # Effects 30 and 24 points: 0.8. Variances (50·50+80·20)/100 = 41, (60·40+84·16)/200 = 18.72.
    # g = 1.959964²·41/900 = 0.1750; half = 1.959964/30·√(18.72·0.8250 + 0.64·41) = 0.42168.
    # (0.8 ∓ 0.42168)/0.8250 = 0.4586 and 1.4808
    assert found.ratio == Decimal("0.8")
    assert (found.low, found.high) == (Decimal("0.46"), Decimal("1.48"))
    assert (found.low_percent, found.high_percent) == (46, 148)


def test_a_mean_whose_spread_is_known_has_an_interval():
    original, copy = measure(100, 50, sd=Decimal(20)), measure(80, 60, sd=Decimal(16), n=100)
    found = effect.compare(original, copy)
    # Effects -0.5 and -0.25. Variances 400/400·(1+0.25)/10000 = 0.000125, 256/100·(1+0.5625)/6400 = 0.000625.
    g = 1.959964**2 * 0.000125 / 0.25
    half = 1.959964 / 0.5 * sqrt(0.000625 * (1 - g) + 0.25 * 0.000125)
    assert found.ratio == Decimal("0.5")
    assert float(found.low) == pytest.approx((0.5 - half) / (1 - g), abs=0.005)
    assert float(found.high) == pytest.approx((0.5 + half) / (1 - g), abs=0.005)
    assert (found.low, found.high) == (Decimal("0.40"), Decimal("0.60"))


def test_without_the_spread_of_both_there_is_a_ratio_and_its_n_alone():
    found = effect.compare(measure(100, 50, sd=Decimal(20)), measure(80, 60))
    assert (found.ratio, found.low, found.high, found.n) == (Decimal("0.5"), None, None, 400)


def test_an_original_whose_effect_may_be_nothing_gives_no_interval():
    original = measure(50, 52, kind="share", better="higher", n=30)
    found = effect.compare(original, measure(50, 60, kind="share", better="higher"))
    assert (found.ratio, found.has_interval) == (Decimal(5), False)


def test_a_copy_without_effect_reaches_nothing_of_the_original():
    assert effect.compare(ORIGINAL, measure(40, 40)).ratio == 0


@pytest.mark.parametrize(
    ("original", "copy", "problem"),
    [
        (ORIGINAL, Measure(Decimal(80), None), effect.UNMEASURED),
        (ORIGINAL, Measure(None, None), effect.UNMEASURED),
        (Measure(None, Decimal(3)), measure(80, 20), effect.UNMEASURED),
        (ORIGINAL, measure(80, 20, unit="hour"), effect.DIFFERENT),
        (ORIGINAL, measure(80, 20, kind="count"), effect.DIFFERENT),
        (ORIGINAL, measure(80, 20, better="higher"), effect.DIFFERENT),
        (ORIGINAL, measure(0, 20), effect.NO_BASELINE),
        (measure(0, 20), measure(80, 20), effect.NO_BASELINE),
        (ORIGINAL, measure(80, 20, n=None), effect.UNCOUNTED),
        (ORIGINAL, measure(80, 20, n=0), effect.UNCOUNTED),
        (measure(95, 95), measure(80, 20), effect.NO_EFFECT),
        (measure(95, 99), measure(80, 20), effect.WRONG_WAY),
        (ORIGINAL, measure(80, 90), effect.OPPOSITE),
    ],
)
def test_what_can_t_be_compared_says_why_and_gives_no_number(original, copy, problem):
    found = effect.compare(original, copy)
    assert (found.ratio, found.percent, found.low) == (None, None, None)
    assert found.problem == problem
    assert str(problem)


def test_a_share_may_begin_at_zero():
    original = measure(0, 40, kind="share", better="higher")
    assert effect.compare(original, measure(0, 20, kind="share", better="higher")).ratio == Decimal("0.5")


def test_sides_are_paired_by_indicator_and_a_lone_one_is_left_out():
    other = UUID(int=2)
    rows = [
        Measure(Decimal(95), Decimal(22), side="original"),
        measure(88, 19),
        Measure(Decimal(1), Decimal(2), key=other),
    ]
    [(copy, original, comparison)] = effect.compared(rows)
    assert (copy, original, comparison.percent) == (rows[1], rows[0], 102)
