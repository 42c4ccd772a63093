"""How a judge judged, for himself alone: his marks, his leniency and how sure it is, his consistency."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, stdev

#: half the width of a 90 % interval, in standard errors
NINETY = 1.645


@dataclass(frozen=True)
class Craft:
    """Points of the 0 to 100 scale. A positive leniency is a lenient judge; what can't be told is None.

    `consistency` is the standard deviation of his sheets around what the entry and his own leniency lead one to
    expect: the smaller, the steadier.
    """

    n: int
    mean: float
    spread: float | None
    leniency: float | None
    low: float | None
    high: float | None
    consistency: float | None

    @property
    def is_told_apart(self) -> bool:
        """Whether the interval of his leniency leaves out 0."""
        return self.low is not None and (self.low > 0 or self.high < 0)


def craft_of(
    sheets: Sequence[tuple[float, float]], leniency: float | None, standard_error: float | None
) -> Craft:
    """`sheets` are (his score, the entry's corrected score); ValueError without any."""
    if not sheets:
        raise ValueError("a judge without sheets has no craft to show")
    scores = [score for score, _estimate in sheets]
    margin = None if standard_error is None else NINETY * standard_error
    told = leniency is not None and margin is not None
    return Craft(
        n=len(sheets),
        mean=fmean(scores),
        spread=stdev(scores) if len(scores) > 1 else None,
        leniency=leniency,
        low=leniency - margin if told else None,
        high=leniency + margin if told else None,
        consistency=None if leniency is None else root_mean_square(sheets, leniency),
    )


def root_mean_square(sheets: Sequence[tuple[float, float]], leniency: float) -> float:
    return fmean((score - estimate - leniency) ** 2 for score, estimate in sheets) ** 0.5
