"""Where one more discussion can still change who is on the shortlist."""

from collections.abc import Mapping, Sequence

import numpy as np

from .design import Key
from .intervals import ranks_of
from .mixed_model import Fit
from .posterior import draws

#: Enough to order an agenda: the error of a probability is below 0.01.
DRAWS = 4_000


def p_on_shortlist(fitted: Fit, cells: Sequence[Sequence[Key]], size: int, seed: int) -> dict[Key, float]:
    """Each entry's probability of truly being among the best `size` of its cell, the entries it is ranked with.

    A cell no larger than the shortlist is on it for certain. Without noise nothing is open: empty.
    """
    if not fitted.variance_residual or fitted.variance_entry is None or len(fitted.entries) < 2:
        return {}
    positions = [np.array([fitted.position[entry] for entry in cell]) for cell in cells]
    within = np.zeros(len(fitted.entries))
    for block in draws(fitted, seed, DRAWS):
        within += (ranks_of(block, positions) <= size).sum(axis=0)
    return {
        entry: float(within[at] / DRAWS)
        for cell, own in zip(cells, positions, strict=True)
        for entry, at in zip(cell, own, strict=True)
    }


def most_open_first(chances: Mapping[Key, float]) -> list[Key]:
    """Entries by how open their place on the shortlist is: p (1 − p), the largest first; certain ones are left out."""
    open_ones = [entry for entry, p in chances.items() if 0.05 < p < 0.95]
    return sorted(open_ones, key=lambda entry: (abs(chances[entry] - 0.5), str(entry)))
