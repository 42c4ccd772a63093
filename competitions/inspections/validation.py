"""What must hold inside one row and between rows of the record."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .columns import COLUMNS
from .records import Record, Terms


class Rule(NamedTuple):
    """Broken rows are told so at the cell of column `at`. Not asked where a cell of `reads` is unreadable."""

    at: str
    reads: tuple[str, ...]
    broken: Callable[[Record, Terms], bool]
    reason: object


def outcome_missing(key: str, reason: object) -> Rule:
    """An inspected change has an outcome, an inspector, and says whether the form was complete."""
    return Rule(
        key, ("inspected_at", key), lambda r, t: bool(r.inspected_at) and getattr(r, key) is None, reason
    )


def only_if_illegal(key: str, reason: object) -> Rule:
    return Rule(
        key, ("finding", key), lambda r, t: getattr(r, key) is not None and r.finding != "illegal", reason
    )


def not_in_future(key: str) -> Rule:
    return Rule(
        key,
        (key,),
        lambda r, t: bool(getattr(r, key)) and getattr(r, key).at > t.now,
        gettext_lazy("Lies in the future."),
    )


RULES = (
    Rule(
        "received_at",
        ("received_at",),
        lambda r, t: bool(r.received_at) and not t.covers(r.received_at.day),
        gettext_lazy("Outside the entry’s period."),
    ),
    Rule(
        "governorate",
        ("governorate",),
        lambda r, t: bool(r.governorate) and not t.is_own_governorate(r.governorate),
        gettext_lazy("Not the governorate of this entry."),
    ),
    not_in_future("received_at"),
    not_in_future("inspected_at"),
    not_in_future("executed_at"),
    Rule(
        "inspected_at",
        ("received_at", "inspected_at"),
        lambda r, t: bool(r.received_at and r.inspected_at) and r.inspected_at.at < r.received_at.at,
        gettext_lazy("Before the change was received."),
    ),
    outcome_missing("finding", gettext_lazy("The change was inspected: choose the finding.")),
    outcome_missing("inspector", gettext_lazy("The change was inspected: write the inspector’s code.")),
    outcome_missing(
        "form_complete", gettext_lazy("The change was inspected: say whether the form was complete.")
    ),
    Rule(
        "inspected_at",
        ("inspected_at", "finding"),
        lambda r, t: r.finding is not None and r.inspected_at is None,
        gettext_lazy("There is a finding but no date of inspection."),
    ),
    Rule(
        "lon",
        ("lat", "lon"),
        lambda r, t: r.lat is not None and r.lon is None,
        gettext_lazy("There is a latitude but no longitude."),
    ),
    Rule(
        "lat",
        ("lat", "lon"),
        lambda r, t: r.lon is not None and r.lat is None,
        gettext_lazy("There is a longitude but no latitude."),
    ),
    only_if_illegal("action", gettext_lazy("An action is taken on an illegal change only.")),
    only_if_illegal("decision_no", gettext_lazy("A removal order is for an illegal change only.")),
    only_if_illegal("executed_at", gettext_lazy("A removal is executed on an illegal change only.")),
    Rule(
        "permit_no",
        ("finding", "permit_no"),
        lambda r, t: r.permit_no is not None and r.finding == "false_change",
        gettext_lazy("No change was found, so there is no permit."),
    ),
    Rule(
        "report_no",
        ("action", "report_no"),
        lambda r, t: r.action == "report" and r.report_no is None,
        gettext_lazy("The action is a report: write its number."),
    ),
    Rule(
        "decision_no",
        ("action", "decision_no", "executed_at"),
        lambda r, t: bool(r.executed_at) and r.decision_no is None and r.action != "cradle",
        gettext_lazy("Executed without the number of the removal order."),
    ),
    Rule(
        "executed_at",
        ("inspected_at", "executed_at"),
        lambda r, t: bool(r.executed_at and r.inspected_at) and r.executed_at.day < r.inspected_at.day,
        gettext_lazy("Before the inspection."),
    ),
    Rule(
        "recovered_m2",
        ("recovered_m2", "executed_at", "action"),
        lambda r, t: bool(r.recovered_m2) and r.executed_at is None and r.action != "cradle",
        gettext_lazy("An area is recovered only once the removal is executed."),
    ),
    Rule(
        "recurrence_of",
        ("recurrence_of", "change_no"),
        lambda r, t: r.recurrence_of is not None and r.recurrence_of == r.change_no,
        gettext_lazy("A change can’t be the recurrence of itself."),
    ),
)
REQUIRED = tuple(column.key for column in COLUMNS if column.required)


def problems_of_row(record: Record, unreadable: set[str], terms: Terms) -> Iterator[tuple[str, str]]:
    """(column, reason) for each thing wrong; `unreadable` names columns already reported."""
    for key in REQUIRED:
        if getattr(record, key) is None and key not in unreadable:
            yield key, _("Required.")
    for rule in RULES:
        if rule.broken(record, terms) and unreadable.isdisjoint(rule.reads):
            yield rule.at, str(rule.reason)


def problems_between_rows(records: list[tuple[int, Record]]) -> Iterator[tuple[int, str, str]]:
    """(row, column, reason): numbers used twice, and recurrences older than what they repeat."""
    first_row: dict[str, int] = {}
    received = {}
    for row, record in records:
        if record.change_no is None:
            continue
        first = first_row.setdefault(record.change_no, row)
        if first != row:
            yield row, "change_no", _("Already used in row %(row)s.") % {"row": first}
        elif record.received_at:
            received[record.change_no] = record.received_at.at
    for row, record in records:
        original = received.get(record.recurrence_of)
        if original and record.received_at and record.received_at.at < original:
            yield row, "recurrence_of", _("Received before the change it repeats.")
