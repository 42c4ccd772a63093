import io
import subprocess
import sys

import pytest
from django.utils.translation import override
from openpyxl import load_workbook

from competitions.inspections import read_inspections, template
from competitions.inspections.columns import COLUMNS, SHEET_NAMES

from .workbooks import TERMS, filled_template, inspected, pending, removed


def opened(language):
    with override(language):
        return load_workbook(io.BytesIO(template()))


@pytest.mark.parametrize(("language", "rtl"), [("ar", True), ("en", False)])
def test_the_sheet_reads_in_the_direction_of_its_language(language, rtl):
    workbook = opened(language)

    assert [sheet.sheet_view.rightToLeft for sheet in workbook] == [rtl, rtl]
    assert workbook.sheetnames[0] == SHEET_NAMES[language]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_headings_stand_in_the_readers_language_and_are_frozen(language):
    sheet = opened(language).worksheets[0]

    assert [cell.value.removesuffix(" *") for cell in sheet[1]] == [c.heading(language) for c in COLUMNS]
    assert sheet.freeze_panes == "B2"
    assert sheet.max_row == 1


def test_choices_and_limits_are_offered_while_typing():
    sheet = opened("ar").worksheets[0]

    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}

    assert rules["P2:P20001"].formula1 == '"قانوني,غير قانوني,لا يوجد متغير"'
    assert (rules["G2:G20001"].formula1, rules["G2:G20001"].formula2) == ("22", "32")
    assert all(len(rule.formula1) <= 255 for rule in rules.values())


def test_the_example_stands_on_the_instructions_only():
    instructions = opened("en").worksheets[1]

    text = [str(cell.value) for row in instructions.iter_rows() for cell in row if cell.value]

    assert "2026-000147" in text
    assert "always" in text
    assert all(column.en in text for column in COLUMNS)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_template_filled_in_is_read_back(language):
    file = filled_template([pending(1), inspected(2), removed(3)], language)

    reading = read_inspections(file, TERMS)

    assert reading.problems == []
    assert [record.change_no for record in reading.records] == ["2026-000001", "2026-000002", "2026-000003"]


def test_reading_loads_no_spreadsheet_library():
    code = "import competitions.inspections, sys; print('openpyxl' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"
