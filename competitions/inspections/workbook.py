"""The template to download. The only module that loads openpyxl: import it when a template is asked for."""

import io
from datetime import datetime

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from initiatives.languages import active_language

from .columns import COLUMNS, SHEET_NAMES, Column, Kind
from .limits import MAX_ROWS
from .sheet import letters

EXAMPLE = {
    "change_no": "2026-000147",
    "received_at": datetime(2026, 3, 1, 8, 0),
    "lat": 30.583412,
    "lon": 31.502177,
    "detected_area_m2": 180,
    "change_type": "new_building",
    "land_type": "farmland",
    "inspected_at": datetime(2026, 3, 2, 11, 30),
    "inspector": "SH-07",
    "on_site_area_m2": 165.5,
    "finding": "illegal",
    "report_no": "1180/2026",
    "decision_no": "312/2026",
    "action": "cradle",
    "executed_at": datetime(2026, 3, 3),
    "photo_before": "2026-000147-1.jpg",
    "photo_after": "2026-000147-2.jpg",
    "form_complete": "yes",
    "recovered_m2": 165.5,
}
FORMATS = {Kind.TIME: "yyyy-mm-dd hh:mm", Kind.TEXT: "@", Kind.CODE: "@", Kind.CHOICE: "@"}
DARK, PALE = PatternFill("solid", fgColor="12403A"), PatternFill("solid", fgColor="E8F0EC")
TOP = Alignment(wrap_text=True, vertical="top")


def template() -> bytes:
    """The workbook in the active language: instructions with an example, and the empty table."""
    workbook = Workbook()
    language = "en" if active_language() == "en" else "ar"
    build_data_sheet(workbook.active, language)
    build_instructions(workbook.create_sheet(_("Instructions")), language)
    for sheet in workbook:
        sheet.sheet_view.rightToLeft = language == "ar"
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def build_data_sheet(sheet: Worksheet, language: str) -> None:
    sheet.title = SHEET_NAMES[language]
    sheet.freeze_panes = "B2"
    sheet.row_dimensions[1].height = 36
    for place, column in enumerate(COLUMNS):
        letter = letters(place)
        heading = sheet.cell(1, place + 1, column.heading(language) + (" *" if column.required else ""))
        head(heading)
        sheet.column_dimensions[letter].width = 14 if column.kind is not Kind.TIME else 18
        sheet.column_dimensions[letter].number_format = format_of(column)
        validation = validation_of(column, language)
        if validation:
            validation.add(f"{letter}2:{letter}{MAX_ROWS + 1}")
            sheet.add_data_validation(validation)


def head(cell) -> None:
    cell.font = Font(bold=True, color="FFFFFF")
    cell.fill = DARK
    cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
    cell.number_format = "@"


def format_of(column: Column) -> str:
    return FORMATS.get(column.kind, f"0.{'0' * column.places}")


def validation_of(column: Column, language: str) -> DataValidation | None:
    """What Excel itself asks for while typing; the upload checks everything again."""
    if column.kind is Kind.CHOICE:
        words = ",".join(choice.label(language) for choice in column.choices)
        return refusing(_("Choose from the list."), type="list", formula1=f'"{words}"')
    if column.kind is Kind.TIME:
        return refusing(
            _("Write the date and hour as 2026-03-15 09:30."),
            type="date",
            operator="greaterThan",
            formula1="36526",
        )
    if column.kind is Kind.NUMBER and column.highest is not None:
        limits = {"lowest": column.lowest, "highest": column.highest}
        return refusing(
            _("Write a number from %(lowest)s to %(highest)s.") % limits,
            type="decimal",
            operator="between",
            formula1=str(column.lowest),
            formula2=str(column.highest),
        )
    if column.kind is Kind.NUMBER:
        return refusing(
            _("Write a number, not less than zero."),
            type="decimal",
            operator="greaterThanOrEqual",
            formula1="0",
        )
    return None


def refusing(message: str, **rule) -> DataValidation:
    return DataValidation(
        allow_blank=True, showErrorMessage=True, errorTitle=_("Not accepted"), error=message, **rule
    )


def build_instructions(sheet: Worksheet, language: str) -> None:
    sheet.append([_("Unified field-work record")])
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.append(
        [
            _("One row per spatial change received in the period, on the sheet “%(name)s”.")
            % {"name": SHEET_NAMES[language]}
        ]
    )
    sheet.append(
        [_("No formulas, merged cells, hidden sheets or macros. Headings may be in Arabic or English.")]
    )
    sheet.append([])
    sheet.append([_("Column"), _("Required"), _("Accepted"), _("Explanation"), _("Example")])
    for cell in sheet[5]:
        head(cell)
    for column in COLUMNS:
        sheet.append(instruction(column, language))
    for row in sheet.iter_rows(min_row=6):
        for cell in row:
            cell.alignment = TOP
        row[0].fill = PALE
        row[0].font = Font(bold=True)
    for letter, width in zip("ABCDE", (26, 26, 38, 52, 24), strict=True):
        sheet.column_dimensions[letter].width = width


def instruction(column: Column, language: str) -> list:
    required = _("always") if column.required else str(column.when)
    return [
        column.heading(language),
        required,
        accepted(column, language),
        str(column.help),
        example(column, language),
    ]


def accepted(column: Column, language: str) -> str:
    if column.choices:
        return _(", ").join(choice.label(language) for choice in column.choices)
    if column.kind is Kind.TIME:
        return _("date and hour") if column.hour_needed else _("date, hour optional")
    if column.kind is Kind.NUMBER:
        return _("number, Western or Arabic digits")
    if column.kind is Kind.CODE:
        return _("code with at least one digit")
    return _("text, at most %(limit)s characters") % {"limit": column.longest}


def example(column: Column, language: str) -> str:
    words = {
        "source": _("Military Survey Department"),
        "governorate": _("Sharqia"),
        "markaz": _("Zagazig"),
        "jurisdiction": _("Agriculture"),
        "wave": _("wave 28, phase 2"),
    }
    value = EXAMPLE.get(column.key, words.get(column.key, ""))
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    return next((choice.label(language) for choice in column.choices if choice.key == value), str(value))
