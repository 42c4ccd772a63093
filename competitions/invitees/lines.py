"""From pasted text to lines of cells: tabs, semicolons or commas part the cells, the first kind that a line has."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..inspections.wording import plain_heading
from .columns import BY_SPELLING, COLUMNS, Column

#: typed by editors and keyboards in Arabic, seen by nobody
MARKS = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
SEPARATORS = ("\t", ";", ",")
#: a quoted name keeps its own commas
QUOTED_OR_ARABIC = re.compile(r'"[^"]*"|[؛،]')
LATIN = {"؛": ";", "،": ","}


@dataclass(frozen=True)
class Line:
    """`cells` by key of their column, without the empty ones; `places` names cells of a workbook ("B3")."""

    number: int
    cells: Mapping[str, str]
    places: Mapping[str, str] = field(default_factory=dict)


def lines_of_text(text: str) -> list[Line]:
    """Every line that holds anything; a first line of headings says which column stands where."""
    columns: Sequence[Column | None] = COLUMNS
    found = []
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        cells = cells_of(line)
        if not any(cells):
            continue
        headings = [BY_SPELLING.get(plain_heading(cell)) for cell in cells]
        if not found and any(headings) and "@" not in line:
            columns = headings
            continue
        found.append(Line(number, keyed(cells, columns)))
    return found


def keyed(cells: Iterable[str], columns: Sequence[Column | None]) -> dict[str, str]:
    """What stands beyond the known columns is kept under "beyond", to be refused."""
    keys = [column.key if column else "beyond" for column in columns]
    pairs = [(keys[place] if place < len(keys) else "beyond", cell) for place, cell in enumerate(cells)]
    return {key: cell for key, cell in pairs if cell}


def cells_of(line: str) -> list[str]:
    line = MARKS.sub("", line)
    if "\t" not in line:
        line = QUOTED_OR_ARABIC.sub(lambda found: LATIN.get(found[0], found[0]), line)
    separator = next((one for one in SEPARATORS if one in line), SEPARATORS[0])
    # A name in quotation marks may hold the separator: "Ali, Mona" <mona@example.org>.
    quoting = csv.QUOTE_MINIMAL if line.count('"') % 2 == 0 else csv.QUOTE_NONE
    # A carriage return inside a line would end csv's row: it stays, to be refused with the cell it stands in.
    parted = csv.reader([line.replace("\r", "\x00")], delimiter=separator, quoting=quoting)
    return [cell.replace("\x00", "\r").strip(" ") for row in parted for cell in row]


def as_text(lines: Iterable[Line]) -> str:
    """Lines as text that reads back: one line each, tabs between the cells."""
    rows = ([clean(line.cells.get(column.key, "")) for column in COLUMNS] for line in lines)
    return "\n".join("\t".join(row).rstrip("\t") for row in rows)


def clean(cell: str) -> str:
    return " ".join(cell.split())
