"""A table of marks as people keep them: CSV of entry, judge, criterion, level or of entry, judge, score.

UTF-8 with or without its mark, separated by comma, semicolon or tab, headings in English or Arabic, digits of either
kind. Blank rows and further columns are passed over. Every problem names its row as a spreadsheet counts it.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext as _

from initiatives.digits import number_typed, western_digits

from .sheets import weighted_score
from .ties import SheetScore
from .weights import Weighted, as_named, equal_weights

SEPARATORS = (",", ";", "\t")
NUMBER = re.compile(r"[+-]?\d{1,12}(?:\.\d{1,12})?", re.ASCII)
HEADINGS = {
    "entry": {"entry", "مشاركة", "المشاركة"},
    "judge": {"judge", "محكم", "المحكم"},
    "criterion": {"criterion", "معيار", "المعيار"},
    "level": {"level", "درجة", "الدرجة"},
    "score": {"score", "مجموع الدرجات"},
}


@dataclass(frozen=True)
class Problem:
    """`row` is None for what concerns the whole file."""

    row: int | None
    message: str

    def __str__(self) -> str:
        if self.row is None:
            return self.message
        return _("Row %(row)s: %(message)s") % {"row": self.row, "message": self.message}


class TableError(ValueError):
    """All that keeps a table from being ranked, in the active language."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True)
class MarkTable:
    """`criteria` is empty for a table of scores; `inapplicable` are entry to the criteria none of its sheets marks."""

    sheets: list[SheetScore]
    criteria: Mapping[str, Weighted] = field(default_factory=dict)
    inapplicable: Mapping[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Cell:
    """One mark and the row it stands in."""

    row: int
    entry: str
    judge: str
    criterion: str
    value: Decimal


def read_table(content: bytes, weights: Mapping[str, Weighted] | None = None) -> MarkTable:
    """TableError with every problem when the table can't be ranked."""
    reading = Reading(content, weights)
    cells = list(reading.cells())
    if not reading.problems and not cells:
        reading.refuse(None, _("The file holds no marks."))
    table = reading.table(cells) if not reading.problems else None
    if reading.problems:
        raise TableError(sorted(reading.problems, key=lambda problem: problem.row or 0))
    return table


class Reading:
    def __init__(self, content: bytes, weights: Mapping[str, Weighted] | None) -> None:
        self.content, self.weights = content, weights
        self.problems: list[Problem] = []

    def refuse(self, row: int | None, message: str) -> None:
        self.problems.append(Problem(row, message))

    def cells(self) -> Iterator[Cell]:
        """Marks that can be read; what can't is among the problems."""
        records = self.records()
        heading = next(records, None)
        if heading is None:
            return
        row, names = heading
        columns = {known(name): at for at, name in reversed(list(enumerate(names)))}
        self.has_levels = "level" in columns or "criterion" in columns
        wanted = ["entry", "judge", *(["criterion", "level"] if self.has_levels else ["score"])]
        if self.miss_columns(row, [name for name in wanted if name not in columns]):
            return
        places = [columns[name] for name in wanted]
        for row, record in records:
            if cell := self.cell(row, record, places, len(names)):
                yield cell

    def records(self) -> Iterator[tuple[int, list[str]]]:
        """Rows that aren't blank, numbered from 1."""
        try:
            text = self.content.decode("utf-8-sig")
        except UnicodeDecodeError:
            self.refuse(None, _("The file is not in UTF-8: save it as “CSV UTF-8”."))
            return
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text), strict=True)
        try:
            for row, record in enumerate(reader, start=1):
                record = [as_named(cell) for cell in record]
                if any(record):
                    yield row, record
        except csv.Error:
            self.refuse(
                None, _("The file is not a readable CSV: a quotation mark is left open or misplaced.")
            )

    def miss_columns(self, row: int, missing: list[str]) -> bool:
        for name in missing:
            if name == "score":
                self.refuse(row, _("There is no column “score”, nor “criterion” and “level”."))
            else:
                self.refuse(row, _("There is no column “%(column)s”.") % {"column": name})
        if not self.has_levels and self.weights:
            self.refuse(row, _("Weights need a table with the columns “criterion” and “level”."))
        return bool(self.problems)

    def cell(self, row: int, record: list[str], places: list[int], width: int) -> Cell | None:
        if any(record[width:]):
            self.refuse(row, _("More cells than headings. Write decimals with a full stop."))
            return None
        *keys, text = found = [record[at] if at < len(record) else "" for at in places]
        if not all(found):
            self.refuse(row, _("A cell of this row is blank."))
            return None
        value = number(text)
        if value is None:
            self.refuse(row, _("“%(value)s” is not a number.") % {"value": text})
            return None
        entry, judge, criterion = keys if self.has_levels else (*keys, "")
        return Cell(row, entry, judge, criterion, value)

    def table(self, cells: list[Cell]) -> MarkTable | None:
        sheets: dict[tuple[str, str], dict[str, Cell]] = {}
        for cell in cells:
            sheet = sheets.setdefault((cell.entry, cell.judge), {})
            if cell.criterion in sheet:
                self.refuse_repetition(cell, sheet[cell.criterion])
            sheet.setdefault(cell.criterion, cell)
        self.refuse_two_spellings(cells)
        if not self.has_levels:
            marks = [next(iter(sheet.values())) for sheet in sheets.values()]
            return MarkTable([SheetScore(mark.entry, mark.judge, mark.value, {}) for mark in marks])
        criteria = self.weights or equal_weights(sorted({cell.criterion for cell in cells}))
        self.refuse_unmarked(cells, criteria)
        applying = applicable(cells, criteria)
        for (entry, _judge), sheet in sheets.items():
            self.check(sheet, criteria, applying[entry])
        if self.problems:
            return None
        scores = [scored(sheet, applying[entry]) for (entry, _judge), sheet in sheets.items()]
        return MarkTable(scores, criteria, inapplicable(applying, criteria))

    def refuse_unmarked(self, cells: list[Cell], criteria: Mapping[str, Weighted]) -> None:
        """A weight for what nobody marked is a name misspelt, not a criterion that happens not to apply."""
        marked = {cell.criterion for cell in cells}
        for key in criteria:
            if key not in marked:
                message = _("Criterion “%(criterion)s” has a weight, but no sheet marks it.")
                self.refuse(None, message % {"criterion": key})

    def refuse_two_spellings(self, cells: list[Cell]) -> None:
        """«١» and “1” beside each other are one entry, or one judge, taken for two."""
        for names in ([cell.entry for cell in cells], [cell.judge for cell in cells]):
            spelled: dict[str, str] = {}
            for cell, name in zip(cells, names, strict=True):
                first = spelled.setdefault(western_digits(name), name)
                if first != name:
                    message = _("“%(name)s” is also written “%(other)s”: use the same digits throughout.")
                    self.refuse(cell.row, message % {"name": name, "other": first})

    def refuse_repetition(self, cell: Cell, first: Cell) -> None:
        if cell.criterion:
            message = _(
                "Judge “%(judge)s” marked “%(criterion)s” of entry “%(entry)s” already in row %(row)s."
            )
        else:
            message = _("Judge “%(judge)s” scored entry “%(entry)s” already in row %(row)s.")
        named = {"judge": cell.judge, "entry": cell.entry, "criterion": cell.criterion, "row": first.row}
        self.refuse(cell.row, message % named)

    def check(
        self, sheet: Mapping[str, Cell], criteria: Mapping[str, Weighted], applying: Mapping[str, Weighted]
    ) -> None:
        for key, cell in sheet.items():
            if key not in criteria:
                self.refuse(cell.row, _("Criterion “%(criterion)s” has no weight.") % {"criterion": key})
            elif not criteria[key].lowest <= cell.value <= criteria[key].highest:
                scale = {"lowest": criteria[key].lowest, "highest": criteria[key].highest}
                message = _("Level %(level)s is outside the scale from %(lowest)s to %(highest)s.")
                self.refuse(cell.row, message % {"level": cell.value, **scale})
        first = next(iter(sheet.values()))
        for key in applying:
            if key not in sheet:
                message = _(
                    "The sheet of judge “%(judge)s” on entry “%(entry)s” has no level for “%(criterion)s”."
                )
                named = {"judge": first.judge, "entry": first.entry, "criterion": key}
                self.refuse(first.row, message % named)


