"""From an uploaded workbook to the same lines; opened as carefully as a field-work record."""

from typing import IO

from django.utils.translation import gettext as _

from initiatives.languages import active_language

from ..inspections.errors import InspectionFileError
from ..inspections.package import explaining_damage, opened
from ..inspections.sheet import Row, data_sheet, letters, listed
from ..inspections.wording import plain_heading
from .checks import Problem, too_many
from .columns import BY_SPELLING, MAX_LINES, SHEET_NAMES, Column
from .lines import MARKS, Line

#: formulas and error values are no words of a person
NOT_TYPED = ("f", "e")


def lines_of_workbook(file: IO[bytes]) -> tuple[list[Line], list[Problem]]:
    """Lines with the places of their cells; raises InspectionFileError when it is no such workbook at all."""
    with explaining_damage():
        rows = iter(data_sheet(opened(file), SHEET_NAMES).rows)
        columns = columns_of(next(rows, None))
        lines, problems = [], []
        for row in rows:
            if len(lines) == MAX_LINES:
                raise InspectionFileError(too_many())
            line, refused = line_of(row, columns)
            lines.append(line)
            problems += refused
    if not lines:
        raise InspectionFileError(_("The sheet has headings but no rows."))
    return lines, problems


def columns_of(row: Row | None) -> dict[int, Column]:
    if row is None or row.number != 1:
        raise InspectionFileError(_("Row 1 must hold the headings of the template."))
    found = {place: BY_SPELLING.get(plain_heading(cell.text)) for place, cell in row.cells.items()}
    unknown = [f"{letters(place)}1: {row.cells[place].text}" for place, column in found.items() if not column]
    if unknown:
        raise InspectionFileError(_("Unknown headings: %(names)s.") % {"names": listed(unknown)})
    columns = {place: column for place, column in found.items() if column}
    if "address" not in {column.key for column in columns.values()}:
        raise InspectionFileError(_("There is no column for the address."))
    return columns


def line_of(row: Row, columns: dict[int, Column]) -> tuple[Line, list[Problem]]:
    cells, places, problems = {}, {}, []
    for place, cell in row.cells.items():
        column = columns.get(place)
        address = f"{letters(place)}{row.number}"
        if column is None:
            problems.append(Problem(address, "", _("Stands outside the table.")))
        elif cell.kind in NOT_TYPED:
            problems.append(
                Problem(
                    address,
                    column.heading(active_language() or "ar"),
                    _("Write the value itself, not a formula."),
                )
            )
        else:
            cells[column.key] = MARKS.sub("", cell.text).strip(" ")
            places[column.key] = address
    return Line(row.number, cells, places), problems
