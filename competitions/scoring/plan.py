"""A round's inputs as sorted arrays, and the flows over them."""

from collections.abc import Iterable
from hashlib import sha256

import numpy as np

from .flow import BLOCKED, Flags, Flow, Integers
from .rounds import Key, Pair, RoundInputs

#: ties are drawn among this many numbers
TIES = 1 << 16


class Plan:
    """Rows are entries, columns judges. `costs` and `steps` are scaled, so that ties only decide between equals."""

    def __init__(self, inputs: RoundInputs) -> None:
        self.inputs = inputs
        self.entries = sorted(inputs.entries, key=lambda entry: in_order(entry.key))
        self.judges = sorted(inputs.judges, key=lambda judge: in_order(judge.key))
        self.row = {entry.key: row for row, entry in enumerate(self.entries)}
        self.column = {judge.key: column for column, judge in enumerate(self.judges)}
        self.standing = self.flags(inputs.standing)
        self.pinned = self.flags(inputs.pins) & ~self.standing
        self.barred = self.flags(inputs.conflicts) | self.standing | self.pinned
        wanted = np.array([entry.needed for entry in self.entries], dtype=np.int64)
        self.needs: Integers = np.maximum(wanted - self.pinned.sum(axis=1), 0)
        loads = np.array([judge.load for judge in self.judges], dtype=np.int64)
        self.loads: Integers = loads + self.pinned.sum(axis=0)
        self.least = np.array([judge.min_load for judge in self.judges], dtype=np.int64)
        self.most = np.array([judge.max_load for judge in self.judges], dtype=np.int64)
        self.room: Integers = np.maximum(self.most - self.loads, 0)
        self.fits = self.fit_costs()
        self.ties = self.drawn_ties()
        self.scale = TIES * (int(self.needs.sum()) + 1)
        self.costs = self.fits * self.scale + self.ties
        self.steps = self.load_steps()

    def flags(self, pairs: Iterable[Pair]) -> Flags:
        """True for `pairs`; those of judges who left the panel have no place here."""
        marked = np.zeros((len(self.entries), len(self.judges)), dtype=bool)
        for entry, judge in pairs:
            if judge in self.column:
                marked[self.row[entry], self.column[judge]] = True
        return marked

    def fit_costs(self) -> Integers:
        costs = np.full(self.standing.shape, self.inputs.neutral_cost, dtype=np.int64)
        for (entry, judge), cost in self.inputs.costs.items():
            costs[self.row[entry], self.column[judge]] = cost
        return costs

    def drawn_ties(self) -> Integers:
        seed = self.inputs.seed
        drawn = [tie(seed, entry.key, judge.key) for entry in self.entries for judge in self.judges]
        return np.array(drawn, dtype=np.int64).reshape(self.standing.shape)

    def load_steps(self) -> Integers:
        """λ(2t − 1) for a judge's t-th entry; far less while he has not reached the least that was asked for.

        Far is more than any path can cost, so that no fit is worth an idle judge.
        """
        further = min(int(self.room.max(initial=0)), len(self.entries))
        taken = self.loads[:, None] + np.arange(further + 1)
        steps = self.inputs.load_cost * (2 * taken + 1) * self.scale
        far = int(steps.max(initial=0)) + 2 * (len(self.judges) + 1) * int(self.costs.max(initial=0))
        steps = np.where(taken < self.least[:, None], steps - far, steps)
        steps[taken >= self.most[:, None]] = BLOCKED
        return steps

    def barred_above(self, ceiling: int | None) -> Flags:
        """Pairs that may not be; with a `ceiling`, those too that cost more."""
        return self.barred if ceiling is None else self.barred | (self.fits > ceiling)

    def flow(self, ceiling: int | None = None) -> Flow:
        """The cheapest flow; where not all sheets find a judge, the cheapest of the largest."""
        flow = Flow(np.where(self.barred_above(ceiling), BLOCKED, self.costs), self.steps)
        for row in np.flatnonzero(self.needs):
            flow.place(int(row), int(self.needs[row]))
        return flow

    def lacks(self, flow: Flow) -> tuple[int, int]:
        """Sheets, and entries of judges below their least, that are missing."""
        return int(self.needs.sum() - flow.held.sum()), int(self.idle(flow).sum())

    def idle(self, flow: Flow) -> Integers:
        return np.maximum(self.least - self.loads - flow.loads, 0)

    def pairs(self, marked: Flags) -> list[Pair]:
        return [(self.entries[row].key, self.judges[column].key) for row, column in np.argwhere(marked)]


def in_order(key: Key) -> tuple[str, int, str]:
    """Numbers in their order, everything else as text."""
    return ("", key, "") if isinstance(key, int) else (type(key).__name__, 0, str(key))


def tie(seed: int, entry: Key, judge: Key) -> int:
    return int.from_bytes(sha256(f"{seed}:{entry}:{judge}".encode()).digest()[:2])
