"""The data sheet of a workbook as a stream of rows of raw cells."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from django.utils.translation import gettext as _

from . import markup
from .columns import SHEET_NAMES
from .errors import InspectionFileError
from .limits import LAST_ROW_OF_EXCEL, MAX_COLUMNS, MAX_ROWS, MAX_STRINGS
from .package import Package, external_links_found, macros_found
from .wording import plain


class Cell(NamedTuple):
    """`kind`: n number, s text, b truth, d ISO date, e error, f formula."""

    kind: str
    text: str


class Row(NamedTuple):
    number: int
    cells: dict[int, Cell]  # by position, 0 for column A; empty cells are absent


class Sheet(NamedTuple):
    rows: Iterator[Row]
    counts_from_1904: bool


def data_sheet(package: Package, names: Mapping[str, str] = SHEET_NAMES) -> Sheet:
    """The sheet called one of `names` (by language); its rows are read only as they are asked for."""
    content_types = markup.elements(package.chunks("[Content_Types].xml"))
    if any("macroEnabled" in attributes.get("ContentType", "") for _tag, attributes in content_types):
        raise macros_found()
    workbook = part_of_kind(package.relations(""), "officeDocument")
    elements = markup.elements(package.chunks(workbook))
    if any(tag == "externalReference" for tag, _attributes in elements):
        raise external_links_found()
    sheets = [attributes for tag, attributes in elements if tag == "sheet"]
    relation = relation_of_data_sheet(sheets, names)
    relations = package.relations(workbook)
    counts_from_1904 = any(
        tag == "workbookPr" and attributes.get("date1904") in ("1", "true") for tag, attributes in elements
    )
    return Sheet(rows(package, relations[relation][1], shared_strings(package, relations)), counts_from_1904)


def part_of_kind(relations: dict[str, tuple[str, str]], wanted: str) -> str:
    return next((target for kind, target in relations.values() if kind == wanted), "")


def relation_of_data_sheet(sheets: list[dict[str, str]], names: Mapping[str, str]) -> str:
    hidden = [sheet["name"] for sheet in sheets if sheet.get("state", "visible") != "visible"]
    if hidden:
        raise InspectionFileError(
            _("The file has hidden sheets: %(names)s. Show or delete them.") % {"names": listed(hidden)}
        )
    wanted = {plain(name) for name in names.values()}
    found = [sheet["id"] for sheet in sheets if plain(sheet["name"]) in wanted]
    if len(found) == 1:
        return found[0]
    all_names = {**names, "found": listed([sheet["name"] for sheet in sheets])}
    if found:
        raise InspectionFileError(_("Both “%(ar)s” and “%(en)s” are in the file. Keep one.") % all_names)
    raise InspectionFileError(
        _("There is no sheet named “%(ar)s” or “%(en)s” in the file. Its sheets: %(found)s.") % all_names
    )


def listed(names: list[str]) -> str:
    """The first few names, each cut short, for a message."""
    shown = _(", ").join(_("“%(name)s”") % {"name": name[:40]} for name in names[:8])
    return shown + "…" if len(names) > 8 else shown


def shared_strings(package: Package, relations: dict[str, tuple[str, str]]) -> list[str]:
    part = part_of_kind(relations, "sharedStrings")
    if not part:
        return []
    reading = StringReading()
    for _step in reading.feed_all(package.chunks(part)):
        if len(reading.strings) > MAX_STRINGS:
            raise InspectionFileError(
                _("The file becomes far too large when opened. Keep only the table, without empty rows.")
            )
    return reading.strings


class StringReading(markup.Reading):
    """Texts of `<si>`: the runs of one text joined, phonetic hints left out."""

    def __init__(self) -> None:
        super().__init__()
        self.strings: list[str] = []
        self.runs: list[str] = []
        self.in_text = self.in_hint = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "si":
            self.runs = []
        elif name == "rPh":
            self.in_hint = True
        elif name == "t":
            self.in_text = not self.in_hint

    def end(self, name: str) -> None:
        if name == "si":
            self.strings.append("".join(self.runs))
        elif name == "rPh":
            self.in_hint = False
        elif name == "t":
            self.in_text = False

    def text(self, text: str) -> None:
        if self.in_text:
            self.runs.append(text)


def rows(package: Package, part: str, strings: list[str]) -> Iterator[Row]:
    """The rows that hold anything, in order."""
    reading = SheetReading(strings)
    count = 0
    for _step in reading.feed_all(package.chunks(part)):
        count += len(reading.ready)
        if count > MAX_ROWS + 1:
            raise InspectionFileError(
                _("The sheet has more than %(limit)s rows. Divide the period.") % {"limit": f"{MAX_ROWS:,}"}
            )
        yield from reading.ready
        reading.ready = []
    if reading.merged:
        raise InspectionFileError(
            _("The sheet has merged cells: %(cells)s. Unmerge them; every row stands on its own.")
            % {"cells": listed(reading.merged)}
        )


class SheetReading(markup.Reading):
    def __init__(self, strings: list[str]) -> None:
        super().__init__()
        self.strings = strings
        self.ready: list[Row] = []
        self.merged: list[str] = []
        self.positions: dict[str, int] = {}
        self.number = 0
        self.cells: dict[int, Cell] = {}
        self.position = -1
        self.kind = "n"
        self.pieces: list[str] = []
        self.in_cell = self.in_value = self.has_formula = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            reference = attributes.get("r")
            self.position = self.position_of(reference) if reference else self.position + 1
            self.kind = attributes.get("t", "n")
            self.pieces = []
            self.in_cell, self.has_formula = True, False
        elif self.in_cell:
            if name in ("v", "t"):
                self.in_value = True
            elif name == "f":
                self.has_formula = True
            elif name == "rPh":
                self.in_cell = False
        elif name == "row":
            self.number = int(attributes.get("r") or self.number + 1)
            if not 1 <= self.number <= LAST_ROW_OF_EXCEL:
                raise ValueError(self.number)
            self.cells, self.position = {}, -1
        elif name == "mergeCell":
            self.merged.append(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        if name in ("v", "t"):
            self.in_value = False
        elif name == "rPh":
            self.in_cell = True
        elif name == "c":
            self.in_cell = self.in_value = False
            self.keep_cell()
        elif name == "row" and self.cells:
            self.ready.append(Row(self.number, self.cells))
            self.cells = {}

    def text(self, text: str) -> None:
        if self.in_value:
            self.pieces.append(text)

    def keep_cell(self) -> None:
        text = "".join(self.pieces)
        kind = self.kind
        if self.has_formula:
            kind = "f"
        elif kind == "s":
            text = self.strings[int(text)] if text else ""
        elif kind in ("inlineStr", "str"):
            kind = "s"
        text = text.strip()
        if not text and kind != "f":
            return
        if self.position >= MAX_COLUMNS:
            raise InspectionFileError(
                _("Something stands far outside the table, in column %(column)s. Keep only the table.")
                % {"column": letters(self.position)}
            )
        self.cells[self.position] = Cell(kind, text)

    def position_of(self, reference: str) -> int:
        column = reference.rstrip("0123456789")
        if column not in self.positions:
            self.positions[column] = position(column)
        return self.positions[column]


def position(column: str) -> int:
    """0 for A, 25 for Z, 26 for AA."""
    if not (column.isascii() and column.isalpha() and column.isupper() and len(column) <= 3):
        raise ValueError(column)
    number = 0
    for letter in column:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def letters(position: int) -> str:
    """A for 0, AA for 26."""
    name = ""
    position += 1
    while position:
        position, letter = divmod(position - 1, 26)
        name = chr(ord("A") + letter) + name
    return name
