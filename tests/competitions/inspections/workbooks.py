"""Field-work records to upload in tests: the template filled in, and files made wrong part by part."""

import io
import random
import re
import zipfile
from datetime import UTC, date, datetime, timedelta

from django.utils.translation import override
from openpyxl import load_workbook
from openpyxl.utils.datetime import to_excel

from competitions.inspections import Terms, template
from competitions.inspections.columns import COLUMNS, SHEET_NAMES
from competitions.inspections.sheet import letters

TERMS = Terms(
    now=datetime(2026, 6, 1, tzinfo=UTC),
    deadline_hours=48,
    period_from=date(2026, 1, 1),
    period_to=date(2026, 3, 31),
    governorate_names=frozenset({"الشرقية", "Sharqia"}),
)
SHARED_RELATION = (
    '<Relationship Id="rId99" Target="sharedStrings.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/sharedStrings"/></Relationships>'
)
POSITIONS = {column.key: place for place, column in enumerate(COLUMNS)}


def pending(number=1, **values):
    """A change received and not yet inspected."""
    row = {
        "change_no": f"2026-{number:06}",
        "received_at": datetime(2026, 2, 1, 8, 0),
        "source": "إدارة المساحة العسكرية",
        "governorate": "الشرقية",
        "markaz": "الزقازيق",
        "change_type": "بناء جديد",
        "land_type": "داخل الحيز",
    }
    return {**row, **values}


def inspected(number=1, finding="قانوني", **values):
    row = pending(
        number,
        inspected_at=datetime(2026, 2, 2, 9, 30),
        inspector="SH-07",
        finding=finding,
        form_complete="نعم",
        lat=30.58,
        lon=31.5,
        photo_before="a.jpg",
        photo_after="b.jpg",
    )
    return {**row, **values}


def removed(number=1, **values):
    """An illegal change removed by an order."""
    row = inspected(
        number,
        "غير قانوني",
        decision_no=f"{number}/2026",
        action="إحالة",
        executed_at=datetime(2026, 2, 10),
        recovered_m2=120.5,
    )
    return {**row, **values}


def filled_template(rows, language="ar"):
    with override(language):
        workbook = load_workbook(io.BytesIO(template()))
    sheet = workbook[SHEET_NAMES[language]]
    for number, row in enumerate(rows, start=2):
        for key, value in row.items():
            sheet.cell(number, POSITIONS[key] + 1, value)
    return saved(workbook)


def saved(workbook):
    buffer = io.BytesIO()
    workbook.save(buffer)
    return io.BytesIO(buffer.getvalue())


def large_file(count, seed=7):
    """`count` valid rows with every column filled, laid out as Excel saves them."""
    rng = random.Random(seed)
    members = parts(filled_template([]))
    sheet = members["xl/worksheets/sheet1.xml"].decode()
    data = "".join(row_in_xml(number + 2, full_row(number, rng)) for number in range(count))
    members["xl/worksheets/sheet1.xml"] = sheet.replace("</sheetData>", f"{data}</sheetData>").encode()
    return as_excel_saves(packed(members))


def row_in_xml(number, values):
    cells = "".join(cell_in_xml(f"{letters(place)}{number}", value) for place, value in enumerate(values))
    return f'<row r="{number}" spans="1:28">{cells}</row>'


def cell_in_xml(address, value):
    if value is None:
        return f'<c r="{address}" s="3"/>'
    if isinstance(value, datetime):
        return f'<c r="{address}" s="9"><v>{to_excel(value)}</v></c>'
    if isinstance(value, str):
        return f'<c r="{address}" s="3" t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<c r="{address}" s="4"><v>{value}</v></c>'


def full_row(number, rng):
    received = datetime(2026, 1, 1) + timedelta(minutes=rng.randrange(88 * 24 * 60))
    visited = received + timedelta(minutes=rng.randrange(60, 6000), seconds=30)
    row = removed(
        number,
        received_at=received,
        inspected_at=visited,
        executed_at=visited + timedelta(days=3),
        village=f"قرية رقم {rng.randrange(400)}",
        lat=round(rng.uniform(22, 32), 6),
        lon=round(rng.uniform(24, 37), 6),
        detected_area_m2=round(rng.uniform(10, 900), 2),
        on_site_area_m2=round(rng.uniform(10, 900), 2),
        jurisdiction="الزراعة",
        report_no=f"م/{number}/2026",
        wave="الموجة 28 – المرحلة 2",
        photo_before=f"صور/{number}-1.jpg",
        photo_after=f"صور/{number}-2.jpg",
        notes=f"معاينة ميدانية رقم {number} بحضور مندوب جهة الولاية",
    )
    return [row.get(column.key) for column in COLUMNS]


def as_excel_saves(file):
    """The same workbook with its texts in one shared table, as Excel writes it."""
    members, texts = parts(file), []

    def moved(found):
        texts.append(found[1])
        return f't="s"><v>{len(texts) - 1}</v></c>'

    for name in [name for name in members if name.startswith("xl/worksheets/")]:
        sheet = re.sub(r't="inlineStr"><is>(.*?)</is></c>', moved, members[name].decode(), flags=re.DOTALL)
        members[name] = sheet.encode()
    relations = members["xl/_rels/workbook.xml.rels"].decode()
    members["xl/_rels/workbook.xml.rels"] = relations.replace("</Relationships>", SHARED_RELATION).encode()
    members["xl/sharedStrings.xml"] = f"<sst>{''.join(f'<si>{text}</si>' for text in texts)}</sst>".encode()
    return packed(members)


def parts(file):
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members, compression=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return io.BytesIO(buffer.getvalue())
