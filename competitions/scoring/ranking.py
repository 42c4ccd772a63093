"""The ranking of an edition: one model over all its sheets, ranks among entries of one tier that can be compared.

Entries that no chain of judges connects stand in different components and are ranked apart, each from 1.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from statistics import median

import numpy as np

from . import reliability
from .design import Key, Mark
from .groups import level_groups
from .intervals import RankSummary, certain, summaries
from .mixed_model import MODEL, VERSION, Fit, fit
from .posterior import draws, draws_for
from .precision import NOISE, PUBLISHED_PLACES, published
from .ties import Scores, SheetScore, SheetsOf, by_entry, in_order, mean

__all__ = ["MODEL", "VERSION", "JudgeLine", "Line", "Ranking", "SheetScore", "rank"]


@dataclass(frozen=True)
class Line:
    """An entry's place. `rank` is by competition ranking (1, 1, 3) within tier and component.

    `rank_low` to `rank_high` is the 90 % interval of its true rank, `group` holds entries too close to tell apart;
    these, `standard_error` and `p_first` are None when the noise can't be told.
    """

    entry: Key
    tier: str
    component: int
    n: int
    estimate: float
    standard_error: float | None
    raw_mean: Decimal
    median: Decimal
    spread: Decimal
    is_flagged: bool
    rank: int
    rank_low: int | None
    rank_high: int | None
    expected_rank: float | None
    p_first: float | None
    group: int | None


@dataclass(frozen=True)
class JudgeLine:
    """A judge's leniency, shrunk, with its error; None when judges can't be told from noise."""

    judge: Key
    n: int
    leniency: float | None
    standard_error: float | None


@dataclass(frozen=True)
class Ranking:
    """`lines` by tier, component and rank; `draws` is how many the intervals stand on."""

    lines: list[Line]
    fit: Fit
    seed: int
    draws: int

    @property
    def judges(self) -> list[JudgeLine]:
        fitted = self.fit
        columns = (fitted.design.sheets_per_judge, fitted.leniency, fitted.leniency_errors)
        return [
            JudgeLine(judge, int(n), told(leniency), told(error))
            for judge, n, leniency, error in zip(fitted.judges, *columns, strict=True)
        ]

    @property
    def alpha(self) -> float | None:
        """Krippendorff's alpha of the scores, interval."""
        return reliability.alpha_interval(self.fit.design)

    @property
    def icc(self) -> dict[str, float] | None:
        return reliability.icc(self.fit.design)

    @property
    def judges_needed(self) -> int | None:
        """Sheets an entry needs for its mean to be 0.8 reliable."""
        return reliability.judges_needed(self.fit.variance_residual, self.fit.variance_entry)


def rank(
    sheets: Sequence[SheetScore],
    tie_chain: Sequence[str],
    spread_flag: float | None = None,
    seed: int = 0,
    places: int = PUBLISHED_PLACES,
    with_intervals: bool = True,
) -> Ranking:
    """One line per entry that has a sheet; ValueError without sheets.

    `places` are the decimals that scores are published to: two that agree as published are a tie for the chain.
    Without intervals, for quick what-ifs, `rank_low`, `rank_high`, `expected_rank` and `p_first` are None.
    """
    fitted = fit([Mark(sheet.entry, sheet.judge, sheet.score) for sheet in sheets])
    sheets_of = by_entry(sheets)
    cells = list(cells_of(fitted, sheets_of))
    count = draws_for(fitted) if with_intervals else 0
    ranges = rank_ranges(fitted, [at for _, _, at in cells], seed, count)
    scores = {
        entry: published(score, places) for entry, score in zip(fitted.entries, fitted.estimates, strict=True)
    }
    lines = []
    for (tier, component, at), found in zip(cells, ranges, strict=True):
        place = Places(fitted, [fitted.entries[one] for one in at], found)
        for entry, rank_, group in place.in_order(scores, sheets_of, tie_chain):
            numbers = figures(fitted, entry, sheets_of[entry], spread_flag)
            lines.append(
                Line(entry, tier, component, **numbers, rank=rank_, **place.range_of(entry), group=group)
            )
    return Ranking(lines, fitted, seed, count)


def cells_of(fitted: Fit, sheets_of: SheetsOf) -> Iterator[tuple[str, int, np.ndarray]]:
    """(tier, component from 1, positions of the entries ranked among themselves)."""
    tiers = np.array([sheets_of[entry][0].tier for entry in fitted.entries])
    components = fitted.design.component_of
    for tier in np.unique(tiers):
        for component in np.unique(components[tiers == tier]):
            at = np.flatnonzero((tiers == tier) & (components == component))
            yield str(tier), int(component) + 1, at


def rank_ranges(
    fitted: Fit, cells: Sequence[np.ndarray], seed: int, count: int
) -> Sequence[RankSummary | None]:
    """Per cell; an entry without rivals needs no draws, and without noise there is nothing to draw."""
    is_exact = fitted.variance_residual == 0
    drawn = summaries(draws(fitted, seed, count), cells) if count else None
    return [
        certain(fitted.estimates[at].round(NOISE)) if is_exact or len(at) == 1 else summary
        for at, summary in zip(cells, drawn or [None] * len(cells), strict=True)
    ]


@dataclass(frozen=True)
class Places:
    """Entries ranked among themselves, with what the draws say of them."""

    fit: Fit
    entries: list[Key]
    summary: RankSummary | None

    def in_order(
        self, scores: Scores, sheets_of: SheetsOf, tie_chain: Sequence[str]
    ) -> Iterator[tuple[Key, int, int | None]]:
        ranked = in_order(self.entries, scores, sheets_of, tie_chain)
        place = 1
        for block, group in zip(ranked, level_groups(self.fit, ranked), strict=True):
            yield from ((entry, place, group) for entry in block)
            place += len(block)

    def range_of(self, entry: Key) -> dict[str, float | int | None]:
        names = {"rank_low": "low", "rank_high": "high", "expected_rank": "expected", "p_first": "p_first"}
        if self.summary is None:
            return dict.fromkeys(names)
        return {
            name: getattr(self.summary, array)[self.position[entry]].item() for name, array in names.items()
        }

    @cached_property
    def position(self) -> dict[Key, int]:
        return {entry: at for at, entry in enumerate(self.entries)}


def figures(
    fitted: Fit, entry: Key, sheets: Sequence[SheetScore], spread_flag: float | None
) -> dict[str, object]:
    at = fitted.position[entry]
    marks = [sheet.score for sheet in sheets]
    spread = max(marks) - min(marks)
    return {
        "n": len(marks),
        "estimate": float(fitted.estimates[at]),
        "standard_error": told(fitted.standard_errors[at]),
        "raw_mean": mean(marks),
        "median": median(marks),
        "spread": spread,
        "is_flagged": spread_flag is not None and spread >= spread_flag,
    }


def told(value: float) -> float | None:
    """None for NaN; and no minus before a zero."""
    return None if np.isnan(value) else float(value) + 0.0
