"""Outlines of the 27 governorates as SVG paths; approximate, under a licence of their own (LICENSE.txt beside)."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("egypt-map-paths.json")

#: Too small to be read or touched on the map of the country: named on the enlarged part instead.
ENLARGED = {
    "EG-ALX",
    "EG-BH",
    "EG-C",
    "EG-DK",
    "EG-DT",
    "EG-GH",
    "EG-IS",
    "EG-KB",
    "EG-KFS",
    "EG-MNF",
    "EG-PTS",
    "EG-SHR",
    "EG-SUZ",
}


@dataclass(frozen=True)
class Outline:
    """The shape of one governorate and the point its name stands at, in units of its map."""

    code: str
    path: str
    x: float
    y: float


@dataclass(frozen=True)
class Outlines:
    """One map: `width` × `height` units, what is named on it, and what is only there to show where one is."""

    width: int
    height: int
    named: list[Outline]
    around: list[Outline]


@cache
def egypt() -> tuple[Outlines, Outlines]:
    """The country, and its north (Delta, Canal, Greater Cairo) enlarged; every governorate is named on one of them."""
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    return outlines(table, lambda code: code not in ENLARGED), outlines(
        table["inset"], lambda code: code in ENLARGED
    )


def outlines(table, is_named) -> Outlines:
    shapes = [Outline(row["iso"], row["d"], row["x"], row["y"]) for row in table["paths"]]
    return Outlines(
        table["w"],
        table["h"],
        [shape for shape in shapes if is_named(shape.code)],
        [shape for shape in shapes if not is_named(shape.code)],
    )
