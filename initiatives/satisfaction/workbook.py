"""The results as a workbook. Loads openpyxl: import it when one is asked for."""

import io
from collections.abc import Sequence

from django.utils.translation import get_language_bidi
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

Rows = Sequence[Sequence[object]]


def workbook(sheets: Sequence[tuple[str, Rows]]) -> bytes:
    """`sheets`: (title, rows with the headings first). Every text is stored as text, whatever it begins with."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        fill(book.create_sheet(title[:31]), rows)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def fill(sheet: Worksheet, rows: Rows) -> None:
    sheet.sheet_view.rightToLeft = get_language_bidi()
    sheet.freeze_panes = "A2"
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row, start=1):
            write(sheet.cell(number, place), value, heading=number == 1)
    for column in sheet.columns:
        longest = max(len(str(cell.value or "")) for cell in column)
        sheet.column_dimensions[column[0].column_letter].width = min(max(longest + 2, 10), 60)


def write(cell, value: object, *, heading: bool) -> None:
    cell.value = value
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = True
    if heading:
        cell.font = Font(bold=True)
