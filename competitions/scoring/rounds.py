"""A round of assignments: every entry gets its sheets, judges' loads stay even, nobody meets a conflict.

Maximum flow by augmenting paths under a load limit raised one by one, so that no judge takes a further entry
while another one could. Order is drawn from the seed: the same input gives the same round. Standing
assignments are never moved, so a replacement is a round over one entry.
"""

from collections import deque
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from random import Random

Key = Hashable


@dataclass(frozen=True)
class RoundEntry:
    """`judges` already hold a standing assignment of it."""

    key: Key
    judges: frozenset[Key] = frozenset()


@dataclass(frozen=True)
class RoundJudge:
    """`load` counts his standing assignments."""

    key: Key
    max_load: int
    load: int = 0


@dataclass(frozen=True)
class Shortfall:
    """An entry that lacks `missing` of the `needed` judges; `eligible` ones have no conflict with it."""

    entry: Key
    missing: int
    needed: int
    eligible: int

    @property
    def is_for_conflicts(self) -> bool:
        """Even idle judges would not be enough; else they are too few for the loads they may carry."""
        return self.eligible < self.needed


@dataclass(frozen=True)
class Round:
    assignments: list[tuple[Key, Key]]
    shortfalls: list[Shortfall]
    is_connected: bool

    @property
    def is_feasible(self) -> bool:
        return not self.shortfalls


def propose_round(
    entries: Sequence[RoundEntry],
    judges: Sequence[RoundJudge],
    conflicts: Collection[tuple[Key, Key]],
    k: int,
    seed: int,
) -> Round:
    """New assignments that bring every entry to `k` judges, or as near as can be.

    `conflicts` are (entry, judge).
    """
    drawing = Drawing(entries, judges, conflicts, k, seed)
    for limit in range(1, max((judge.max_load for judge in judges), default=0) + 1):
        drawing.fill_up_to(limit)
    assignments = drawing.assignments()
    pairs = [(entry.key, judge) for entry in entries for judge in entry.judges] + assignments
    return Round(assignments, drawing.shortfalls(), is_connected(pairs))


def queue_position(seed: int, entry: Key, judge: Key) -> int:
    """A draw of its own for every judge, so that no entry is always read first."""
    return int.from_bytes(sha256(f"{seed}:{judge}:{entry}".encode()).digest()[:3])


class Drawing:
    """The assignments while they are being found."""

    def __init__(
        self,
        entries: Sequence[RoundEntry],
        judges: Sequence[RoundJudge],
        conflicts: Collection[tuple[Key, Key]],
        k: int,
        seed: int,
    ) -> None:
        entries = sorted(entries, key=lambda entry: str(entry.key))
        draw = Random(seed)  # noqa: S311 a repeatable order, not a secret
        self.judges = {judge.key: judge for judge in judges}
        self.loads = {judge.key: judge.load for judge in judges}
        self.entries_of = {judge.key: set() for judge in judges}
        self.needed = {entry.key: max(k - len(entry.judges), 0) for entry in entries}
        self.missing = dict(self.needed)
        self.eligible = {
            entry.key: shuffled(
                draw,
                [
                    judge.key
                    for judge in judges
                    if judge.key not in entry.judges and (entry.key, judge.key) not in conflicts
                ],
            )
            for entry in entries
        }
        self.order = shuffled(draw, [entry.key for entry in entries])

    def fill_up_to(self, limit: int) -> None:
        """Assigns all that loads of at most `limit` allow; who leads nowhere now leads nowhere later."""
        exhausted: set[Key] = set()
        waiting = [entry for entry in self.order if self.missing[entry]]
        while waiting:
            waiting = [entry for entry in waiting if self.add_judge(entry, limit, exhausted)]
            waiting = [entry for entry in waiting if self.missing[entry]]

    def add_judge(self, entry: Key, limit: int, exhausted: set[Key]) -> bool:
        """Gives `entry` one more judge, moving other new assignments along an augmenting path if need be."""
        came_from = {}
        queue = deque([(entry, None)])
        while queue:
            moved, holder = queue.popleft()
            for judge in self.eligible[moved]:
                if judge in came_from or judge in exhausted or moved in self.entries_of[judge]:
                    continue
                came_from[judge] = (moved, holder)
                if self.loads[judge] < min(limit, self.judges[judge].max_load):
                    self.follow(came_from, judge)
                    self.missing[entry] -= 1
                    return True
                queue.extend((other, judge) for other in sorted(self.entries_of[judge], key=str))
        exhausted.update(came_from)
        return False

    def follow(self, came_from: Mapping[Key, tuple[Key, Key | None]], judge: Key | None) -> None:
        """Along the path found, each entry leaves the judge who held it for the one who can take it."""
        self.loads[judge] += 1
        while judge is not None:
            moved, holder = came_from[judge]
            self.entries_of[judge].add(moved)
            if holder is not None:
                self.entries_of[holder].discard(moved)
            judge = holder

    def assignments(self) -> list[tuple[Key, Key]]:
        return [(entry, judge) for judge, own in self.entries_of.items() for entry in sorted(own, key=str)]

    def shortfalls(self) -> list[Shortfall]:
        return [
            Shortfall(entry, missing, self.needed[entry], len(self.eligible[entry]))
            for entry, missing in self.missing.items()
            if missing
        ]


def shuffled(draw: Random, keys: Iterable[Key]) -> list[Key]:
    keys = sorted(keys, key=str)
    draw.shuffle(keys)
    return keys


def is_connected(pairs: Sequence[tuple[Key, Key]]) -> bool:
    """Whether every two entries can be compared through judges who share entries."""
    neighbours: dict[tuple[str, Key], set[tuple[str, Key]]] = {}
    for entry, judge in pairs:
        neighbours.setdefault(("entry", entry), set()).add(("judge", judge))
        neighbours.setdefault(("judge", judge), set()).add(("entry", entry))
    reached: set[tuple[str, Key]] = set()
    frontier = list(neighbours)[:1]
    while frontier:
        node = frontier.pop()
        if node not in reached:
            reached.add(node)
            frontier.extend(neighbours[node])
    return len(reached) == len(neighbours)
