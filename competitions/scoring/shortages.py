"""What a round may lack, and why."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

Key = Hashable


@dataclass(frozen=True)
class TooFewFree:
    """Even idle judges would not be enough: `eligible` of them are free of conflict, `needed` are needed."""

    entry: Key
    missing: int
    needed: int
    eligible: int


@dataclass(frozen=True)
class TooFull:
    """The minimum cut: these entries together need more than these judges may still take.

    `judges` are all who are free of conflict with the entries and do not have them; `room` is what they could take
    before the round.
    """

    entries: tuple[Key, ...]
    judges: tuple[Key, ...]
    missing: int
    room: int


@dataclass(frozen=True)
class Idle:
    """A judge who ends `missing` entries below the least that was asked for."""

    judge: Key
    missing: int


Shortage = TooFewFree | TooFull | Idle
KINDS = {kind.__name__: kind for kind in (TooFewFree, TooFull, Idle)}


def packed(shortages: Iterable[Shortage]) -> list[list[Any]]:
    """As JSON keeps them: the kind, then the fields."""
    return [[type(shortage).__name__, asdict(shortage)] for shortage in shortages]


def unpacked(rows: Iterable[Sequence[Any]]) -> list[Shortage]:
    return [KINDS[kind](**fields) for kind, fields in rows]
