"""What a round of assignments is made from and what it comes to. The engine that makes it is `assignment`.

Keys are hashable and of one kind for entries and one for judges; a pair is (entry, judge).
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from .fit import COSTS, NEUTRAL
from .rubric import rubric_hash
from .shortages import Shortage

Key = Hashable
Pair = tuple[Key, Key]

#: cheapest: the least total cost; fair: first the best worst fit, then the least total cost
CHEAPEST, FAIR = "cheapest", "fair"

#: λ of the convex load cost: an expert in place of a neutral judge (10) is worth one entry more than the others
#: carry, an expert in place of a weak one (30) three; between equal fits loads end within one of each other.
LOAD_COST = 5


@dataclass(frozen=True)
class RoundEntry:
    """`sheets` are wanted in all; `judges` already hold a standing assignment, which is never moved."""

    key: Key
    sheets: int
    judges: frozenset[Key] = frozenset()

    @property
    def needed(self) -> int:
        return max(self.sheets - len(self.judges), 0)


@dataclass(frozen=True)
class RoundJudge:
    """`load` counts his standing assignments; with the new ones he ends between the two limits."""

    key: Key
    max_load: int
    load: int = 0
    min_load: int = 0


@dataclass(frozen=True)
class RoundInputs:
    """`costs` holds the pairs that are not neutral; `pins` are new pairs that must be."""

    entries: tuple[RoundEntry, ...]
    judges: tuple[RoundJudge, ...]
    seed: int
    conflicts: frozenset[Pair] = frozenset()
    pins: frozenset[Pair] = frozenset()
    costs: Mapping[Pair, int] = field(default_factory=dict)
    mode: str = CHEAPEST
    load_cost: int = LOAD_COST
    neutral_cost: int = COSTS[NEUTRAL]

    @property
    def standing(self) -> list[Pair]:
        return [(entry.key, judge) for entry in self.entries for judge in entry.judges]

    def digest(self) -> str:
        """The sha256 of all of it, whatever its order: a round is saved only while this holds."""
        return rubric_hash(
            {
                "entries": sorted(
                    [str(e.key), e.sheets, sorted(str(judge) for judge in e.judges)] for e in self.entries
                ),
                "judges": sorted([str(j.key), j.max_load, j.load, j.min_load] for j in self.judges),
                "conflicts": sorted([str(entry), str(judge)] for entry, judge in self.conflicts),
                "pins": sorted([str(entry), str(judge)] for entry, judge in self.pins),
                "costs": sorted([str(pair[0]), str(pair[1]), cost] for pair, cost in self.costs.items()),
                "seed": self.seed,
                "mode": self.mode,
                "load_cost": self.load_cost,
            }
        )


def clashing_pins(inputs: RoundInputs) -> list[Pair]:
    """Pins that meet a conflict."""
    return sorted(inputs.pins & inputs.conflicts, key=str)


def overfilling_pins(inputs: RoundInputs) -> list[RoundJudge]:
    """Judges whom pins would load above their maximum."""
    pinned = Counter(judge for _entry, judge in inputs.pins - set(inputs.standing))
    return [
        judge
        for judge in inputs.judges
        if pinned[judge.key] and judge.load + pinned[judge.key] > judge.max_load
    ]


@dataclass(frozen=True)
class Round:
    """`assignments` are the new pairs, pins among them.

    `fit_cost` is Σ c over them, `cost` adds λ Σ load². `efficiency` is of the whole design, standing pairs too; no
    design with the same loads exceeds `bound`.
    """

    assignments: list[Pair]
    shortages: list[Shortage]
    fit_cost: int
    cost: int
    is_connected: bool
    efficiency: float
    bound: float

    @property
    def is_feasible(self) -> bool:
        return not self.shortages


def queue_position(seed: int, entry: Key, judge: Key) -> int:
    """A draw of its own for every judge, so that no entry is always read first."""
    return int.from_bytes(sha256(f"{seed}:{judge}:{entry}".encode()).digest()[:3])
