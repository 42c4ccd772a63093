"""How the effect of a copy compares with that of the original, and how sure that is.

The effect of a share is the difference in points, of an average or a count the change relative to its first value,
as everywhere on the site. The ratio is copy / original. Its 95 % interval is Fieller's (E. C. Fieller, "Some Problems
in Interval Estimation", Journal of the Royal Statistical Society B 16, 1954, pp. 175-185) for two independent,
nearly normal estimates. Their variances: of a difference of shares p(1-p)/n at each end; of a relative change of
averages by the delta method, (sd²/n)(1 + (after/before)²)/before². `n` was measured at each end, with the same `sd`.
"""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from math import sqrt
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ..enums import Better, IndicatorKind, Side

#: of the normal distribution, for 95 %
Z = 1.959964

UNMEASURED = _("Not measured yet.")
UNCOUNTED = _("The number of those measured is missing, so no ratio is shown.")
DIFFERENT = _("Original and copy were measured in different units, so they can’t be compared.")
NO_BASELINE = _("The first value is zero, so no change relative to it can be computed.")
NO_EFFECT = _("The original shows no effect in this indicator, so there is nothing to compare with.")
WRONG_WAY = _("The original became worse in this indicator, so it is no measure for a copy.")
OPPOSITE = _("Here the indicator moved in the opposite direction of the original.")


@dataclass(frozen=True)
class Comparison:
    """`ratio` is 1 where the copy reaches the original; with `problem` there is none. `n` and `low` as measured."""

    ratio: Decimal | None = None
    n: int | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    problem: str | Promise = ""

    @property
    def has_interval(self) -> bool:
        return self.low is not None

    @property
    def percent(self) -> int | None:
        return as_percent(self.ratio)

    @property
    def low_percent(self) -> int | None:
        return as_percent(self.low)

    @property
    def high_percent(self) -> int | None:
        return as_percent(self.high)


def as_percent(ratio: Decimal | None) -> int | None:
    return None if ratio is None else int((ratio * 100).quantize(Decimal(1)))


def compared(measures: Collection[Any]) -> list[tuple[Any, Any, Comparison]]:
    """(copy, original, their comparison) for each indicator among the measures of one adoption."""
    originals = {row.key: row for row in measures if row.side == Side.ORIGINAL}
    copies = [row for row in measures if row.side == Side.COPY and row.key in originals]
    return [(row, originals[row.key], compare(originals[row.key], row)) for row in copies]


def compare(original: Any, copy: Any) -> Comparison:
    """Both have unit, kind, better, before, after, n and sd, such as an `OutcomeMeasure`."""
    problem = problem_of(original, copy)
    if problem:
        return Comparison(n=copy.n, problem=problem)
    of_original, of_copy = effect(original), effect(copy)
    ratio = of_copy / of_original
    low, high = fieller(float(of_original), float(of_copy), variance(original), variance(copy))
    return Comparison(ratio, copy.n, low, high)


def problem_of(original: Any, copy: Any) -> str | Promise:
    """Why there is no ratio; empty when there is one."""
    both = (original, copy)
    if any(side.before is None or side.after is None for side in both):
        return UNMEASURED
    if any((getattr(original, name) != getattr(copy, name)) for name in ("unit", "kind", "better")):
        return DIFFERENT
    if any(effect(side) is None for side in both):
        return NO_BASELINE
    if not copy.n:
        return UNCOUNTED
    return problem_of_effects(original, copy)


def problem_of_effects(original: Any, copy: Any) -> str | Promise:
    if not effect(original):
        return NO_EFFECT
    if not is_gain(original):
        return WRONG_WAY
    return "" if is_gain(copy) or not effect(copy) else OPPOSITE


def effect(measure: Any) -> Decimal | None:
    """Points for a share, the change relative to the first value otherwise; None when there is none to divide by."""
    difference = measure.after - measure.before
    if measure.kind == IndicatorKind.SHARE:
        return difference
    return difference / abs(measure.before) if measure.before else None


def is_gain(measure: Any) -> bool:
    """Whether the indicator moved the way it should."""
    return (effect(measure) > 0) == (measure.better == Better.HIGHER) and effect(measure) != 0


def variance(measure: Any) -> float | None:
    """Of the effect; None when the kind of indicator or what was noted gives none."""
    if measure.kind == IndicatorKind.SHARE and measure.n:
        return sum(share_variance(float(share), measure.n) for share in (measure.before, measure.after))
    if measure.kind == IndicatorKind.MEAN and measure.n and measure.sd is not None:
        before, after = float(measure.before), float(measure.after)
        return float(measure.sd) ** 2 / measure.n * (1 + (after / before) ** 2) / before**2
    return None


def share_variance(percent: float, n: int) -> float:
    """In points squared."""
    return max(percent * (100 - percent), 0) / n


def fieller(
    original: float, copy: float, of_original: float | None, of_copy: float | None
) -> tuple[Decimal, Decimal] | tuple[None, None]:
    """The interval of copy / original; nothing where the original's effect can't be told from zero."""
    if of_original is None or of_copy is None:
        return None, None
    g = Z**2 * of_original / original**2
    if g >= 1:
        return None, None
    ratio = copy / original
    half = Z / abs(original) * sqrt(of_copy * (1 - g) + ratio**2 * of_original)
    return hundredths((ratio - half) / (1 - g)), hundredths((ratio + half) / (1 - g))


def hundredths(value: float) -> Decimal:
    return Decimal(value).quantize(Decimal("0.01"))
