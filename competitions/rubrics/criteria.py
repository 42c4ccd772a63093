"""The shape of a default rubric: plain values, so that a rubric reads like the table it was decided on."""

from dataclasses import dataclass
from typing import Any

Measure = dict[str, Any]


@dataclass(frozen=True)
class DefaultCriterion:
    """`levels` are (Arabic, English) descriptors of levels 1 to 5."""

    key: str
    weight: int
    name_ar: str
    name_en: str
    levels: tuple[tuple[str, str], ...]
    measure: Measure | None = None
    tie_order: int | None = None


def measured(*parts: dict[str, Any]) -> Measure:
    """The suggested level is the lowest of what the parts suggest."""
    return {"parts": list(parts), "combine": "min"}


def higher(expression: str, *bounds: float) -> dict[str, Any]:
    """Level 1 below the first of four ascending bounds, one level more from each bound on: no gaps."""
    return {"expr": expression, "bounds": list(bounds), "better": "higher"}


def lower(expression: str, *bounds: float) -> dict[str, Any]:
    """Level 5 below the first of four ascending bounds, one level less from each bound on: no gaps."""
    return {"expr": expression, "bounds": list(bounds), "better": "lower"}
