"""Draws of what the entries may truly be worth, given the marks: f ~ N(μ, σ_f²), judges and noise as fitted.

A draw takes (μ, b) from their joint posterior, a normal of the panel's size, then every entry on its own given
those: exact, and no matrix of the size of the entries is ever formed.
"""

from collections.abc import Iterator

import numpy as np
from scipy.linalg import solve_triangular

from .design import FloatArray
from .entry_variance import Normal, normal_system
from .mixed_model import Fit

DRAWS = 20_000

#: Draws × entries of one computation, and of one block of it in memory.
CELLS, BLOCK = 20_000_000, 2_000_000

#: Entries that do not differ at all are drawn as differing by next to nothing, so that their order is open.
LEAST_RATIO = 1e-6


def draws_for(fit: Fit) -> int:
    """20,000 up to 1,000 entries, then fewer: 2,000 for 10,000 entries, never below 1,000; 0 without noise to draw."""
    if not fit.variance_residual or fit.variance_entry is None:
        return 0
    return max(min(DRAWS, CELLS // len(fit.entries)), 1_000)


def draws(fit: Fit, seed: int, count: int) -> Iterator[FloatArray]:
    """Blocks (rows × entries) of `count` draws in all, the same for the same marks and seed.

    `fit` has noise and more than one entry, as `draws_for` tells.
    """
    random = np.random.Generator(np.random.PCG64(seed))
    phi = max(fit.variance_entry / fit.variance_residual, LEAST_RATIO)
    normal = normal_system(fit.design, fit.ratio, phi, fit.variance_residual)
    rows = max(BLOCK // len(fit.entries), 1)
    for start in range(0, count, rows):
        yield block(fit, normal, phi, random, min(rows, count - start))


def block(fit: Fit, normal: Normal, phi: float, random: np.random.Generator, rows: int) -> FloatArray:
    design, residual = fit.design, fit.variance_residual
    noise = random.standard_normal((len(normal.mean), rows)) * np.sqrt(residual)
    common = normal.mean[:, None] + solve_triangular(normal.factor.T, noise)
    weight = design.sheets_per_entry + 1 / phi
    drawn = random.standard_normal((rows, len(fit.entries)))
    drawn *= np.sqrt(residual / weight)
    drawn += design.centre + (design.entry_sums(design.scores) / weight)
    drawn += np.outer(common[0] / phi, 1 / weight)
    if len(common) > 1:
        drawn -= (design.incidence @ common[1:]).T / weight
    return drawn
