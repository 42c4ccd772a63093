"""A polite reminder of sheets that are due or overdue: to all judges at once, to nobody more than once in two days."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from .. import rules
from ..models import Assignment, Competition
from ..notifiers import remind_judge
from .rounds import lock_open_edition


@transaction.atomic
def remind_judges(competition: Competition, user: Any) -> int:
    """Mails each judge who may be reminded his open entries; returns how many judges. ValidationError when none may."""
    edition, now = lock_open_edition(competition, user), timezone.now()
    due = due_by_judge(edition, now)
    seats = edition.seats.filter(judge__in=due, left_at=None).select_related("judge__user")
    reminded = [seat for seat in seats if rules.may_be_reminded(seat.reminded_at, now)]
    if not reminded:
        raise ValidationError(
            _("Nobody can be reminded now: no sheet is due, or its judge was reminded in the last two days.")
        )
    for seat in reminded:
        remind_judge(seat.judge.user, due[seat.judge_id])
    edition.seats.filter(pk__in=[seat.pk for seat in reminded]).update(reminded_at=now)
    log(edition, "competitions.remind", user=user, data={"seats": [seat.number for seat in reminded]})
    return len(reminded)


def due_by_judge(edition: Competition, at: Any) -> dict[int, list[Assignment]]:
    """Judge to his open assignments once they are due; the calibration entry is not asked for."""
    if not rules.open_sheets_are_due(edition.judging_deadline, at):
        return {}
    held: dict[int, list[Assignment]] = {}
    waiting = Assignment.objects.filter(entry__competition=edition).counting().open().without_conflict()
    for assignment in waiting.select_related("entry__competition").order_by("queue_position", "pk"):
        held.setdefault(assignment.judge_id, []).append(assignment)
    return held
