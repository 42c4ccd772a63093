"""The score of one sheet: 0 to 100, `Decimal` in and out, rounded once, half to even, to four decimals."""

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Protocol

from django.utils.translation import gettext as _

PRECISION = Decimal("0.0001")


class Marked(Protocol):
    key: str
    weight: int
    lowest: int
    highest: int


class IncompleteSheet(ValueError):
    """Criteria without a level, or with one outside their scale; `keys` names them."""

    def __init__(self, keys: list[str]) -> None:
        super().__init__(", ".join(keys))
        self.keys = keys


def sheet_score(levels: Mapping[str, int], criteria: Iterable[Marked]) -> Decimal:
    """100 · Σ w·u / Σ w over `criteria`, those that apply to the entry; u runs from 0 (lowest level) to 1.

    A criterion that does not apply is left out of `criteria`, so its weight goes to the others. A missing
    mark is never a zero: it raises IncompleteSheet. Levels of other criteria are not counted.
    """
    applicable = list(criteria)
    if missing := unmarked(levels, applicable):
        raise IncompleteSheet(missing)
    if not any(criterion.weight for criterion in applicable):
        raise IncompleteSheet([])
    return weighted_score(levels, applicable)


def weighted_score(levels: Mapping[str, int | Decimal], criteria: Iterable[Marked]) -> Decimal:
    """100 · Σ w·u / Σ w; for levels known to be there and within their scales."""
    criteria = list(criteria)
    total = sum(criterion.weight for criterion in criteria)
    earned = sum((criterion.weight * attained(levels, criterion) for criterion in criteria), Decimal(0))
    return (100 * earned / total).quantize(PRECISION, ROUND_HALF_EVEN)


def attained(levels: Mapping[str, int | Decimal], criterion: Marked) -> Decimal:
    """The share of the way from the lowest to the highest level."""
    return Decimal(levels[criterion.key] - criterion.lowest) / (criterion.highest - criterion.lowest)


def unmarked(levels: Mapping[str, int], criteria: Iterable[Marked]) -> list[str]:
    """Keys of the criteria whose level is blank or outside their scale."""
    return [criterion.key for criterion in criteria if not is_marked(levels, criterion)]


def is_marked(levels: Mapping[str, int], criterion: Marked) -> bool:
    level = levels.get(criterion.key)
    return type(level) is int and criterion.lowest <= level <= criterion.highest


def note_is_required(level: int, criterion: Marked, suggested: int | None) -> bool:
    """At both ends of the scale, and more than one level away from what the figures suggest."""
    departs = suggested is not None and abs(level - suggested) > 1
    return departs or level in (criterion.lowest, criterion.highest)


def sheet_problems(
    levels: Mapping[str, int],
    notes: Mapping[str, str],
    criteria: Iterable[Marked],
    suggested: Mapping[str, int],
) -> dict[str, str]:
    """Why a sheet can't be signed yet: criterion key to message in the active language; empty when it can."""
    criteria = list(criteria)
    problems = {key: _("Choose a level.") for key in unmarked(levels, criteria)}
    for criterion in criteria:
        key = criterion.key
        if key in problems or notes.get(key, "").strip():
            continue
        if note_is_required(levels[key], criterion, suggested.get(key)):
            problems[key] = note_reason(levels[key], criterion)
    return problems


def note_reason(level: int, criterion: Marked) -> str:
    if level in (criterion.lowest, criterion.highest):
        return _("A reason is required at the lowest and the highest level.")
    return _("A reason is required more than one level away from the suggestion.")
