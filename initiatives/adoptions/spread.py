"""How fast initiatives spread, how many copies were verified, which place gave to which: numbers in, numbers out."""

import datetime
from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from statistics import median


@dataclass(frozen=True)
class Wait:
    """`days`: the median over `n` initiatives, None of none; `left_out` have a copy older than their page."""

    days: int | None
    n: int
    left_out: int = 0


def wait(pairs: Iterable[tuple[datetime.date, datetime.date]]) -> Wait:
    """`pairs`: when an initiative was published, when its first copy began to operate.

    A copy that is older than the page waited for nothing: it is counted, and left out of the median. Of an even
    number the mean of the middle two counts, halves rounded up.
    """
    days = [(operating - published).days for published, operating in pairs]
    waited = [number for number in days if number >= 0]
    middle = int(median(waited) + 0.5) if waited else None
    return Wait(middle, len(waited), len(days) - len(waited))


@dataclass(frozen=True)
class Part:
    """`reached` of `n`; there is no percentage of none."""

    reached: int
    n: int

    @property
    def percent(self) -> int | None:
        return int(100 * self.reached / self.n + 0.5) if self.n else None


@dataclass
class Exchange:
    """Numbers of copies by giver and taker."""

    cells: dict[tuple[Hashable, Hashable], int] = field(default_factory=dict)
    #: {place: [(other place, number)]}, the largest number first
    gave: dict[Hashable, list] = field(default_factory=lambda: defaultdict(list))
    took: dict[Hashable, list] = field(default_factory=lambda: defaultdict(list))

    @property
    def total(self) -> int:
        return sum(self.cells.values())

    @property
    def largest(self) -> int:
        return max(self.cells.values(), default=0)


def exchange(rows: Iterable[tuple[Hashable, Hashable, int]]) -> Exchange:
    """`rows`: giver, taker, number of copies; each pair once."""
    found = Exchange()
    for giver, taker, n in sorted(rows, key=lambda row: -row[2]):
        found.cells[giver, taker] = n
        found.gave[giver].append((taker, n))
        found.took[taker].append((giver, n))
    return found
