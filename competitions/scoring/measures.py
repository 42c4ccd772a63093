"""What an entry's figures suggest for a measured criterion: the level, and the figures it was read from.

A measure is data, written with the criterion::

    {
        "combine": "min",
        "parts": [{"expr": "verified/received", "bounds": [0.7, 0.85, 0.93, 0.98], "better": "higher"}],
    }

An expression is the name of a figure or the ratio of two. Every part has one ascending bound between two
levels and no gap: better higher, a value that reaches a bound is one level up; better lower, one level down.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

Figures = Mapping[str, int | Decimal | None]

EXPRESSION = re.compile(r"\s*(?P<figure>[a-z][a-z0-9_]*)\s*(?:/\s*(?P<base>[a-z][a-z0-9_]*)\s*)?", re.ASCII)


@dataclass(frozen=True)
class Reading:
    """A value and where it comes from; `base` is empty for a plain figure."""

    figure: str
    base: str
    value: Decimal


@dataclass(frozen=True)
class Suggestion:
    level: int
    readings: tuple[Reading, ...]


def suggest(
    measure: Mapping[str, Any] | None, figures: Figures, lowest: int, highest: int
) -> Suggestion | None:
    """The level the figures speak for; None when a figure is missing or there is nothing to divide by."""
    if not measure:
        return None
    levels, readings = [], []
    for part in measure["parts"]:
        reading = read(part["expr"], figures)
        if reading is None:
            return None
        readings.append(reading)
        levels.append(level_of(reading.value, part, lowest, highest))
    return Suggestion(min(levels), tuple(readings))


def read(expression: str, figures: Figures) -> Reading | None:
    match = EXPRESSION.fullmatch(expression)
    if not match:
        raise ValueError(f"not a figure or a ratio of two: {expression!r}")
    figure, base = match["figure"], match["base"] or ""
    value = figures.get(figure)
    if value is None:
        return None
    if not base:
        return Reading(figure, "", Decimal(value))
    if not figures.get(base):
        return None
    return Reading(figure, base, Decimal(value) / Decimal(figures[base]))


def level_of(value: Decimal, part: Mapping[str, Any], lowest: int, highest: int) -> int:
    reached = sum(value >= Decimal(str(bound)) for bound in part["bounds"])
    return highest - reached if part["better"] == "lower" else lowest + reached


def figures_read(measure: Mapping[str, Any] | None) -> list[str]:
    """Names of the figures a measure reads, in order."""
    matches = [EXPRESSION.fullmatch(part["expr"]) for part in (measure or {}).get("parts", [])]
    names = [name for match in matches if match for name in (match["figure"], match["base"]) if name]
    return list(dict.fromkeys(names))


def bases_read(measure: Mapping[str, Any] | None) -> list[str]:
    """Names of the figures a measure divides by, in order: where one is 0, no level is suggested."""
    matches = [EXPRESSION.fullmatch(part["expr"]) for part in (measure or {}).get("parts", [])]
    return list(dict.fromkeys(match["base"] for match in matches if match and match["base"]))


def is_readable(measure: Any, known: set[str], lowest: int, highest: int) -> bool:
    """Whether a measure is complete: known figures, one ascending bound between any two levels."""
    try:
        parts = measure["parts"]
        return (
            bool(parts)
            and measure["combine"] == "min"
            and all(part_is_readable(part, known, highest - lowest) for part in parts)
        )
    except (KeyError, TypeError, ArithmeticError):
        return False


def part_is_readable(part: Mapping[str, Any], known: set[str], steps: int) -> bool:
    bounds = [Decimal(str(bound)) for bound in part["bounds"]]
    match = EXPRESSION.fullmatch(part["expr"])
    named = match is not None and {match["figure"], match["base"] or match["figure"]} <= known
    return (
        named and part["better"] in ("higher", "lower") and len(bounds) == steps and bounds == sorted(bounds)
    )
