"""The order of entries and what breaks a tie: never a code, a title or chance.

Corrected scores that agree as published go through the tie chain that the edition announced (the raw mean level of
each criterion in turn), then through the judges who scored both; what still is level shares its rank.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

Key = Hashable


@dataclass(frozen=True)
class SheetScore:
    """A signed sheet: its score, and the level of each criterion; entries are ranked within their `tier`."""

    entry: Key
    judge: Key
    score: Decimal
    levels: Mapping[str, int | Decimal]
    tier: str = ""


Scores = Mapping[Key, Decimal]
SheetsOf = Mapping[Key, Sequence[SheetScore]]


def by_entry(sheets: Sequence[SheetScore]) -> dict[Key, list[SheetScore]]:
    grouped = defaultdict(list)
    for sheet in sheets:
        grouped[sheet.entry].append(sheet)
    return dict(grouped)


def mean(values: Sequence[Any]) -> Decimal:
    return sum(map(Decimal, values), Decimal(0)) / len(values)


def in_order(
    entries: Sequence[Key], scores: Scores, sheets_of: SheetsOf, tie_chain: Sequence[str]
) -> list[list[Key]]:
    """Entries from best to worst; those that nothing separates stand together. `scores` are as published."""

    def merit(entry: Key) -> tuple[Decimal, ...]:
        return (scores[entry], *(mean_level(sheets_of[entry], key) for key in tie_chain))

    ranked = []
    for tied in grouped_by(entries, merit):
        ranked += grouped_by(tied, lambda entry, tied=tied: direct_wins(entry, tied, sheets_of))
    return ranked


def grouped_by(entries: Sequence[Key], value: Callable[[Key], Any]) -> list[list[Key]]:
    groups = defaultdict(list)
    for entry in entries:
        groups[value(entry)].append(entry)
    return [groups[key] for key in sorted(groups, reverse=True)]


def mean_level(sheets: Sequence[SheetScore], criterion: str) -> Decimal:
    """Below every level where the criterion doesn't apply, so that entries without it stay together."""
    levels = [sheet.levels[criterion] for sheet in sheets if criterion in sheet.levels]
    return mean(levels) if levels else Decimal(-1)


def direct_wins(entry: Key, tied: Sequence[Key], sheets_of: SheetsOf) -> int:
    """How many more of the tied entries it beats than beat it, in the eyes of judges who scored both."""
    own = {sheet.judge: sheet.score for sheet in sheets_of[entry]}
    wins = 0
    for other in tied:
        differences = [own[s.judge] - s.score for s in sheets_of[other] if s.judge in own]
        margin = sum(differences)
        wins += (margin > 0) - (margin < 0)
    return wins
