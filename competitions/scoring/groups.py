"""Groups of entries too close to tell apart.

A group starts at its leader and holds those below him as long as P(leader above) < 0.80, P = Φ(Δ/sd Δ) of the
corrected scores; the first one that reaches it leads the next group.
"""

from collections.abc import Sequence

from scipy.special import ndtr

from .design import Key
from .mixed_model import Fit
from .precision import NOISE

TOLD_APART = 0.80


def p_above(fit: Fit, leader: Key, other: Key) -> float | None:
    """The chance that the leader is truly above; None when the noise can't be told."""
    error = fit.error_of_difference(leader, other)
    if error is None:
        return None
    lead = round(float(fit.estimates[fit.position[leader]] - fit.estimates[fit.position[other]]), NOISE)
    if error == 0:
        return 0.5 if lead == 0 else float(lead > 0)
    return float(ndtr(lead / error))


def level_groups(fit: Fit, ranked: Sequence[Sequence[Key]]) -> list[int | None]:
    """The number of each rank's group, from 1; `ranked` are the entries of each rank, from the best.

    Entries of one rank stay together. None when the noise can't be told.
    """
    numbers: list[int | None] = []
    number, leader = 0, None
    for block in ranked:
        head = min(block, key=lambda entry: strength(fit, entry))
        above = 1.0 if leader is None else p_above(fit, leader, head)
        if above is not None and above >= TOLD_APART:
            number, leader = number + 1, head
        numbers.append(number if fit.variance_residual is not None else None)
    return numbers


def strength(fit: Fit, entry: Key) -> tuple[float, float]:
    """The higher estimate first, then the surer one: never a key."""
    at = fit.position[entry]
    return (-round(float(fit.estimates[at]), NOISE), float(fit.standard_errors[at]))
