"""The ranking's model: score = entry + judge's leniency + noise; entries fixed, judges random.

f̂ = (XᵀV⁻¹X)⁻¹XᵀV⁻¹y with V = σ_b²ZZᵀ + σ²I. With Ω = σ_b²(I + θA)⁻¹ (`judge_variance`), the prediction error
variance of the judges, and G = (XᵀX)⁻¹XᵀZ, the share of each judge in an entry's raw mean:

    b̂ = Ω s / σ²,   f̂ = raw mean − G b̂,   Cov(f̂) = σ²(XᵀX)⁻¹ + G Ω Gᵀ.

Without comparisons between judges (one judge, one sheet per entry, no degree of freedom left for the noise)
nothing is corrected: f̂ is the raw mean.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy import sparse

from .design import Design, FloatArray, Key, Mark, design_of
from .entry_variance import entry_variance
from .judge_variance import ROUNDING, Panel, judge_ratio, panel_of, variances

MODEL = "mixed_model"
VERSION = 1

#: Rows of sheets worked on at once, so that 50,000 sheets of 300 judges stay within memory.
ROWS = 5_000


@dataclass(frozen=True)
class Fit:
    """Arrays stand in the order of `entries`, `judges` and, for residuals, `marks`; NaN is what can't be told.

    Scores, errors and leniency are in the unit of the marks, variances in its square; a variance that the table
    can't tell is None. A lenient judge has a positive leniency.
    """

    panel: Panel
    variance_judge: float | None
    variance_residual: float | None
    variance_entry: float | None
    ratio: float

    @property
    def design(self) -> Design:
        return self.panel.design

    @property
    def entries(self) -> tuple[Key, ...]:
        return self.design.entries

    @property
    def judges(self) -> tuple[Key, ...]:
        return self.design.judges

    @property
    def marks(self) -> tuple[Mark, ...]:
        return self.design.marks

    @property
    def components(self) -> tuple[tuple[Key, ...], ...]:
        """Entries that can be compared with one another, the largest part first."""
        return self.design.components

    @property
    def is_corrected(self) -> bool:
        """Whether the table lets judges be told from noise."""
        return self.variance_judge is not None

    @cached_property
    def judge_effects(self) -> FloatArray:
        """b̂, all 0 where nothing is corrected."""
        if math.isinf(self.ratio):
            return self.panel.additive
        shrunk = self.ratio / (1 + self.ratio * self.panel.eigenvalues)
        return self.panel.eigenvectors @ (shrunk * self.panel.load)

    @cached_property
    def raw_means(self) -> FloatArray:
        return self.design.centre + self.design.entry_sums(self.design.scores) / self.design.sheets_per_entry

    @cached_property
    def estimates(self) -> FloatArray:
        return self.raw_means - self.design.shares @ self.judge_effects

    @cached_property
    def leniency(self) -> FloatArray:
        return self.judge_effects if self.is_corrected else np.full(len(self.judges), np.nan)

    @cached_property
    def judge_factor(self) -> FloatArray:
        """L (q × q) with Ω = L Lᵀ."""
        if not self.variance_judge:
            return np.zeros_like(self.panel.eigenvectors)
        eigenvalues = self.panel.eigenvalues
        with np.errstate(invalid="ignore"):
            weights = np.where(self.panel.is_positive, 1 / (1 + self.ratio * eigenvalues), 1.0)
        return self.panel.eigenvectors * np.sqrt(self.variance_judge * weights)

    @cached_property
    def leniency_errors(self) -> FloatArray:
        errors = np.sqrt((self.judge_factor**2).sum(axis=1))
        return errors if self.is_corrected else np.full(len(self.judges), np.nan)

    @cached_property
    def standard_errors(self) -> FloatArray:
        if self.variance_residual is None:
            return np.full(len(self.entries), np.nan)
        noise = self.variance_residual / self.design.sheets_per_entry
        return np.sqrt(noise + row_squares(self.design.shares, self.judge_factor))

    def error_of_difference(self, entry: Key, other: Key) -> float | None:
        """sd of f̂(entry) − f̂(other); None when the noise can't be told."""
        if self.variance_residual is None:
            return None
        shares, difference = self.design.shares, np.zeros(len(self.judges))
        noise = 0.0
        for at, sign in ((self.position[entry], 1), (self.position[other], -1)):
            own = slice(shares.indptr[at], shares.indptr[at + 1])
            difference[shares.indices[own]] += sign * shares.data[own]
            noise += self.variance_residual / self.design.sheets_per_entry[at]
        return math.sqrt(noise + ((difference @ self.judge_factor) ** 2).sum())

    @cached_property
    def position(self) -> dict[Key, int]:
        return {entry: at for at, entry in enumerate(self.entries)}

    @cached_property
    def residuals(self) -> FloatArray:
        """y − f̂ − b̂ of each mark."""
        return self.design.within_entries(self.design.scores - self.judge_effects[self.design.judge_at])

    @cached_property
    def studentised(self) -> FloatArray:
        """Residuals over their error when the mark itself is left out (θ held); beyond ±3 a mark is an outlier.

        Under the model t with N − n − 1 degrees of freedom; NaN where a mark can't be judged by the others.
        """
        residuals, freed = self.residuals, self.panel.within - 1
        if not self.variance_residual or freed < 1:
            return np.full(len(residuals), np.nan)
        leverage, total = self.leverage, residuals @ self.design.within_entries(self.design.scores)
        judged = leverage > ROUNDING
        own = np.divide(residuals**2, leverage, out=np.zeros_like(residuals), where=judged)
        left = (total - own) / freed
        judged &= left > ROUNDING * total
        errors = np.sqrt(np.where(judged, left * leverage, np.nan))
        return residuals / errors

    @cached_property
    def leverage(self) -> FloatArray:
        """Diagonal of σ²P, P = V⁻¹ − V⁻¹X(XᵀV⁻¹X)⁻¹XᵀV⁻¹: the share of its noise that a residual keeps."""
        design, panel = self.design, self.panel
        eigenvalues, vectors = panel.eigenvalues[panel.is_positive], panel.eigenvectors[:, panel.is_positive]
        finite = not math.isinf(self.ratio)
        shrunk = self.ratio / (1 + self.ratio * eigenvalues) if finite else 1 / eigenvalues
        own = sparse.csr_array(
            (np.ones(len(self.marks)), (np.arange(len(self.marks)), design.judge_at)),
            shape=(len(self.marks), len(self.judges)),
        )
        contrasts = own - design.shares[design.entry_at]
        within = 1 - 1 / design.sheets_per_entry[design.entry_at]
        return within - row_squares(contrasts.tocsr(), vectors * np.sqrt(shrunk))


