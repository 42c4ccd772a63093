"""How far judges agree: Krippendorff's alpha, intraclass correlations, judges needed.

Krippendorff 2011 (Computing Krippendorff's alpha-reliability); Shrout & Fleiss 1979 (Psychological Bulletin 86).
"""

import math
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from .design import Design, FloatArray

Ratings = Sequence[Sequence[float]]


def nominal(values: FloatArray, counts: FloatArray) -> FloatArray:
    return (values[:, None] != values[None, :]).astype(float)


def ordinal(values: FloatArray, counts: FloatArray) -> FloatArray:
    middle = counts.cumsum() - counts / 2
    return (middle[:, None] - middle[None, :]) ** 2


def interval(values: FloatArray, counts: FloatArray) -> FloatArray:
    return (values[:, None] - values[None, :]) ** 2


def ratio(values: FloatArray, counts: FloatArray) -> FloatArray:
    total = values[:, None] + values[None, :]
    apart = values[:, None] - values[None, :]
    return np.divide(apart, total, out=np.zeros_like(total), where=total != 0) ** 2


METRICS: Mapping[str, Callable[[FloatArray, FloatArray], FloatArray]] = {
    "nominal": nominal,
    "ordinal": ordinal,
    "interval": interval,
    "ratio": ratio,
}


def alpha(units: Ratings, metric: str) -> float | None:
    """1 − D_o/D_e over the ratings of each unit, missing ones left out; None when nothing could disagree.

    `units` are the entries' ratings, any number each; a unit with one rating is not paired.
    """
    paired = [np.asarray(unit, dtype=float) for unit in units if len(unit) > 1]
    if not paired:
        return None
    values, at = np.unique(np.concatenate(paired), return_inverse=True)
    coincidences = np.zeros((len(values), len(values)))
    for unit in np.split(at, np.cumsum([len(unit) for unit in paired])[:-1]):
        seen = np.bincount(unit, minlength=len(values)).astype(float)
        coincidences += (np.outer(seen, seen) - np.diag(seen)) / (len(unit) - 1)
    counts = coincidences.sum(axis=1)
    distance = METRICS[metric](values, counts)
    expected = counts @ distance @ counts / (counts.sum() - 1)
    return float(1 - (coincidences * distance).sum() / expected) if expected else None


def alpha_interval(design: Design) -> float | None:
    """`alpha` with interval distances, by sums of squares: for any number of distinct scores."""
    paired = (design.sheets_per_entry > 1)[design.entry_at]
    scores, counts = design.scores[paired], design.sheets_per_entry[design.entry_at][paired]
    if not len(scores):
        return None
    expected = ((scores - scores.mean()) ** 2).sum() / (len(scores) - 1)
    within = design.within_entries(design.scores)[paired]
    observed = (within**2 * counts / (counts - 1)).sum() / len(scores)
    return float(1 - observed / expected) if design.spread and expected else None


def is_complete(design: Design) -> bool:
    """Every judge marked every entry, and there are at least two of both."""
    n, q = len(design.entries), len(design.judges)
    return min(n, q) > 1 and len(design.marks) == n * q


def icc(design: Design) -> dict[str, float] | None:
    """ICC(1), (2), (3) of one judge and of the mean of k; None when not complete or when nothing varies."""
    if not is_complete(design):
        return None
    return shrout_fleiss(design.scores.reshape(len(design.entries), len(design.judges)))


def shrout_fleiss(table: FloatArray) -> dict[str, float] | None:
    """Rows are targets, columns judges."""
    n, k = table.shape
    rows, columns = table.mean(axis=1) - table.mean(), table.mean(axis=0) - table.mean()
    between, judges = k * (rows @ rows) / (n - 1), n * (columns @ columns) / (k - 1)
    error = ((table - rows[:, None] - columns - table.mean()) ** 2).sum() / ((n - 1) * (k - 1))
    within = ((table - table.mean(axis=1)[:, None]) ** 2).sum() / (n * (k - 1))
    parts = {
        "icc1": (between - within, between + (k - 1) * within),
        "icc2": (between - error, between + (k - 1) * error + k * (judges - error) / n),
        "icc3": (between - error, between + (k - 1) * error),
        "icc1k": (between - within, between),
        "icc2k": (between - error, between + (judges - error) / n),
        "icc3k": (between - error, between),
    }
    scale = np.abs(table).max() ** 2
    if any(below <= 1e-20 * scale for _, below in parts.values()):
        return None
    return {name: float(above / below) for name, (above, below) in parts.items()}


def judges_needed(noise: float | None, entries: float | None) -> int | None:
    """Sheets an entry needs for its mean to be 0.8 reliable: k ≥ 4σ²/σ_f²; None when entries don't differ."""
    if noise is None or not entries:
        return None
    return max(math.ceil(round(4 * noise / entries, 9)), 1)
