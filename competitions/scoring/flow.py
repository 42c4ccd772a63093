"""One minimum-cost flow from entries to judges, exact in integers.

Successive shortest paths, as for the semi-assignment problem (Kennington and Wang 1992): sheets are placed one by
one, each along the cheapest path of the residual graph, so that what stands is always the cheapest flow of its size.
Judges are few and entries many, so paths are sought among judges: `moves[a, b]` is what it costs to hand the cheapest
of a's entries to b. Potentials keep reduced costs at 0 or more, so that Dijkstra's search ends after a few judges.
"""

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

#: the cost of what may not be; anything from half of it on is no path
BLOCKED = np.int64(1 << 60)
NO_PATH = BLOCKED // 2


class Paths:
    """Dijkstra's search from an entry: the reduced distance of each judge, the judge before him (-1: the entry)."""

    def __init__(self, starts: Integers) -> None:
        self.distances = starts
        self.before = np.full(starts.size, -1)
        self.open = np.ones(starts.size, dtype=bool)
        self.farthest = np.int64(0)

    def nearest(self) -> int | None:
        """The next judge on the way, whose distance is final; None when no further one can be reached."""
        waiting = np.where(self.open, self.distances, BLOCKED)
        if waiting.min(initial=BLOCKED) >= NO_PATH:
            return None
        judge = int(waiting.argmin())
        self.open[judge] = False
        self.farthest = waiting[judge]
        return judge

    def extend(self, judge: int, lengths: Integers) -> None:
        ways = self.farthest + lengths
        shorter = ways < self.distances
        self.distances[shorter] = ways[shorter]
        self.before[shorter] = judge


class Flow:
    """`costs` is entries × judges, BLOCKED where a pair may not be.

    `steps` is judges × further entries: what his next entry costs a judge when he took 0, 1, 2… new ones; it never
    falls. Entries are placed once each. `held` tells which pairs have been taken, `loads` how many each judge took.
    """

    def __init__(self, costs: Integers, steps: Integers) -> None:
        self.costs = costs
        self.steps = steps
        self.free = costs.copy()
        judges = costs.shape[1]
        self.held: Flags = np.zeros(costs.shape, dtype=bool)
        self.loads: Integers = np.zeros(judges, dtype=np.int64)
        self.moves: Integers = np.full((judges, judges), BLOCKED)
        self.movers: Integers = np.zeros((judges, judges), dtype=np.int64)
        self.potentials: Integers = np.zeros(judges, dtype=np.int64)
        self.judges = np.arange(judges)

    def place(self, entry: int, sheets: int) -> None:
        """Gives `entry` up to `sheets` more judges, as many as there is a path for."""
        while sheets and self.add_judge(entry):
            sheets -= 1

    def add_judge(self, entry: int) -> bool:
        paths = self.paths_from(entry)
        tails = self.potentials + self.steps[self.judges, self.loads]
        last, cheapest = -1, NO_PATH
        while (judge := paths.nearest()) is not None:
            if paths.farthest + tails[judge] < cheapest:
                last, cheapest = judge, paths.farthest + tails[judge]
            if cheapest <= paths.farthest + tails.min(where=paths.open, initial=BLOCKED):
                break
            paths.extend(judge, self.lengths_from(judge))
        if last < 0:
            return False
        self.potentials += np.minimum(paths.distances, paths.farthest)
        self.follow(entry, paths.before, last)
        return True

    def paths_from(self, entry: int) -> Paths:
        possible = self.free[entry] < NO_PATH
        starts = self.free[entry] - self.potentials
        return Paths(np.where(possible, starts - starts.min(where=possible, initial=BLOCKED), BLOCKED))

    def lengths_from(self, judge: int) -> Integers:
        return self.moves[judge] + self.potentials[judge] - self.potentials

    def follow(self, entry: int, before: Integers, last: int) -> None:
        """Along the path each entry leaves the judge who held it for the next one."""
        self.loads[last] += 1
        moved = {entry}
        judge = last
        while (holder := int(before[judge])) >= 0:
            mover = int(self.movers[holder, judge])
            self.take(mover, judge)
            self.leave(mover, holder)
            moved.add(mover)
            judge = holder
        self.take(entry, judge)
        for holder in np.flatnonzero(self.held[sorted(moved)].any(axis=0)):
            self.refresh(holder)

    def take(self, entry: int, judge: int) -> None:
        self.held[entry, judge] = True
        self.free[entry, judge] = BLOCKED

    def leave(self, entry: int, judge: int) -> None:
        self.held[entry, judge] = False
        self.free[entry, judge] = self.costs[entry, judge]

    def refresh(self, judge: int) -> None:
        """What it costs him to hand an entry on, when his entries or who else holds them have changed."""
        own = np.flatnonzero(self.held[:, judge])
        handed_on = self.free[own] - self.costs[own, judge, None]
        cheapest = handed_on.argmin(axis=0)
        self.moves[judge] = handed_on[cheapest, self.judges]
        self.movers[judge] = own[cheapest]

    def reach(self, entry: int) -> Flags:
        """Judges to whom a further sheet of `entry` could push work; where it has no path, all of them are full."""
        paths = self.paths_from(entry)
        while (judge := paths.nearest()) is not None:
            paths.extend(judge, self.lengths_from(judge))
        return ~paths.open
