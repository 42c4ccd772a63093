"""The 27 governorates from the CSV beside this file, or the regions of another country from a host's own."""

import csv
from pathlib import Path
from typing import Any

from .. import conf

TABLE = Path(__file__).with_name("governorates.csv")

TEXTS = [
    "capmas_code",
    "name_ar",
    "name_en",
    "region",
    "region_ar",
    "region_en",
    "capmas_class",
    "capital_ar",
    "capital_en",
]


def governorates() -> list[tuple[str, dict[str, Any]]]:
    """(ISO code, fields of a `Governorate`) in the table's order."""
    with Path(conf.get("INITIATIVES_REGIONS") or TABLE).open(encoding="utf-8", newline="") as table:
        return [(row["iso_3166_2"], fields(row)) for row in csv.DictReader(table)]


def fields(row: dict[str, str]) -> dict[str, Any]:
    return {
        **{name: row[name] for name in TEXTS},
        "aliases": [alias for alias in row["aliases"].split("|") if alias],
        "tile_col": int(row["tile_col"]),
        "tile_row": int(row["tile_row"]),
    }
