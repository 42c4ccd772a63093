"""Exchanges of judges between two entries that cost nothing and make the design more efficient.

Loads, sheets, conflicts, fixed pairs and the total cost stay. The loss is Σ 1/e over the eigenvalues whose harmonic
mean is the A-efficiency, cut off near 0 so that joining what is apart counts as a gain. Its derivative ranks all
exchanges at once; the best few are then tried exactly, round after round. Everything is bounded and in a fixed order.
"""

import numpy as np

from .efficiency import Flags, Reals
from .flow import Integers

#: exchanges are sought among so many assignments, drawn by their ties
CONSIDERED = 400
#: rounds of exchanges, and how many are tried in each
ROUNDS, TRIES = 40, 12
#: below, an eigenvalue counts as this; what differs by less than CLOSE is equal
FLOOR, CLOSE = 1e-3, 1e-9


class Design:
    """Who judges what while judges are being exchanged; entries × judges. `fixed` pairs stay, `barred` may not be."""

    def __init__(self, new: Flags, fixed: Flags, barred: Flags, costs: Integers) -> None:
        self.fixed, self.barred, self.costs = fixed, barred, costs
        self.held = new | fixed
        self.sheets = np.maximum(self.held.sum(axis=1), 1)
        loads = self.held.sum(axis=0)
        self.roots = np.sqrt(np.maximum(loads, 1))
        trivial = np.sqrt(loads)
        self.trivial = np.outer(trivial, trivial) / max(loads.sum(), 1)
        self.shared = self.held.T @ (self.held / self.sheets[:, None])

    def matrix(self, shared: Reals) -> Reals:
        """Its eigenvalues are those of A-efficiency, with 1 in place of the one that is always 0."""
        return np.eye(len(shared)) - shared / np.outer(self.roots, self.roots) + self.trivial

    def loss(self, shared: Reals) -> float:
        return float((1 / np.maximum(np.linalg.eigvalsh(self.matrix(shared)), FLOOR)).sum())

    def slopes(self) -> Reals:
        """The derivative of the loss by what two judges share."""
        eigenvalues, vectors = np.linalg.eigh(self.matrix(self.shared))
        squared = (vectors / np.maximum(eigenvalues, FLOOR) ** 2) @ vectors.T
        return squared / np.outer(self.roots, self.roots)

    def gains(self, pairs: Integers) -> Reals:
        """What the loss would change by, to first order, if the judges of pairs p and q changed places (p × q)."""
        entries, judges = pairs.T
        slopes = self.slopes()
        beside = self.held[entries] @ slopes
        leaving = beside[np.arange(len(pairs)), judges]
        own = np.diag(slopes)[judges]
        apart = own[:, None] + own - 2 * slopes[np.ix_(judges, judges)]
        change = (2 * (beside[:, judges] - leaving[:, None]) + apart) / self.sheets[entries, None]
        return np.where(self.allowed(pairs), change + change.T, 0)

    def allowed(self, pairs: Integers) -> Flags:
        """Each unordered couple once; other entries and judges, no conflict, nobody twice, the same cost."""
        entries, judges = pairs.T
        crossing = np.ix_(entries, judges)
        may_take = ~(self.barred | self.held)[crossing]
        crossed, own = self.costs[crossing], self.costs[entries, judges]
        return np.triu(may_take & may_take.T & (crossed + crossed.T == own[:, None] + own))

    def exchange(self, one: Integers, other: Integers) -> None:
        """Changes their judges' places if that lowers the loss."""
        shared = self.shared + self.shift(one, other[1]) + self.shift(other, one[1])
        if self.loss(shared) < self.loss(self.shared) - CLOSE:
            self.shared = shared
            for (entry, judge), taker in ((one, other[1]), (other, one[1])):
                self.held[entry, judge], self.held[entry, taker] = False, True

    def shift(self, pair: Integers, taker: int) -> Reals:
        """What changes in `shared` when `taker` stands in for the judge of `pair`."""
        before = self.held[pair[0]].astype(float)
        after = before.copy()
        after[pair[1]], after[taker] = 0, 1
        return (np.outer(after, after) - np.outer(before, before)) / self.sheets[pair[0]]


def improve(
    new: Flags, fixed: Flags, barred: Flags, costs: Integers, ties: Integers, rounds: int = ROUNDS
) -> Flags:
    """`new` pairs after the exchanges that help, in at most so many `rounds`."""
    design = Design(new, fixed, barred, costs)
    for _round in range(rounds):
        before = design.held.copy()
        exchange_best(design, considered(design.held & ~fixed, ties))
        if (design.held == before).all():
            break
    return design.held & ~fixed


def considered(new: Flags, ties: Integers) -> Integers:
    """(entry, judge) of the assignments that may be exchanged, in the order of their ties."""
    pairs = np.argwhere(new)
    order = np.argsort(ties[pairs[:, 0], pairs[:, 1]], kind="stable")
    return pairs[order[:CONSIDERED]]


def exchange_best(design: Design, pairs: Integers) -> None:
    """Tries the exchanges that promise most, each entry at most once."""
    gains = np.round(design.gains(pairs), 9)
    flat = gains.ravel()
    best = np.argpartition(flat, TRIES)[:TRIES] if flat.size > TRIES else np.arange(flat.size)
    changed: set[int] = set()
    for place in sorted(best.tolist(), key=lambda place: (flat[place], place)):
        one, other = (pairs[number] for number in np.unravel_index(place, gains.shape))
        if flat[place] < -CLOSE and not changed & {int(one[0]), int(other[0])}:
            design.exchange(one, other)
            changed |= {int(one[0]), int(other[0])}
