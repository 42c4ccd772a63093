"""A judge's own marks on the calibration entry beside the panel's, criterion by criterion, without names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, stdev


@dataclass(frozen=True)
class Comparison:
    """Levels of one criterion: `own`, and over all `n` sheets their mean, ends and sample standard deviation.

    `spread` is None for a single sheet.
    """

    key: str
    own: int
    n: int
    mean: float
    lowest: int
    highest: int
    spread: float | None

    @property
    def difference(self) -> float:
        """Above (+) or below (−) the panel's mean."""
        return self.own - self.mean


def compare(
    own: Mapping[str, int], sheets: Sequence[Mapping[str, int]], keys: Iterable[str]
) -> list[Comparison]:
    """`sheets` are all signed ones, the judge's own among them; a criterion not on his sheet is left out."""
    return [compare_one(key, own[key], [levels[key] for levels in sheets]) for key in keys if key in own]


def compare_one(key: str, own: int, levels: Sequence[int]) -> Comparison:
    return Comparison(
        key=key,
        own=own,
        n=len(levels),
        mean=fmean(levels),
        lowest=min(levels),
        highest=max(levels),
        spread=stdev(levels) if len(levels) > 1 else None,
    )
