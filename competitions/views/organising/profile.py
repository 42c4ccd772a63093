"""An entry criterion by criterion, beside the mean of those it is ranked with."""

from typing import NamedTuple

from ...scoring.sheets import attained, is_marked


class Bar(NamedTuple):
    """Means in per cent of the way from the lowest to the highest level; None without a mark."""

    criterion: object
    own: float | None
    all: float | None


def profile(entry, sheets, criteria):
    """`sheets` are those of the run; entries of one tier are compared with one another."""
    tier = entry.competition.tier_of
    rivals = [sheet for sheet in sheets if tier(sheet.assignment.entry) == tier(entry)]
    own = [sheet for sheet in rivals if sheet.assignment.entry_id == entry.pk]
    return [Bar(criterion, mean(own, criterion), mean(rivals, criterion)) for criterion in criteria]


def mean(sheets, criterion):
    shares = [attained(sheet.levels, criterion) for sheet in sheets if is_marked(sheet.levels, criterion)]
    return float(100 * sum(shares) / len(shares)) if shares else None
