"""XLSX, row by row into a temporary file, which is sent once it is whole. Loads openpyxl: import it when asked."""

from tempfile import TemporaryFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from .flat import cells, columns

PIECE = 64 * 1024


def written(collection, batches, terms):
    with TemporaryFile() as file:
        book = Workbook(write_only=True)
        fill(book.create_sheet(collection.name[:31]), collection, batches)
        about(book.create_sheet("licence"), terms)
        book.save(file)
        file.seek(0)
        yield from iter(lambda: file.read(PIECE), b"")


def fill(sheet, collection, batches):
    all_columns = columns(collection.shape)
    sheet.freeze_panes = "A2"
    sheet.append([column.name for column in all_columns])
    for batch in batches:
        for record in batch:
            sheet.append([cell(sheet, value) for value in cells(record, all_columns)])


def cell(sheet, value):
    """Every text is stored as text, whatever it begins with."""
    if value is None or isinstance(value, bool | int | float):
        return value
    text = value.isoformat() if hasattr(value, "isoformat") else str(value)
    found = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", text)[:32_767])
    found.data_type = "s"
    return found


def about(sheet, terms):
    licence, publisher = terms["licence"], terms["publisher"]
    for row in (licence and licence["name"], publisher):
        if row:
            sheet.append([row["ar"], row["en"]])
    if licence:
        sheet.append([licence["url"]])
