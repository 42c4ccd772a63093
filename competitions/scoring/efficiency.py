"""How well a design lets judges, and through them entries, be compared: A-efficiency (decision 17).

Of the judge × judge dual: C = R − N K⁻¹ Nᵀ with N judges × entries, R the judges' loads, K the entries' sheets; e are
the eigenvalues of R^-½ C R^-½ but the one that is always 0. A-efficiency is their harmonic mean, (n − 1) / Σ 1/e.
"""

import numpy as np
from numpy.typing import NDArray

Reals = NDArray[np.float64]
Flags = NDArray[np.bool_]

#: an eigenvalue below is 0: the design falls apart
SMALLEST = 1e-9


def information(held: Flags) -> Reals:
    """R^-½ C R^-½ over the judges who have entries; `held` is entries × judges."""
    used = held[held.any(axis=1)][:, held.any(axis=0)].astype(np.float64)
    sheets, loads = used.sum(axis=1), used.sum(axis=0)
    weighted = used / np.sqrt(sheets)[:, None] / np.sqrt(loads)
    return np.eye(loads.size) - weighted.T @ weighted


def efficiency(held: Flags) -> float:
    """0 when some judges can't be compared or nothing is assigned; 1 for a single judge, compared with nobody."""
    matrix = information(held)
    if len(matrix) < 2:
        return float(len(matrix))
    eigenvalues = np.linalg.eigvalsh(matrix)[1:]
    return 0.0 if eigenvalues[0] < SMALLEST else float(len(eigenvalues) / (1 / eigenvalues).sum())


def best_efficiency(held: Flags) -> float:
    """What no design with the same loads and sheets exceeds: the arithmetic mean of the same eigenvalues."""
    matrix = information(held)
    return float(np.trace(matrix) / (len(matrix) - 1)) if len(matrix) > 1 else float(len(matrix))
