"""How far entries lie apart: σ_f² by REML with entries random, judges' variance and noise held at their REML.

With entries f ~ N(μ, σ_f²) and φ = σ_f²/σ² the entries can be summed out, each on its own, which leaves the q + 1
unknowns (μ, b). `Normal` is their normal system in units of σ²; both the deviance below and the draws of
`posterior` come from it.
"""

import math
from dataclasses import dataclass

import numpy as np
from scipy.linalg import cholesky, solve_triangular
from scipy.optimize import minimize_scalar

from .design import Design, FloatArray
from .judge_variance import Panel

#: φ is looked for between these powers of e; below the first one entries don't differ.
LOWEST, HIGHEST = math.log(1e-8), math.log(1e12)


@dataclass(frozen=True)
class Normal:
    """(μ, b) given the marks: precision C Cᵀ/σ² with C lower triangular, and mean; b is left out when it is 0."""

    factor: FloatArray
    mean: FloatArray
    deviance: float


def normal_system(design: Design, ratio: float, phi: float, residual: float) -> Normal:
    counts, totals = design.sheets_per_entry, design.entry_sums(design.scores)
    weight = phi / (1 + counts * phi)
    kept = 1 - weight * counts
    matrix, right = np.array([[counts @ kept]]), np.array([totals @ kept])
    if ratio:
        weighted = design.incidence.multiply(weight[:, None])
        judges = np.diag(design.sheets_per_judge + 1 / ratio) - (design.incidence.T @ weighted).toarray()
        border = (design.incidence.T @ kept)[:, None]
        matrix = np.block([[matrix, border.T], [border, judges]])
        right = np.append(right, design.judge_sums(design.scores) - design.incidence.T @ (weight * totals))
    factor = cholesky(matrix, lower=True)
    half = solve_triangular(factor, right, lower=True)
    squares = design.scores @ design.scores - weight @ totals**2 - half @ half
    deviance = np.log1p(counts * phi).sum() + 2 * np.log(np.diag(factor)).sum() + squares / residual
    return Normal(factor, solve_triangular(factor.T, half), float(deviance))


def entry_variance(panel: Panel, judge: float | None, residual: float | None, ratio: float) -> float | None:
    """σ_f²; None with one entry or when the noise can't be told."""
    design = panel.design
    if residual is None or len(design.entries) == 1:
        return None
    if residual == 0:
        means = design.entry_sums(design.scores) / design.sheets_per_entry
        return float(np.var(means - design.shares @ panel.additive, ddof=1)) if design.spread else 0.0
    found = minimize_scalar(
        lambda log_phi: normal_system(design, ratio, math.exp(log_phi), residual).deviance,
        bounds=(LOWEST, HIGHEST),
        method="bounded",
        options={"xatol": 1e-6},
    )
    return 0.0 if found.x < LOWEST + 1 else float(math.exp(found.x) * residual)
