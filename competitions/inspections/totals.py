"""The figures of an entry, counted from its rows."""

from decimal import ROUND_HALF_UP, Decimal
from statistics import median

from .records import Record

TENTH = Decimal("0.1")
HUNDREDTH = Decimal("0.01")


def figures_of(records: list[Record], deadline_hours: int) -> dict[str, int | Decimal | None]:
    """Keyed by the entry's fields. Shares and the median are None where nothing was inspected."""
    inspected = [record for record in records if record.inspected_at]
    orders = executed_by_order(records)
    return {
        "received": len(records),
        "verified": len(inspected),
        "verified_on_time": sum(r.hours_to_inspection <= deadline_hours for r in inspected),
        "legal": sum(r.finding == "legal" for r in inspected),
        "illegal": sum(r.finding == "illegal" for r in inspected),
        "false_change": sum(r.finding == "false_change" for r in inspected),
        "pending": len(records) - len(inspected),
        "unified_form": share(sum(r.form_complete == "yes" for r in inspected), len(inspected)),
        "gps_photo": share(sum(r.has_coordinates_and_photos for r in inspected), len(inspected)),
        "median_hours": median_hours(inspected),
        "cradle": sum(r.action == "cradle" for r in records),
        "decisions": len(orders),
        "executed": sum(orders.values()),
        "recovered_m2": recovered(r for r in records if not r.is_farmland),
        "recovered_farmland_m2": recovered(r for r in records if r.is_farmland),
        "recurrence": sum(r.recurrence_of is not None for r in records),
    }


def executed_by_order(records: list[Record]) -> dict[str, bool]:
    """One order may cover several changes; it is executed when it is executed on all of them."""
    orders: dict[str, bool] = {}
    for record in records:
        if record.decision_no is not None:
            orders[record.decision_no] = orders.get(record.decision_no, True) and bool(record.executed_at)
    return orders


def share(part: int, whole: int) -> Decimal | None:
    return (Decimal(100 * part) / whole).quantize(TENTH, ROUND_HALF_UP) if whole else None


def median_hours(inspected: list[Record]) -> Decimal | None:
    if not inspected:
        return None
    hours = median(record.hours_to_inspection for record in inspected)
    return Decimal(hours).quantize(TENTH, ROUND_HALF_UP)


def recovered(records) -> Decimal:
    return sum((r.recovered_m2 for r in records if r.recovered_m2), Decimal(0)).quantize(HUNDREDTH)
