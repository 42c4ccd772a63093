from datetime import datetime
from decimal import Decimal

from competitions.inspections import figures_of, read_inspections
from competitions.rules import figure_problems

from .workbooks import TERMS, filled_template, inspected, pending, removed


def figures(*rows):
    reading = read_inspections(filled_template(rows), TERMS)
    assert reading.problems == []
    return figures_of(reading.records, TERMS.deadline_hours)


def test_a_mixed_sheet_is_counted():
    counted = figures(
        pending(1),
        inspected(2, photo_after=None),
        inspected(3, "لا يوجد متغير", inspected_at=datetime(2026, 2, 4, 9, 30), form_complete="لا"),
        removed(4, action="إزالة في المهد", recovered_m2=100),
        removed(5, land_type="زراعية", recovered_m2=4200.83, recurrence_of="2026-000004"),
        removed(6, executed_at=None, recovered_m2=None),
    )

    assert counted == {
        "received": 6,
        "verified": 5,
        "verified_on_time": 4,
        "legal": 1,
        "illegal": 3,
        "false_change": 1,
        "pending": 1,
        "unified_form": Decimal("80.0"),
        "gps_photo": Decimal("80.0"),
        "median_hours": Decimal("25.5"),
        "cradle": 1,
        "decisions": 3,
        "executed": 2,
        "recovered_m2": Decimal("100.00"),
        "recovered_farmland_m2": Decimal("4200.83"),
        "recurrence": 1,
    }


def test_nothing_inspected_leaves_shares_and_median_open():
    counted = figures(pending(1), pending(2))

    assert (counted["unified_form"], counted["gps_photo"], counted["median_hours"]) == (None, None, None)
    assert (counted["received"], counted["verified"], counted["pending"]) == (2, 0, 2)


def test_an_inspection_at_the_very_deadline_is_on_time():
    at_48_hours = inspected(1, inspected_at=datetime(2026, 2, 3, 8, 0))
    a_minute_later = inspected(2, inspected_at=datetime(2026, 2, 3, 8, 1))

    assert figures(at_48_hours, a_minute_later)["verified_on_time"] == 1


def test_one_order_over_several_changes_is_executed_when_all_are():
    whole = [removed(number, decision_no="9/2026") for number in (1, 2)]
    half = [
        removed(3, decision_no="10/2026"),
        removed(4, decision_no="10/2026", executed_at=None, recovered_m2=None),
    ]

    counted = figures(*whole, *half)

    assert (counted["decisions"], counted["executed"]) == (2, 1)


def test_cultivation_of_state_land_counts_as_farmland():
    counted = figures(removed(1, change_type="زراعة", land_type="أملاك دولة", recovered_m2=50))

    assert (counted["recovered_m2"], counted["recovered_farmland_m2"]) == (0, 50)


def test_figures_of_valid_rows_always_add_up():
    counted = figures(pending(1), inspected(2), removed(3), removed(4, action="إزالة في المهد"))

    assert figure_problems(counted, dict.fromkeys(counted, "")) == []