def separator_of(text: str) -> str:
    """The one that parts the most headings."""
    heading = next((line for line in text.splitlines() if line.strip()), "")
    return max(SEPARATORS, key=heading.count)


def known(heading: str) -> str:
    """The column a heading stands for, in either language; else the heading itself."""
    letters = unicodedata.normalize("NFKD", heading).casefold()
    plain = " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())
    return next((name for name, words in HEADINGS.items() if plain in words), plain)


def number(text: str) -> Decimal | None:
    """Digits of either kind; a comma is refused, since nobody knows whether it parts thousands or decimals."""
    typed = number_typed(text)
    return Decimal(typed) if "," not in text and NUMBER.fullmatch(typed) else None


def applicable(cells: list[Cell], criteria: Mapping[str, Weighted]) -> dict[str, dict[str, Weighted]]:
    """Entry to its criteria: those that at least one of its sheets marks. A criterion of other tiers is no zero."""
    marked: dict[str, set[str]] = {}
    for cell in cells:
        marked.setdefault(cell.entry, set()).add(cell.criterion)
    return {
        entry: {key: criterion for key, criterion in criteria.items() if key in keys}
        for entry, keys in marked.items()
    }


def inapplicable(
    applying: Mapping[str, Mapping[str, Weighted]], criteria: Mapping[str, Weighted]
) -> dict[str, list[str]]:
    """Entry to the criteria that don't apply to it; entries with all of them are left out."""
    missing = {entry: [key for key in criteria if key not in keys] for entry, keys in applying.items()}
    return {entry: keys for entry, keys in missing.items() if keys}


def scored(sheet: Mapping[str, Cell], criteria: Mapping[str, Weighted]) -> SheetScore:
    levels = {key: cell.value for key, cell in sheet.items()}
    first = next(iter(sheet.values()))
    return SheetScore(first.entry, first.judge, weighted_score(levels, criteria.values()), levels)
