"""REML of the judges' variance and of the noise, entries fixed.

With y = X f + Z b + e, X the entries, Z the judges, b ~ N(0, σ_b²) and e ~ N(0, σ²), eliminating the entries leaves a
system of the size of the panel (Henderson 1984): A = Zᵀ M Z and s = Zᵀ M y, M = I − X(XᵀX)⁻¹Xᵀ. With the
eigenvalues λ of A, g = Uᵀs and θ = σ_b²/σ² the restricted deviance is, up to a constant,

    (N − n) log S(θ) + Σ log(1 + θλ),   S(θ) = S_∞ + Σ g²/(λ(1 + θλ)),

S_∞ the residual sum of squares of the additive fit. So any N costs one q × q eigenproblem.
"""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.linalg import eigh
from scipy.optimize import brentq

from .design import Design, FloatArray

#: A distance smaller than this part of the largest one is rounding.
ROUNDING = 1e-10

#: Where the ratio is looked for, as powers of ten over the mean eigenvalue, before it is refined. `ROUNDING` keeps
#: it from reaching the upper end.
GRID = np.linspace(-8, 24, 641)

#: A deviance is no better than another by less than this.
NO_GAIN = 1e-8


@dataclass(frozen=True)
class Panel:
    """The judges after the entries are eliminated; the eigenvalues of unconnected parts are exactly 0."""

    design: Design
    eigenvalues: FloatArray
    eigenvectors: FloatArray
    load: FloatArray

    @cached_property
    def is_positive(self) -> FloatArray:
        return self.eigenvalues > 0

    @property
    def rank(self) -> int:
        """Comparisons between judges that the table allows."""
        return int(self.is_positive.sum())

    @property
    def within(self) -> int:
        """Degrees of freedom within entries, N − n."""
        return len(self.design.marks) - len(self.design.entries)

    @property
    def residual(self) -> int:
        """Degrees of freedom left when entries and judges are fitted."""
        return self.within - self.rank

    @property
    def can_tell_judges_from_noise(self) -> bool:
        return self.rank > 0 and self.residual > 0

    @cached_property
    def positive(self) -> tuple[FloatArray, FloatArray]:
        """λ and g² where λ > 0."""
        return self.eigenvalues[self.is_positive], self.load[self.is_positive] ** 2

    @cached_property
    def additive(self) -> FloatArray:
        """Least-squares effects of the judges, summing to 0 within each component."""
        inverse = np.divide(1, self.eigenvalues, out=np.zeros_like(self.eigenvalues), where=self.is_positive)
        return self.eigenvectors @ (inverse * self.load)

    @cached_property
    def additive_squares(self) -> float:
        """S_∞; 0 when what is left is only rounding."""
        return self.squares_of(self.additive)

    @cached_property
    def squares_within(self) -> float:
        return self.squares_of(np.zeros(len(self.design.judges)))

    def squares_of(self, effects: FloatArray) -> float:
        left = self.design.within_entries(self.design.scores - effects[self.design.judge_at])
        left[np.abs(left) <= ROUNDING * self.design.spread] = 0
        return float(left @ left)

    def squares(self, ratio: float | FloatArray) -> float | FloatArray:
        """S(θ), for one θ or a column of them."""
        eigenvalues, load = self.positive
        return self.additive_squares + (load / (eigenvalues * (1 + ratio * eigenvalues))).sum(axis=-1)

    def deviance(self, ratio: float | FloatArray) -> float | FloatArray:
        eigenvalues, _ = self.positive
        return self.within * np.log(self.squares(ratio)) + np.log1p(ratio * eigenvalues).sum(axis=-1)

    def slope(self, log_ratio: float) -> float:
        """Derivative of the deviance by θ."""
        eigenvalues, load = self.positive
        stretched = 1 + math.exp(log_ratio) * eigenvalues
        fall = (load / stretched**2).sum() / self.squares(math.exp(log_ratio))
        return float((eigenvalues / stretched).sum() - self.within * fall)


def panel_of(design: Design) -> Panel:
    """With one sheet per entry there is no system to solve, however many judges there are."""
    if len(design.marks) == len(design.entries):
        return Panel(design, np.zeros(0), np.zeros((len(design.judges), 0)), np.zeros(0))
    absorbed = np.diag(design.sheets_per_judge) - (design.shares.T @ design.incidence).toarray()
    eigenvalues, eigenvectors = eigh((absorbed + absorbed.T) / 2)
    eigenvalues[: len(design.components)] = 0
    load = eigenvectors.T @ design.judge_sums(design.within_entries(design.scores))
    return Panel(design, eigenvalues, eigenvectors, load)


def judge_ratio(panel: Panel) -> float:
    """θ by REML: 0 at the boundary or where it can't be told, infinite where entries and judges explain all."""
    if not panel.can_tell_judges_from_noise or panel.squares_within == 0:
        return 0.0
    if panel.additive_squares == 0:
        return math.inf
    grid = GRID * math.log(10) - math.log(panel.positive[0].mean())
    deviances = panel.deviance(np.exp(grid)[:, None])
    best = int(np.argmin(deviances))
    if panel.deviance(0.0) <= deviances[best] + NO_GAIN:
        return 0.0
    return math.exp(brentq(panel.slope, grid[best - 1], grid[best + 1], xtol=1e-13))


def variances(panel: Panel, ratio: float) -> tuple[float | None, float | None]:
    """(σ_b², σ²); None for what the table can't tell."""
    if panel.within == 0:
        return None, None
    if not panel.can_tell_judges_from_noise:
        return None, panel.squares_within / panel.within
    if math.isinf(ratio):
        eigenvalues, load = panel.positive
        return float((load / eigenvalues**2).sum() / panel.rank), 0.0
    residual = panel.squares_within / panel.within if ratio == 0 else panel.squares(ratio) / panel.within
    return float(ratio * residual), float(residual)
