"""Each cell and row is checked, and told by address and reason."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils.translation import override

from competitions.inspections import read_inspections
from competitions.inspections.columns import COLUMNS
from competitions.inspections.limits import MAX_PROBLEMS
from competitions.inspections.sheet import letters

from .workbooks import POSITIONS, TERMS, filled_template, inspected, packed, parts, pending, removed


def problems(*rows):
    return [(p.cell, p.reason) for p in read_inspections(filled_template(rows), TERMS).problems]


def only(*rows):
    reading = read_inspections(filled_template(rows), TERMS)
    assert reading.problems == []
    return reading.records[0]


def at(key, row=2):
    return f"{letters(POSITIONS[key])}{row}"


def test_full_rows_are_read_as_they_stand():
    record = only(removed(7, lat="٣٠٫٥٨٣٤١٢", change_type="New building", form_complete=True))

    assert record.change_no == "2026-000007"
    assert record.received_at.at == datetime(2026, 2, 1, 6, 0, tzinfo=UTC)
    assert record.lat == Decimal("30.583412")
    assert record.change_type == "new_building"
    assert record.finding == "illegal"
    assert record.form_complete == "yes"
    assert record.recovered_m2 == Decimal("120.50")


@pytest.mark.parametrize("key", [column.key for column in COLUMNS if column.required])
def test_a_required_cell_left_empty_is_named(key):
    row = {**pending(), key: None}

    assert problems(row) == [(at(key), "Required.")]


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("lat", 21.99, "Must not be less than 22."),
        ("lat", 32.01, "Must not be more than 32."),
        ("lon", 23, "Must not be less than 24."),
        ("lon", "ثلاثون", "“ثلاثون” is not a number. Write digits only, with a decimal point."),
        ("detected_area_m2", -1, "Must not be less than 0."),
        ("detected_area_m2", "12,5", "“12,5” is not a number. Write digits only, with a decimal point."),
        ("detected_area_m2", "NaN", "“NaN” is not a number. Write digits only, with a decimal point."),
        (
            "detected_area_m2",
            datetime(2026, 1, 1),
            None,
        ),
        ("change_type", "قصر", "“قصر” is not in the list: New building, Added storey"),
        ("received_at", "أمس", "“أمس” is not a date."),
        ("received_at", "2026-02-30", "“2026-02-30” is not a date."),
        ("received_at", -5, "“-5” is not a date."),
        ("received_at", "2025-12-31", "Outside the entry’s period."),
        ("received_at", "2026-04-01", "Outside the entry’s period."),
        ("governorate", "القليوبية", "Not the governorate of this entry."),
        ("change_no", "بلا رقم", "Write a code or number, with at least one digit."),
        ("change_no", "1" * 41, "Longer than 40 characters."),
        ("village", "س\u202eص", "Holds hidden control characters. Type it again."),
        ("village", "=1+1", "Holds a formula. Copy the cell and paste its value only."),
        ("village", "#N/A", "Holds an error of Excel (#N/A)."),
        ("recurrence_of", "2026-000001", "A change can’t be the recurrence of itself."),
    ],
)
def test_a_cell_that_is_wrong_is_told_why(key, value, reason):
    row = pending(lat=30, lon=31) | {key: value}

    found = problems(row)

    if reason is None:  # a date where a number belongs is a number to Excel: its serial
        assert found == []
    else:
        assert len(found) == 1
        assert found[0][0] == at(key)
        assert found[0][1].startswith(reason)


@pytest.mark.parametrize(
    "value",
    [
        "2026-02-01 08:00",
        "2026-02-01T08:00:00",
        "01/02/2026 8:00",
        "١/٢/٢٠٢٦ ٠٨:٠٠",
        "1-2-2026 8:00 ص",
        "1/2/2026 8:00 AM",
    ],
)
def test_typed_dates_are_read_day_first_or_year_first(value):
    assert only(pending(received_at=value)).received_at.at == datetime(2026, 2, 1, 6, tzinfo=UTC)


@pytest.mark.parametrize("value", [1250.5, "1,250.5", "١٬٢٥٠٫٥", "1250.50"])
def test_numbers_are_read_in_any_digits(value):
    assert only(pending(detected_area_m2=value)).detected_area_m2 == Decimal("1250.50")


def test_an_afternoon_hour_is_read():
    row = inspected(inspected_at="2/2/2026 1:05 م")

    assert only(row).inspected_at.at == datetime(2026, 2, 2, 11, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("row", "key", "reason"),
    [
        (inspected(inspected_at=datetime(2026, 2, 2)), "inspected_at", "The hour is missing."),
        (inspected(inspected_at=datetime(2026, 2, 1, 7)), "inspected_at", "Before the change was received."),
        (inspected(inspected_at=datetime(2026, 6, 2, 7)), "inspected_at", "Lies in the future."),
        (inspected() | {"finding": None}, "finding", "The change was inspected: choose the finding."),
        (inspected() | {"inspector": None}, "inspector", "The change was inspected: write"),
        (inspected() | {"form_complete": None}, "form_complete", "The change was inspected: say"),
        (pending(finding="قانوني"), "inspected_at", "There is a finding but no date of inspection."),
        (pending(lat=30), "lon", "There is a latitude but no longitude."),
        (pending(lon=30), "lat", "There is a longitude but no latitude."),
        (inspected(action="إيقاف"), "action", "An action is taken on an illegal change only."),
        (inspected(decision_no="1"), "decision_no", "A removal order is for an illegal change only."),
        (inspected("1", "لا يوجد متغير", permit_no="9"), "permit_no", "No change was found"),
        (removed(action="محضر"), "report_no", "The action is a report: write its number."),
        (removed(decision_no=None), "decision_no", "Executed without the number of the removal order."),
        (removed(executed_at=datetime(2026, 2, 1)), "executed_at", "Before the inspection."),
        (removed(executed_at=datetime(2027, 2, 1)), "executed_at", "Lies in the future."),
        (removed(executed_at=None), "recovered_m2", "An area is recovered only once"),
    ],
)
def test_a_row_that_contradicts_itself_is_told_at_the_cell(row, key, reason):
    row = {**row, "change_no": "2026-1"}

    found = problems(row)

    assert len(found) == 1
    assert found[0][0] == at(key)
    assert found[0][1].startswith(reason)


def test_a_removal_in_the_cradle_needs_no_order():
    row = removed(action="إزالة في المهد", decision_no=None)

    assert only(row).action == "cradle"


def test_a_removal_on_the_day_of_inspection_is_in_order():
    only(removed(executed_at=datetime(2026, 2, 2)))


def test_an_unreadable_cell_is_reported_once():
    """The finding can't be read, so the rules that read it stay silent."""
    assert problems(removed(finding="ربما")) == [
        (at("finding"), "“ربما” is not in the list: Legal, Illegal, No change.")
    ]


