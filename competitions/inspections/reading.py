"""From an uploaded file to records, or to the list of what is wrong with it, cell by cell."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

from django.utils.translation import gettext as _

from initiatives.languages import active_language

from .columns import COLUMN_BY_SPELLING, COLUMNS, Column
from .errors import InspectionFileError
from .limits import MAX_PROBLEMS
from .package import explaining_damage, opened
from .records import Problem, Record, Terms
from .sheet import Row, Sheet, data_sheet, letters, listed
from .validation import problems_between_rows, problems_of_row
from .values import NotThisColumn, value_of
from .wording import plain_heading


@dataclass
class Reading:
    """Either every row of the file, or what is wrong: the first problems and how many there are."""

    records: list[Record] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    problem_count: int = 0

    @property
    def is_clean(self) -> bool:
        return self.problem_count == 0

    @property
    def unlisted(self) -> int:
        return self.problem_count - len(self.problems)


def read_inspections(file: IO[bytes], terms: Terms) -> Reading:
    """Reads and checks the whole file; raises InspectionFileError when it is not such a file at all."""
    with explaining_damage():
        return Reader(data_sheet(opened(file)), terms).read()


class Reader:
    def __init__(self, sheet: Sheet, terms: Terms) -> None:
        self.sheet = sheet
        self.terms = terms
        self.columns: dict[int, Column] = {}
        self.positions: dict[str, int] = {}
        self.reading = Reading()

    def read(self) -> Reading:
        rows = iter(self.sheet.rows)
        self.columns = columns_of(next(rows, None))
        self.positions = {column.key: place for place, column in self.columns.items()}
        numbered = [(row.number, self.record_of(row)) for row in rows]
        if not numbered:
            raise InspectionFileError(_("The sheet has headings but no rows."))
        for row, key, reason in problems_between_rows(numbered):
            self.report(row, self.positions[key], reason)
        self.reading.problems.sort(key=lambda problem: place_of(problem.cell))
        self.reading.records = [record for _number, record in numbered]
        return self.reading

    def record_of(self, row: Row) -> Record:
        record, unreadable = Record(), set()
        for place, cell in row.cells.items():
            column = self.columns.get(place)
            if column is None:
                self.report(row.number, place, _("Stands outside the table."))
                continue
            try:
                value = value_of(column, cell, counts_from_1904=self.sheet.counts_from_1904)
            except NotThisColumn as reason:
                unreadable.add(column.key)
                self.report(row.number, place, str(reason))
            else:
                setattr(record, column.key, value)
        for key, reason in problems_of_row(record, unreadable, self.terms):
            self.report(row.number, self.positions[key], reason)
        return record

    def report(self, row: int, place: int, reason: str) -> None:
        self.reading.problem_count += 1
        if len(self.reading.problems) < MAX_PROBLEMS:
            column = self.columns.get(place)
            heading = column.heading(active_language() or "ar") if column else ""
            self.reading.problems.append(Problem(f"{letters(place)}{row}", heading, reason))


def place_of(address: str) -> tuple[int, int, str]:
    column = address.rstrip("0123456789")
    return int(address[len(column) :]), len(column), column


def columns_of(row: Row | None) -> dict[int, Column]:
    """Which column stands where, by the headings of row 1, in any order and either language."""
    if row is None or row.number != 1:
        raise InspectionFileError(_("Row 1 must hold the headings of the template."))
    found = {
        place: COLUMN_BY_SPELLING.get(plain_heading(cell.text) if cell.kind == "s" else "")
        for place, cell in row.cells.items()
    }
    complaints = list(heading_complaints(row, found))
    if complaints:
        raise InspectionFileError(" ".join(complaints))
    return found


def heading_complaints(row: Row, found: dict[int, Column | None]) -> Iterator[str]:
    language = active_language() or "ar"
    unknown = [
        f"{letters(place)}1: {row.cells[place].text}" for place, column in found.items() if column is None
    ]
    if unknown:
        yield _("Unknown headings: %(names)s.") % {"names": listed(unknown)}
    known = [column for column in found.values() if column]
    twice = [column.heading(language) for column in COLUMNS if known.count(column) > 1]
    if twice:
        yield _("Headings that stand twice: %(names)s.") % {"names": listed(twice)}
    missing = [column.heading(language) for column in COLUMNS if column not in known]
    if missing:
        yield _("Missing headings: %(names)s.") % {"names": listed(missing)}
