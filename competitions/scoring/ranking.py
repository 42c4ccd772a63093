"""The ranking of an edition. `estimate` is the model; all that follows it holds for any model."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from statistics import median
from typing import Any

MODEL = "raw_mean"
VERSION = 1

#: Scores are kept to four places and published to one; two that agree as published are a tie.
KEPT = Decimal("0.0001")
PUBLISHED = Decimal("0.1")

Key = Hashable


@dataclass(frozen=True)
class SheetScore:
    """A signed sheet: 0 to 100, and the level of each criterion."""

    entry: Key
    judge: Key
    score: Decimal
    levels: Mapping[str, int]
    tier: str = ""


Scores = Mapping[Key, Decimal]
SheetsOf = Mapping[Key, Sequence[SheetScore]]


@dataclass(frozen=True)
class Line:
    """`rank` is within the tier, by competition ranking (1, 1, 3); entries of one rank share a `group`."""

    entry: Key
    tier: str
    score: Decimal
    median: Decimal
    spread: Decimal
    n: int
    rank: int
    group: int
    is_flagged: bool


def rank(sheets: Sequence[SheetScore], tie_chain: Sequence[str], spread_flag: int) -> list[Line]:
    """One line per entry that has a sheet, by tier and rank.

    Ties at published precision go through the tie chain (raw mean level of each criterion in turn), then
    through the judges who scored both, else the rank is shared: never by code, title or chance.
    """
    sheets_of = by_entry(sheets)
    scores = estimate(sheets)
    lines = []
    for tier in sorted({sheet.tier for sheet in sheets}):
        entries = [entry for entry, own in sheets_of.items() if own[0].tier == tier]
        groups = ordered_groups(entries, scores, sheets_of, tie_chain)
        lines += lines_of_tier(tier, groups, scores, sheets_of, spread_flag)
    return lines


def estimate(sheets: Sequence[SheetScore]) -> dict[Key, Decimal]:
    """Each entry's score under the model: here the raw mean of its sheets."""
    return {entry: kept(mean([sheet.score for sheet in own])) for entry, own in by_entry(sheets).items()}


def by_entry(sheets: Sequence[SheetScore]) -> dict[Key, list[SheetScore]]:
    grouped = defaultdict(list)
    for sheet in sheets:
        grouped[sheet.entry].append(sheet)
    return dict(grouped)


def mean(values: Sequence[Any]) -> Decimal:
    return sum(map(Decimal, values), Decimal(0)) / len(values)


def kept(value: Decimal) -> Decimal:
    return value.quantize(KEPT, rounding=ROUND_HALF_UP)


def published(value: Decimal) -> Decimal:
    return value.quantize(PUBLISHED, rounding=ROUND_HALF_UP)


def ordered_groups(
    entries: Sequence[Key], scores: Scores, sheets_of: SheetsOf, tie_chain: Sequence[str]
) -> list[list[Key]]:
    """Entries from best to worst; those that nothing separates stand in one group."""

    def merit(entry: Key) -> tuple[Decimal, ...]:
        return (published(scores[entry]), *(mean_level(sheets_of[entry], key) for key in tie_chain))

    groups = []
    for tied in grouped_by(entries, merit):
        groups += grouped_by(tied, lambda entry, tied=tied: direct_wins(entry, tied, sheets_of))
    return groups


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


def lines_of_tier(
    tier: str, groups: Sequence[Sequence[Key]], scores: Scores, sheets_of: SheetsOf, spread_flag: int
) -> list[Line]:
    lines = []
    for number, group in enumerate(groups, start=1):
        place = len(lines) + 1
        lines += [
            line(entry, tier, scores[entry], sheets_of[entry], place, number, spread_flag) for entry in group
        ]
    return lines


def line(
    entry: Key,
    tier: str,
    score: Decimal,
    sheets: Sequence[SheetScore],
    place: int,
    group: int,
    spread_flag: int,
) -> Line:
    marks = [sheet.score for sheet in sheets]
    spread = kept(max(marks) - min(marks))
    return Line(
        entry=entry,
        tier=tier,
        score=score,
        median=kept(median(marks)),
        spread=spread,
        n=len(marks),
        rank=place,
        group=group,
        is_flagged=spread >= spread_flag,
    )