def test_a_number_used_twice_names_the_first_row():
    assert problems(pending(1), pending(2), pending(1)) == [(at("change_no", 4), "Already used in row 2.")]


def test_a_recurrence_may_name_a_change_of_an_earlier_period():
    only(removed(recurrence_of="2025-000900"))


def test_a_recurrence_received_before_its_original_is_refused():
    early = pending(1, received_at=datetime(2026, 1, 5), recurrence_of="2026-000002")

    assert problems(early, pending(2)) == [(at("recurrence_of"), "Received before the change it repeats.")]


def test_problems_come_in_the_order_of_the_sheet():
    found = problems(pending(1), pending(1, lat=99), pending(3, lat=99, lon=99))

    assert [cell for cell, _reason in found] == ["A3", "G3", "G4", "H4"]


def test_only_the_first_problems_are_listed_and_the_rest_counted():
    rows = [pending(number, lat=99) for number in range(MAX_PROBLEMS + 50)]

    reading = read_inspections(filled_template(rows), TERMS)

    # each row: the latitude is out of range (the missing longitude stays unsaid)
    assert (len(reading.problems), reading.problem_count, reading.unlisted) == (200, 250, 50)


def test_a_cell_outside_the_table_is_named():
    members = parts(filled_template([pending()]))
    sheet = members["xl/worksheets/sheet1.xml"].decode()
    stray = '<c r="AD2" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    members["xl/worksheets/sheet1.xml"] = sheet.replace("</row></sheetData>", stray).encode()

    reading = read_inspections(packed(members), TERMS)

    assert [(p.cell, p.reason) for p in reading.problems] == [("AD2", "Stands outside the table.")]


def test_the_1904_calendar_of_old_macs_is_honoured():
    members = parts(filled_template([pending()]))
    book = members["xl/workbook.xml"].decode()
    shifted = re.sub(r"<workbookPr[^>]*/>", '<workbookPr date1904="1"/>', book)
    assert shifted != book
    members["xl/workbook.xml"] = shifted.encode()

    reading = read_inspections(packed(members), TERMS)

    assert [p.reason for p in reading.problems] == ["Outside the entry’s period.", "Lies in the future."]


def test_hours_across_the_spring_clock_change_are_true():
    """Cairo skipped the hour after midnight of 24 April 2026."""
    terms = replace(TERMS, period_to=datetime(2026, 4, 30).date())
    row = inspected(received_at=datetime(2026, 4, 23, 22), inspected_at=datetime(2026, 4, 24, 8))

    record = read_inspections(filled_template([row]), terms).records[0]

    assert record.hours_to_inspection == 9


def test_reasons_and_columns_are_in_the_readers_language():
    with override("ar"):
        reading = read_inspections(filled_template([pending(lat=99)]), TERMS)

    assert reading.problems[0].column == "خط العرض"
    assert reading.problems[0].reason == "يجب ألا تزيد القيمة على 32."


def test_a_moment_at_the_limit_of_now_is_not_the_future():
    row = inspected(inspected_at=(TERMS.now + timedelta(hours=3)).replace(tzinfo=None))

    only(row)
