"""From draws to what can be said of ranks: P(first), the expected rank and the 90 % interval of each entry."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import rankdata

from .design import FloatArray, IntArray

#: A 90 % interval leaves a twentieth on either side.
TAIL = 0.05


@dataclass(frozen=True)
class RankSummary:
    """Of entries ranked among themselves, in their order: ranks from 1, the bounds of the interval included."""

    p_first: FloatArray
    expected: FloatArray
    low: IntArray
    high: IntArray


def ranks_of(draws: FloatArray, cells: Sequence[IntArray]) -> IntArray:
    """Ranks (rows × entries) in each draw, within each cell (positions of entries ranked among themselves)."""
    ranks = np.ones(draws.shape, dtype=np.int32)
    for cell in cells:
        order = np.argsort(-draws[:, cell], axis=1)
        places = np.empty_like(order)
        np.put_along_axis(places, order, np.arange(1, len(cell) + 1)[None, :], axis=1)
        ranks[:, cell] = places
    return ranks


def summaries(blocks: Iterable[FloatArray], cells: Sequence[IntArray]) -> list[RankSummary]:
    """One summary per cell, over all blocks of draws together."""
    ranks = np.concatenate([ranks_of(block, cells) for block in blocks])
    return [summary(ranks[:, cell]) for cell in cells]


def summary(ranks: IntArray) -> RankSummary:
    rows = np.ascontiguousarray(ranks.T)
    count = rows.shape[1]
    low, high = math.ceil(TAIL * count) - 1, math.ceil((1 - TAIL) * count) - 1
    ordered = np.partition(rows, [low, high], axis=1)
    return RankSummary((rows == 1).mean(axis=1), rows.mean(axis=1), ordered[:, low], ordered[:, high])


def certain(estimates: FloatArray) -> RankSummary:
    """Where there is no noise, or nothing to compare with: equal estimates share a rank, the first ones P(first)."""
    ranks = rankdata(-estimates, method="min").astype(np.int64)
    first = ranks == 1
    return RankSummary(first / first.sum(), ranks.astype(float), ranks, ranks)
