"""Workbooks that no spreadsheet program saves today, yet some program might: read, or refused in a sentence."""

import re

import pytest

from competitions import invitees
from competitions.inspections import InspectionFileError, package, read_inspections, sheet, values
from competitions.inspections.reading import columns_of
from initiatives.uploads import archives

from .workbooks import TERMS, as_excel_saves, filled_template, inspected, packed, parts

WORKBOOK, STRINGS, SHEET = "xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"


def with_part(name, *changes, file=None):
    members = parts(file or as_excel_saves(filled_template([inspected(1)])))
    text = members[name].decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return packed(members | {name: text.encode()})


def only(file):
    reading = read_inspections(file, TERMS)
    assert reading.problems == []
    return reading.records[0]


def test_a_link_that_stands_in_the_workbook_alone_is_refused_too():
    linked = with_part(WORKBOOK, ("</workbook>", '<externalReference id="rId1"/></workbook>'))

    with pytest.raises(InspectionFileError, match="linked to other files"):
        read_inspections(linked, TERMS)


def test_readings_of_characters_are_no_part_of_a_text():
    hinted = ("</si>", "<rPh><t>READING</t></rPh></si>")

    assert only(with_part(STRINGS, *[hinted] * 3)).change_no == "2026-000001"
    inline = filled_template([inspected(1)])
    assert only(with_part(SHEET, ("</is>", "<rPh><t>READING</t></rPh></is>"), file=inline))


@pytest.mark.parametrize("number", ["0", "1048577", "-1"])
def test_a_row_that_no_sheet_has_is_damage(number):
    text = parts(filled_template([inspected(1)]))[SHEET].decode()
    row = re.search(r'<row r="2"', text)[0]

    with pytest.raises(InspectionFileError):
        read_inspections(
            with_part(SHEET, (row, f'<row r="{number}"'), file=filled_template([inspected(1)])), TERMS
        )


def test_empty_cells_are_nothing_whatever_their_kind():
    empty = '</c><c r="AB1" t="inlineStr"><is><t> </t></is></c>'
    text = parts(filled_template([inspected(1)]))[SHEET].decode()
    assert "</c>" in text

    last = text[: text.index("</row>")].rindex("</c>")
    members = parts(filled_template([inspected(1)]))
    assert 'r="AB1"' in text, "the column of the last heading"
    members[SHEET] = (text[:last] + empty.replace("AB1", "AC1") + text[last + 4 :]).encode()
    assert only(packed(members))


@pytest.mark.parametrize("column", ["a", "AAAA", "Ä", "A1B"])
def test_what_is_no_column_is_damage(column):
    with pytest.raises(ValueError, match=column):
        sheet.position(column)


def test_shared_texts_have_an_end(monkeypatch):
    monkeypatch.setattr(sheet, "MAX_STRINGS", 3)

    with pytest.raises(InspectionFileError):
        read_inspections(as_excel_saves(filled_template([inspected(1)])), TERMS)


def test_a_directory_that_lies_about_a_size_is_stopped_while_unpacking(monkeypatch):
    file = as_excel_saves(filled_template([inspected(1)]))
    opened = package.opened(file)
    monkeypatch.setattr(archives, "MAX_UNPACKED_BYTES", 100)

    with pytest.raises(InspectionFileError):
        list(opened.chunks(SHEET))


def test_a_locked_part_is_refused_as_a_password():
    content = bytearray(filled_template([inspected(1)]).getvalue())
    directory = content.index(b"PK\1\2")
    content[directory + 8] |= archives.ENCRYPTED_MEMBER

    with pytest.raises(InspectionFileError, match="password"):
        package.opened(type(filled_template([]))(bytes(content)))


@pytest.mark.parametrize("read", [columns_of, invitees.upload.columns_of])
@pytest.mark.parametrize("row", [None, sheet.Row(2, {})])
def test_headings_stand_in_row_1(read, row):
    with pytest.raises(InspectionFileError):
        read(row)


def test_a_code_that_looks_like_no_number_stays_as_it_is_stored():
    assert values.whole_number("1E") == "1E"
    assert values.whole_number("2.026E3") == "2026"
    assert values.whole_number("1.5") == "1.5"


@pytest.mark.parametrize("typed", ["2026-03-15 13:00 pm", "2026-03-15 0:30 am"])
def test_an_hour_that_no_half_of_the_day_has_is_no_time(typed):
    assert values.typed_time(typed) is None
