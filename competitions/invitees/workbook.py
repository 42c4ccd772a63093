"""The template to download. Loads openpyxl: import it when a template is asked for."""

import io

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from initiatives.languages import active_language

from ..inspections.sheet import letters
from ..inspections.workbook import head, refusing
from .checks import MOST_ENTRIES
from .columns import COLUMNS, MAX_LINES, SHEET_NAMES

WIDTHS = {"address": 34, "name": 30, "expertise": 30, "governorate": 20}


def template(governorates: list[str], domains: list[str]) -> bytes:
    """The empty table in the active language and, beside it, the lists that its cells are chosen from."""
    language = "en" if active_language() == "en" else "ar"
    workbook = Workbook()
    lists = workbook.create_sheet(_("Lists"))
    fill_lists(lists, governorates, domains)
    fill_table(workbook.active, language, lists.title, len(governorates))
    for sheet in workbook:
        sheet.sheet_view.rightToLeft = language == "ar"
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def fill_lists(sheet: Worksheet, governorates: list[str], domains: list[str]) -> None:
    for place, (heading, words) in enumerate(
        [(_("Governorates"), governorates), (_("Domains"), domains)], start=1
    ):
        head(sheet.cell(1, place, heading))
        for row, word in enumerate(words, start=2):
            sheet.cell(row, place, word)
        sheet.column_dimensions[letters(place - 1)].width = 32


def fill_table(sheet: Worksheet, language: str, lists: str, governorates: int) -> None:
    sheet.title = SHEET_NAMES[language]
    sheet.freeze_panes = "A2"
    rules = rules_of(language, lists, governorates)
    for place, column in enumerate(COLUMNS):
        letter = letters(place)
        head(sheet.cell(1, place + 1, column.heading(language) + (" *" if column.key == "address" else "")))
        sheet.column_dimensions[letter].width = WIDTHS.get(column.key, 16)
        sheet.column_dimensions[letter].number_format = "@"
        if rule := rules.get(column.key):
            rule.add(f"{letter}2:{letter}{MAX_LINES + 1}")
            sheet.add_data_validation(rule)


def rules_of(language: str, lists: str, governorates: int) -> dict:
    """What Excel itself asks for while typing; several domains are parted by "/", so those are not asked for."""
    choose = _("Choose from the list.")
    words = {"ar": ("محكّم", "العربية,الإنجليزية"), "en": ("Judge", "Arabic,English")}[language]
    return {
        "role": refusing(choose, type="list", formula1=f'"{words[0]}"'),
        "language": refusing(choose, type="list", formula1=f'"{words[1]}"'),
        "governorate": refusing(choose, type="list", formula1=f"'{lists}'!$A$2:$A${governorates + 1}"),
        "max_load": refusing(
            _("Write a whole number from 1 to %(most)s.") % {"most": MOST_ENTRIES},
            type="whole",
            operator="between",
            formula1="1",
            formula2=str(MOST_ENTRIES),
        ),
    }
