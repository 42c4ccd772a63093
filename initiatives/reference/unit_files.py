"""Reads local units from a CSV as office programs save it; says of each wrong cell its row, column and why.

Row numbers are those of the sheet: the headings are row 1.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override, pgettext

from ..enums import Tier
from ..sorting import sort_key

MAX_BYTES = 1_000_000
MAX_ROWS = 2_000
NAME_MAX = 120
LANGUAGES = ("ar", "en")
SEPARATORS = ",;\t"
#: a spreadsheet would take a name that begins so for a formula
FORMULA_STARTS = ("=", "+", "-", "@")

COLUMNS = {
    "governorate": gettext_lazy("Governorate"),
    "tier": gettext_lazy("Tier"),
    "name_ar": gettext_lazy("Name in Arabic"),
    "name_en": gettext_lazy("Name in English"),
}


@dataclass(frozen=True)
class UnitRow:
    number: int
    governorate: str
    tier: str
    name_ar: str
    name_en: str


@dataclass(frozen=True)
class RowError:
    row: int
    column: str
    reason: str


class UnreadableFile(ValueError):
    """The file as a whole can't be read; the message says why."""


def template() -> bytes:
    """The headings in the active language, with the mark by which office programs know UTF-8."""
    line = ",".join(str(label) for label in COLUMNS.values()) + "\r\n"
    return line.encode("utf-8-sig")


def read_units(content: bytes, governorates: Mapping[str, str]) -> tuple[list[UnitRow], list[RowError]]:
    """Rows and errors; `governorates` gives the code for every folded name, alias and code."""
    lines = rows_of(text_of(content))
    places = columns_of(next(lines, []))
    rows: list[UnitRow] = []
    errors: list[RowError] = []
    for number, line in enumerate(lines, start=2):
        cells = {name: cell(line, place) for name, place in places.items()}
        if not any(cells.values()):
            continue
        if number > MAX_ROWS + 1:
            raise UnreadableFile(_("More than %(n)s rows: divide the file.") % {"n": MAX_ROWS})
        row, wrong = read_row(number, cells, governorates)
        rows.append(row)
        errors += wrong
    if not rows:
        raise UnreadableFile(_("The file holds no rows below its headings."))
    return rows, errors + repeated(rows)


def text_of(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise UnreadableFile(_("The file is larger than 1 MB."))
    if content.startswith(b"PK"):
        raise UnreadableFile(_("This is a workbook. Save it as “CSV UTF-8” and upload that file."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFile(_("The file is not in UTF-8. Save it as “CSV UTF-8”.")) from None
    if "\0" in text:
        raise UnreadableFile(_("This is not a CSV file."))
    return text


def rows_of(text: str) -> Iterable[list[str]]:
    """Cells of each line, however this program separates them."""
    heading = text.partition("\n")[0]
    separator = max(SEPARATORS, key=heading.count)
    return iter(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def columns_of(headings: list[str]) -> dict[str, int]:
    known = spellings(COLUMNS)
    found = {known.get(sort_key(heading)): place for place, heading in enumerate(headings)}
    missing = [str(label) for name, label in COLUMNS.items() if name not in found]
    if missing:
        raise UnreadableFile(
            _("Headings are missing: %(names)s.")
            % {"names": pgettext("between two phrases", ", ").join(missing)}
        )
    return {name: found[name] for name in COLUMNS}


def spellings(labels: Mapping[str, object]) -> dict[str, str]:
    """Every key by itself and by its label in each language, folded."""
    known = {sort_key(key): key for key in labels}
    for language in LANGUAGES:
        with override(language):
            known |= {sort_key(str(label)): key for key, label in labels.items()}
    return known


def cell(line: list[str], place: int) -> str:
    return " ".join(line[place].split()) if place < len(line) else ""


def read_row(
    number: int, cells: dict[str, str], governorates: Mapping[str, str]
) -> tuple[UnitRow, list[RowError]]:
    governorate = governorates.get(sort_key(cells["governorate"]), "")
    tier = spellings(dict(Tier.choices)).get(sort_key(cells["tier"]), "")
    problems = {
        "governorate": ""
        if governorate
        else _("No governorate is called “%(name)s”.") % {"name": cells["governorate"]},
        "tier": "" if tier else _("“%(name)s” is no tier.") % {"name": cells["tier"]},
        "name_ar": name_problem(cells["name_ar"]),
        "name_en": name_problem(cells["name_en"]),
    }
    errors = [RowError(number, str(COLUMNS[name]), why) for name, why in problems.items() if why]
    return UnitRow(number, governorate, tier, cells["name_ar"], cells["name_en"]), errors


def name_problem(name: str) -> str:
    if not name:
        return _("The cell is empty.")
    if len(name) > NAME_MAX:
        return _("Longer than %(n)s characters.") % {"n": NAME_MAX}
    if name.startswith(FORMULA_STARTS):
        return _("A name can't begin with “%(sign)s”.") % {"sign": name[0]}
    return ""


def repeated(rows: list[UnitRow]) -> list[RowError]:
    """Rows that say what an earlier row has said, and second headquarters."""
    errors: list[RowError] = []
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        is_diwan = row.tier == Tier.DIWAN
        key = (row.governorate, row.tier) if is_diwan else (row.governorate, row.tier, row.name_ar)
        if key in seen and all(key):
            why = _("Repeats row %(row)s.") % {"row": seen[key]}
            errors.append(RowError(row.number, str(COLUMNS["name_ar"]), why))
        seen.setdefault(key, row.number)
    return errors