def row_squares(rows: sparse.csr_array, factor: FloatArray) -> FloatArray:
    """Diagonal of R F Fᵀ Rᵀ, some rows at a time."""
    parts = [(((rows[at : at + ROWS]) @ factor) ** 2).sum(axis=1) for at in range(0, rows.shape[0], ROWS)]
    return np.concatenate(parts)


def fit(marks: Sequence[Mark]) -> Fit:
    """Raises ValueError without marks, or when a judge marks an entry twice; the order of `marks` is immaterial."""
    panel = panel_of(design_of(marks))
    ratio = judge_ratio(panel)
    judge, residual = variances(panel, ratio)
    return Fit(panel, judge, residual, entry_variance(panel, judge, residual, ratio), ratio)


@dataclass(frozen=True)
class AdditiveFit:
    """Least squares of score = entry + judge; effects sum to 0 within each component.

    `residual_variance` is None when no degree of freedom is left.
    """

    entries: tuple[Key, ...]
    effects: FloatArray
    estimates: FloatArray
    judge_effects: FloatArray
    residual_variance: float | None


def additive(marks: Sequence[Mark]) -> AdditiveFit:
    """The correction of incomplete blocks in textbooks (Montgomery 2013, §4.4), the mixed model's limit for θ → ∞."""
    return additive_of(panel_of(design_of(marks)))


def additive_of(panel: Panel) -> AdditiveFit:
    design = panel.design
    means = design.centre + design.entry_sums(design.scores) / design.sheets_per_entry
    estimates = means - design.shares @ panel.additive
    part = design.component_of
    centres = np.bincount(part, weights=estimates) / np.bincount(part)
    return AdditiveFit(
        entries=design.entries,
        effects=estimates - centres[part],
        estimates=estimates,
        judge_effects=panel.additive,
        residual_variance=panel.additive_squares / panel.residual if panel.residual else None,
    )
