"""Who marked what: a table of marks as sparse arrays, in one canonical order whatever order it came in."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Key = Hashable
FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


class Mark(NamedTuple):
    """One judge's score of one entry, on any scale."""

    entry: Key
    judge: Key
    score: float | Decimal


@dataclass(frozen=True)
class Design:
    """`entry_at` and `judge_at` give each mark's position in `entries` and `judges` (N marks, n entries, q judges).

    `scores` are measured from `centre`, the mean of all marks, so that sums of squares lose no digits.
    """

    marks: tuple[Mark, ...]
    entries: tuple[Key, ...]
    judges: tuple[Key, ...]
    entry_at: IntArray
    judge_at: IntArray
    scores: FloatArray
    centre: float

    @cached_property
    def incidence(self) -> sparse.csr_array:
        """n × q, 1 where the judge marked the entry."""
        shape = (len(self.entries), len(self.judges))
        return sparse.csr_array((np.ones(len(self.marks)), (self.entry_at, self.judge_at)), shape=shape)

    @cached_property
    def sheets_per_entry(self) -> FloatArray:
        return np.bincount(self.entry_at, minlength=len(self.entries)).astype(float)

    @cached_property
    def sheets_per_judge(self) -> FloatArray:
        return np.bincount(self.judge_at, minlength=len(self.judges)).astype(float)

    @cached_property
    def shares(self) -> sparse.csr_array:
        """n × q: each judge's share in the raw mean of an entry."""
        return (sparse.diags_array(1 / self.sheets_per_entry) @ self.incidence).tocsr()

    def entry_sums(self, values: FloatArray) -> FloatArray:
        return np.bincount(self.entry_at, weights=values, minlength=len(self.entries))

    def judge_sums(self, values: FloatArray) -> FloatArray:
        return np.bincount(self.judge_at, weights=values, minlength=len(self.judges))

    def within_entries(self, values: FloatArray) -> FloatArray:
        """Each mark's distance from the mean of its entry."""
        return values - (self.entry_sums(values) / self.sheets_per_entry)[self.entry_at]

    @cached_property
    def spread(self) -> float:
        """The largest distance of a mark from the mean of all."""
        return float(np.abs(self.scores).max())

    @cached_property
    def component_of(self) -> IntArray:
        """For each entry the number, from 0, of the part of the table it can be compared within; largest first."""
        link = sparse.block_array([[None, self.incidence], [self.incidence.T, None]])
        labels = sparse.csgraph.connected_components(link, directed=False)[1][: len(self.entries)]
        found, first, sizes = np.unique(labels, return_index=True, return_counts=True)
        position = np.empty(len(found), dtype=np.int64)
        position[np.lexsort((first, -sizes))] = np.arange(len(found))
        return position[labels]

    @cached_property
    def components(self) -> tuple[tuple[Key, ...], ...]:
        parts: list[list[Key]] = [[] for _ in range(int(self.component_of.max()) + 1)]
        for entry, part in zip(self.entries, self.component_of, strict=True):
            parts[part].append(entry)
        return tuple(map(tuple, parts))


def design_of(marks: Sequence[Mark]) -> Design:
    """Raises ValueError without marks, or when a judge marks an entry twice."""
    if not marks:
        raise ValueError("no marks to rank")
    ordered = tuple(sorted(marks, key=lambda mark: (*canonical(mark.entry), *canonical(mark.judge))))
    if len({mark[:2] for mark in ordered}) < len(ordered):
        raise ValueError("a judge marks an entry once")
    entries, judges = distinct(mark.entry for mark in ordered), distinct(mark.judge for mark in ordered)
    scores = np.array([float(mark.score) for mark in ordered])
    centre = float(scores.mean())
    return Design(
        marks=ordered,
        entries=entries,
        judges=judges,
        entry_at=positions(entries, (mark.entry for mark in ordered)),
        judge_at=positions(judges, (mark.judge for mark in ordered)),
        scores=scores - centre,
        centre=centre,
    )


def canonical(key: Key) -> tuple[str, Key]:
    """Keys of one type by their own order, types by name."""
    return (type(key).__name__, key)


def distinct(keys: Iterable[Key]) -> tuple[Key, ...]:
    return tuple(sorted(set(keys), key=canonical))


def positions(known: Sequence[Key], keys: Iterable[Key]) -> IntArray:
    at = {key: position for position, key in enumerate(known)}
    return np.array([at[key] for key in keys], dtype=np.int64)
