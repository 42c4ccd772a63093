"""Files that are no such workbook, or a dangerous one, each get a sentence of their own."""

import io
import re
import zipfile

import pytest
from django.utils.translation import override

from competitions.inspections import InspectionFileError, read_inspections
from competitions.inspections.columns import COLUMNS
from competitions.inspections.limits import MAX_ROWS

from .workbooks import (
    TERMS,
    as_excel_saves,
    filled_template,
    inspected,
    packed,
    parts,
    pending,
    removed,
)

SHEET = "xl/worksheets/sheet1.xml"


def refusal(file):
    with pytest.raises(InspectionFileError) as caught:
        read_inspections(file, TERMS)
    return str(caught.value)


def changed(part, change, extra=None):
    """A good file with one part rewritten, and parts added."""
    members = parts(filled_template([pending()]))
    members[part] = change(members[part].decode()).encode()
    return packed({**members, **(extra or {})})


def test_the_unchanged_file_is_read():
    assert read_inspections(filled_template([pending()]), TERMS).is_clean


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "This is a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old format"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + bytes(600),
            "password",
        ),
        ("رقم المتغير,تاريخ الورود\n1,2".encode(), "not an Excel workbook"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "not an Excel workbook"),
        (b"", "not an Excel workbook"),
        (b"PK\x03\x04" + bytes(200), "damaged"),
    ],
    ids=["pdf", "xls", "encrypted", "csv", "html", "empty", "half a zip"],
)
def test_a_renamed_file_is_told_apart(content, sentence):
    assert sentence in refusal(io.BytesIO(content))


def test_another_zip_is_not_a_workbook():
    assert "not an Excel workbook" in refusal(
        packed({"word/document.xml": "<w/>", "[Content_Types].xml": ""})
    )


def test_a_file_above_the_limit_is_refused_unread():
    assert "larger than 8.0" in refusal(io.BytesIO(b"PK" + bytes(9 * 1024 * 1024)))


def test_a_zip_bomb_is_refused_from_its_directory():
    bomb = {**parts(filled_template([pending()])), "xl/media/a.xml": bytes(200 * 1024 * 1024)}

    assert "far too large when opened" in refusal(packed(bomb))


def test_a_dense_bomb_below_the_size_limit_is_refused_too():
    bomb = {**parts(filled_template([pending()])), SHEET: bytes(50 * 1024 * 1024)}

    assert "far too large when opened" in refusal(packed(bomb))


def test_a_bomb_that_lies_about_its_size_is_refused():
    bomb = {**parts(filled_template([pending()])), SHEET: b"<worksheet>" + b" " * (150 * 1024 * 1024)}
    content = packed(bomb).getvalue()
    size = (11 + 150 * 1024 * 1024).to_bytes(4, "little")
    lying = content.replace(size, (70_000).to_bytes(4, "little"))

    assert lying != content
    assert re.search("damaged|far too large", refusal(io.BytesIO(lying)))


def test_thousands_of_members_are_refused_before_they_are_listed():
    crowd = {f"xl/{number}": "" for number in range(5000)}

    assert "too many parts" in refusal(packed(crowd))


def test_two_parts_of_one_name_are_refused():
    buffer = filled_template([pending()])
    with pytest.warns(UserWarning), zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(SHEET, "<worksheet/>")
    buffer.seek(0)

    assert "the same part twice" in refusal(buffer)


def test_an_unusual_compression_is_refused():
    assert "packed in an unusual way" in refusal(
        packed(parts(filled_template([pending()])), compression=zipfile.ZIP_BZIP2)
    )


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ("xl/vbaProject.bin", "macros"),
        ("xl/macrosheets/sheet1.xml", "macros"),
        ("xl/externalLinks/externalLink1.xml", "linked to other files"),
        ("xl/connections.xml", "linked to other files"),
        ("xl/embeddings/oleObject1.bin", "embedded"),
        ("xl/workbook.bin", "binary workbook"),
    ],
)
def test_active_and_foreign_content_is_refused(part, sentence):
    assert sentence in refusal(packed({**parts(filled_template([pending()])), part: b"x"}))


def test_a_macro_workbook_renamed_is_refused():
    kind = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    plain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

    assert "macros" in refusal(changed("[Content_Types].xml", lambda xml: xml.replace(plain, kind)))


def test_entities_are_never_expanded():
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'

    assert "damaged" in refusal(changed(SHEET, lambda xml: laughs + xml))


