"""Intervals of shares, at 95 %.

`wilson`: E. B. Wilson (1927); recommended for every n by Brown, Cai and DasGupta, “Interval estimation for a binomial
proportion”, Statistical Science 16 (2001). It is method 3 of Newcombe, Statistics in Medicine 17 (1998), 857–872.
`difference`: method 10 of Newcombe, Statistics in Medicine 17 (1998), 873–890, built on the former.
"""

from dataclasses import dataclass
from math import sqrt

#: the 97.5th percentile of the normal distribution
Z = 1.959963984540054


@dataclass(frozen=True)
class Share:
    """`value` with its interval, all from 0 to 1 (differences from −1 to 1), of `n` answers."""

    value: float
    low: float
    high: float
    n: int


def wilson(found: int, n: int) -> Share:
    """The share of `found` among `n`; raises ValueError where there can be none."""
    if not 0 <= found <= n or n == 0:
        raise ValueError(f"no share of {found} among {n}")
    share, square = found / n, Z * Z
    centre = (share + square / (2 * n)) / (1 + square / n)
    half = Z * sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n)
    low = 0.0 if found == 0 else centre - half
    high = 1.0 if found == n else centre + half
    return Share(share, low, high, n)


def difference(one: Share, other: Share) -> Share:
    """How much higher `one` is than `other`, two shares of different people; n is that of both together."""
    value = one.value - other.value
    down = sqrt((one.value - one.low) ** 2 + (other.high - other.value) ** 2)
    up = sqrt((one.high - one.value) ** 2 + (other.value - other.low) ** 2)
    return Share(value, value - down, value + up, one.n + other.n)
