"""Own-side bias: do judges mark entries of their own region above what the panel and they themselves would?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .design import Key
from .mixed_model import Fit

SHUFFLES = 9_999


@dataclass(frozen=True)
class OwnSideBias:
    """`difference` in points: mean residual on own-region entries minus the mean on others; two-sided `p_value`."""

    own: int
    others: int
    difference: float
    p_value: float


def own_side_bias(
    fitted: Fit, region_of_judge: Mapping[Key, str], region_of_entry: Mapping[Key, str], seed: int
) -> OwnSideBias | None:
    """None when no judge marked both an entry of his own region and one of another.

    The permutation test shuffles "own" among each judge's marks, so that neither his leniency nor how many
    entries of his region he had can pass for bias; p = (1 + shuffles at least as far from 0) / (1 + shuffles)
    (Phipson & Smyth 2010).
    """
    residuals, own, judges = [], [], []
    for mark, residual in zip(fitted.marks, fitted.residuals, strict=True):
        if region := region_of_judge.get(mark.judge):
            residuals.append(residual)
            own.append(region_of_entry.get(mark.entry) == region)
            judges.append(mark.judge)
    values, flags = np.array(residuals), np.array(own, dtype=bool)
    groups = rows_of_mixed_judges(judges, flags)
    if not groups:
        return None
    kept = np.concatenate(groups)
    observed = gap(values[kept], flags[kept])
    extreme = count_extreme(values, flags, groups, observed, np.random.Generator(np.random.PCG64(seed)))
    return OwnSideBias(
        own=int(flags[kept].sum()),
        others=int((~flags[kept]).sum()),
        difference=float(observed),
        p_value=(1 + extreme) / (1 + SHUFFLES),
    )


def rows_of_mixed_judges(judges: Sequence[Key], flags: np.ndarray) -> list[np.ndarray]:
    """The rows of each judge who marked on both sides; the others can't tell anything."""
    by_judge: dict[Key, list[int]] = {}
    for row, judge in enumerate(judges):
        by_judge.setdefault(judge, []).append(row)
    rows = [np.array(own) for own in by_judge.values()]
    return [own for own in rows if 0 < flags[own].sum() < len(own)]


def gap(values: np.ndarray, flags: np.ndarray) -> float:
    return values[flags].mean() - values[~flags].mean()


def count_extreme(
    values: np.ndarray,
    flags: np.ndarray,
    groups: Sequence[np.ndarray],
    observed: float,
    random: np.random.Generator,
) -> int:
    """How many shuffles lie at least as far from 0 as what was observed."""
    total, own = np.zeros(SHUFFLES), sum(int(flags[rows].sum()) for rows in groups)
    for rows in groups:
        order = random.random((SHUFFLES, len(rows))).argsort(axis=1)[:, : int(flags[rows].sum())]
        total += values[rows][order].sum(axis=1)
    kept = np.concatenate(groups)
    everything, others = values[kept].sum(), len(kept) - own
    gaps = total / own - (everything - total) / others
    return int((np.abs(gaps) >= abs(observed) - 1e-12).sum())