def test_another_sheet_name_is_named():
    file = changed("xl/workbook.xml", lambda xml: xml.replace("سجل المعاينات", "ورقة1"))

    assert refusal(file) == (
        "There is no sheet named “سجل المعاينات” or “Inspections” in the file. "
        "Its sheets: “ورقة1”, “التعليمات”."
    )


def test_both_sheet_names_at_once_are_ambiguous():
    assert "Keep one" in refusal(
        changed("xl/workbook.xml", lambda xml: xml.replace("التعليمات", "Inspections"))
    )


def test_hidden_sheets_are_named():
    file = changed(
        "xl/workbook.xml",
        lambda xml: re.sub(r'(name="التعليمات"[^>]*?)state="visible"', r'\1state="veryHidden"', xml),
    )

    assert refusal(file) == "The file has hidden sheets: “التعليمات”. Show or delete them."


def test_merged_cells_are_named():
    merge = '</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'

    assert "“A2:A3”" in refusal(changed(SHEET, lambda xml: xml.replace("</sheetData>", merge)))


def test_rows_above_the_limit_are_refused():
    row = "<row><c><v>1</v></c></row>"
    file = changed(SHEET, lambda xml: xml.replace("</sheetData>", row * MAX_ROWS + "</sheetData>"))

    assert f"more than {MAX_ROWS:,} rows" in refusal(file)


def test_a_cell_far_outside_the_table_is_named():
    stray = '<c r="CZ2" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'

    assert "column CZ" in refusal(changed(SHEET, lambda xml: xml.replace("</row></sheetData>", stray)))


def test_a_sheet_without_rows_is_refused():
    assert "no rows" in refusal(filled_template([]))


def test_headings_unknown_twice_and_missing_are_listed_together():
    file = changed(
        SHEET,
        lambda xml: xml.replace("<t>خط العرض</t>", "<t>العرض الجغرافي</t>").replace(
            "<t>ملاحظات</t>", "<t>رقم الترخيص</t>"
        ),
    )

    assert refusal(file) == (
        "Unknown headings: “G1: العرض الجغرافي”. Headings that stand twice: “Permit number”. "
        "Missing headings: “Latitude”, “Notes”."
    )


def test_headings_in_either_language_and_without_the_unit_are_read():
    file = changed(
        SHEET,
        lambda xml: xml.replace("المساحة المرصودة (م²)", "Detected area").replace(
            "القائم بالمعاينة (رمز)", "inspector"
        ),
    )

    assert read_inspections(file, TERMS).is_clean


def test_columns_in_another_order_are_read_by_their_headings():
    def swapped(xml):
        first, second = "<t>القرية/الشياخة</t>", "<t>الموجة والمرحلة</t>"
        return xml.replace(first, "#").replace(second, first).replace("#", second)

    reading = read_inspections(changed(SHEET, swapped), TERMS)

    assert reading.is_clean
    assert list(read_inspections(filled_template([pending()]), TERMS).records) == reading.records


def test_a_file_saved_by_excel_is_read_alike():
    plain = filled_template([inspected(1), removed(2)])
    shared = as_excel_saves(plain)
    assert b'"inlineStr"' not in parts(shared)[SHEET]

    reading = read_inspections(shared, TERMS)

    assert reading.is_clean
    plain.seek(0)
    assert reading.records == read_inspections(plain, TERMS).records


def test_texts_in_several_runs_are_joined_without_their_phonetic_hints():
    runs = "<is><r><t>الش</t></r><r><t>رقية</t></r><rPh><t>x</t></rPh></is>"
    file = changed(SHEET, lambda xml: xml.replace("<is><t>الشرقية</t></is>", runs))

    assert read_inspections(file, TERMS).records[0].governorate == "الشرقية"


def test_cells_without_addresses_and_with_prefixed_names_are_read():
    """Written by libraries other than Excel."""

    def bare(xml):
        xml = re.sub(r'(<(?:c|row)) r="[A-Z0-9]+"', r"\1", xml)
        return re.sub(r"(</?)([a-z])", r"\1x:\2", xml).replace("xmlns=", "xmlns:x=")

    cells_of_a_whole_row = {column.key: 1 for column in COLUMNS}
    file = filled_template([cells_of_a_whole_row])
    plain = read_inspections(file, TERMS)
    file.seek(0)
    members = parts(file)
    members[SHEET] = bare(members[SHEET].decode()).encode()

    assert read_inspections(packed(members), TERMS) == plain


def test_the_refusal_speaks_arabic_to_an_arabic_reader():
    with override("ar"):
        assert "هذا ملف PDF" in refusal(io.BytesIO(b"%PDF-1.7"))
