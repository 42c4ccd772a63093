"""What the ranking hangs on: one judge, or one weight. What-ifs of the stored result, never results themselves."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from .design import FloatArray, Key, Mark, design_of
from .judge_variance import panel_of
from .mixed_model import Fit
from .ranking import Line, SheetScore, rank


@dataclass(frozen=True)
class WithoutJudge:
    """What the leading entries would be without one judge's sheets, tier by tier where they change.

    `changes` holds (tier, component, leaders now, leaders without him).
    """

    judge: Key
    changes: tuple[tuple[str, int, frozenset[Key], frozenset[Key]], ...]


def without_each_judge(sheets: Sequence[SheetScore], tie_chain: Sequence[str]) -> list[WithoutJudge]:
    """One line per judge, in the order of their keys; a judge whose absence leaves no sheet changes nothing."""
    now = leaders(rank(sheets, tie_chain, with_intervals=False).lines)
    judges = sorted({sheet.judge for sheet in sheets}, key=str)
    return [WithoutJudge(judge, changes_without(judge, sheets, tie_chain, now)) for judge in judges]


Leaders = Mapping[tuple[str, int], frozenset[Key]]


def changes_without(
    judge: Key, sheets: Sequence[SheetScore], tie_chain: Sequence[str], now: Leaders
) -> tuple[tuple[str, int, frozenset[Key], frozenset[Key]], ...]:
    left = [sheet for sheet in sheets if sheet.judge != judge]
    if not left:
        return ()
    then = leaders(rank(left, tie_chain, with_intervals=False).lines)
    return tuple(
        (*cell, first, then[cell]) for cell, first in now.items() if cell in then and then[cell] != first
    )


def leaders(lines: Iterable[Line]) -> dict[tuple[str, int], frozenset[Key]]:
    """Entries of rank 1, by tier and component."""
    first = defaultdict(set)
    for line in lines:
        if line.rank == 1:
            first[line.tier, line.component].add(line.entry)
    return {cell: frozenset(entries) for cell, entries in first.items()}


@dataclass(frozen=True)
class WeightChange:
    """From `weight` on (in per cent of the tier's weights), `entry` leads instead, by corrected scores."""

    tier: str
    criterion: str
    weight: float
    entry: Key
    is_more: bool


@dataclass(frozen=True)
class Scale:
    """A criterion as the arithmetic needs it: weight, lowest and highest level."""

    key: str
    weight: int
    lowest: int
    highest: int


def weight_changes(sheets: Sequence[SheetScore], scales: Sequence[Scale], ratio: float) -> list[WeightChange]:
    """For each criterion the nearest weight above and the nearest below its own at which a tier's leader changes.

    The other weights keep their proportions. A sheet's score is linear in the one weight, and so is every estimate
    under the fitted variance `ratio`: leaders change where two lines cross, found exactly.
    """
    changes = []
    for tier in sorted({sheet.tier for sheet in sheets}):
        own = [sheet for sheet in sheets if sheet.tier == tier]
        for scale in applicable(scales, own):
            changes += changes_of(tier, scale, own, scales, ratio)
    return changes


def applicable(scales: Sequence[Scale], sheets: Sequence[SheetScore]) -> list[Scale]:
    used = {key for sheet in sheets for key in sheet.levels}
    return [scale for scale in scales if scale.key in used]


def changes_of(
    tier: str, scale: Scale, sheets: Sequence[SheetScore], scales: Sequence[Scale], ratio: float
) -> list[WeightChange]:
    rubric = applicable(scales, sheets)
    others = [other for other in rubric if other.key != scale.key]
    if not others:
        return []
    entries, alone = estimates(sheets, [scale], ratio)
    _, rest = estimates(sheets, others, ratio)
    share = scale.weight / sum(other.weight for other in rubric)
    return [
        WeightChange(tier, scale.key, 100 * at, entries[leader], at > share)
        for at, leader in crossings(alone, rest, share)
    ]


def estimates(
    sheets: Sequence[SheetScore], scales: Sequence[Scale], ratio: float
) -> tuple[tuple[Key, ...], FloatArray]:
    """Corrected scores, 0 to 100, on these criteria alone, at a fixed variance ratio."""
    marks = [Mark(sheet.entry, sheet.judge, partial_score(sheet, scales)) for sheet in sheets]
    fitted = Fit(panel_of(design_of(marks)), None, None, None, ratio)
    return fitted.entries, fitted.estimates


def partial_score(sheet: SheetScore, scales: Sequence[Scale]) -> Decimal:
    total = sum(scale.weight for scale in scales)
    earned = sum(
        Decimal(scale.weight * (sheet.levels[scale.key] - scale.lowest)) / (scale.highest - scale.lowest)
        for scale in scales
    )
    return 100 * earned / total


#: Crossings closer than this to one another, or to the weight itself, are the same to anyone who reads them.
RESOLUTION = 1e-9


def crossings(alone: FloatArray, rest: FloatArray, share: float) -> list[tuple[float, int]]:
    """(share, position of the new leader) of the first change above and the first below `share`, where there are any.

    Entry i scores t·alone[i] + (1 − t)·rest[i] at the share t.
    """
    scores = share * alone + (1 - share) * rest
    found = [crossing(scores, sign * (alone - rest), reach) for sign, reach in ((1, 1 - share), (-1, share))]
    return [
        (share + sign * way[0], way[1]) for sign, way in zip((1, -1), found, strict=True) if way is not None
    ]


def crossing(scores: FloatArray, slopes: FloatArray, reach: float) -> tuple[float, int] | None:
    """How far, short of `reach`, until another line overtakes the one that leads from here on, and which."""
    tied = np.flatnonzero(scores >= scores.max() - RESOLUTION)
    leader = tied[np.argmax(slopes[tied])]
    gains = slopes - slopes[leader]
    catching_up = np.flatnonzero(gains > RESOLUTION)
    ways = (scores[leader] - scores[catching_up]) / gains[catching_up]
    if not len(ways) or ways.min() >= reach - RESOLUTION:
        return None
    # Several may arrive at once: the steepest of them leads from there on.
    arriving = np.flatnonzero(ways <= ways.min() + RESOLUTION)
    first = arriving[np.argmax(gains[catching_up[arriving]])]
    return float(ways.min()), int(catching_up[first])
