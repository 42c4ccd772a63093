"""What an initiative's figures say about it: pure functions, no database, no clock."""

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal

from .enums import CostBand, Step

COST_BANDS: list[tuple[Decimal, CostBand]] = [
    (Decimal(0), CostBand.NONE),
    (Decimal(50_000), CostBand.UP_TO_50),
    (Decimal(250_000), CostBand.UP_TO_250),
    (Decimal(1_000_000), CostBand.UP_TO_1000),
]


def cost_band(cost: Decimal | None) -> CostBand | None:
    """The band of a cost in EGP; None while no cost is given."""
    if cost is None:
        return None
    return next((band for ceiling, band in COST_BANDS if cost <= ceiling), CostBand.OVER_1000)


def relative_change(before: Decimal, after: Decimal) -> Decimal | None:
    """Change in % of `before`, rounded to whole percent; None when there is nothing to divide by."""
    if not before:
        return None
    return ((after - before) / abs(before) * 100).quantize(Decimal(1))


def evidence_grade(indicators: Iterable[object], files: int, satisfaction_measured: bool) -> int:
    """1 to 4: a figure; with its source and date; with n or a file; with measured satisfaction as well.

    0 when no indicator has both values.
    """
    complete = [row for row in indicators if row.before is not None and row.after is not None]
    if not complete:
        return 0
    sourced = any(row.source and row.measured_on for row in complete)
    if not sourced:
        return 1
    counted = any(row.n for row in complete) or files > 0
    if not counted:
        return 2
    return 4 if satisfaction_measured else 3


def step(*, implementing: bool, documented: bool, recognised: bool) -> Step:
    """The highest step reached; replication and sustainment come with adoptions."""
    if recognised:
        return Step.RECOGNISED
    if documented:
        return Step.DOCUMENTED
    return Step.IMPLEMENTING if implementing else Step.SUBMITTED


ATTEMPTS = 20
LONGEST_PAUSE = timedelta(hours=6)


def pause_before_attempt(attempt: int) -> timedelta | None:
    """How long a refused mail waits: 1, 2, 4 … minutes, 6 hours at most; None after three days of trying."""
    if attempt > ATTEMPTS:
        return None
    return min(timedelta(minutes=2 ** (attempt - 2)), LONGEST_PAUSE)
