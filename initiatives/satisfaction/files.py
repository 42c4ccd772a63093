"""Tables as files for spreadsheets."""

import csv
import io
from collections.abc import Sequence
from importlib import import_module

from ..cells import safe_for_csv

Rows = Sequence[Sequence[object]]

#: tells a spreadsheet that the file is UTF-8: without it Arabic is not read
MARK = "\ufeff"


def as_csv(rows: Rows) -> str:
    text = io.StringIO()
    csv.writer(text).writerows([safe_for_csv(value) for value in row] for row in rows)
    return MARK + text.getvalue()


def as_workbook(sheets: Sequence[tuple[str, Rows]]) -> bytes:
    """`sheets`: (title, rows with the headings first); openpyxl is loaded now, not when Django starts."""
    return import_module(".workbook", __package__).workbook(sheets)
