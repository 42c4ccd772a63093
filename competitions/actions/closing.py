"""Closing an edition's judging: one transaction that seals the sheets and computes the ranking.

Every rule reads `closed_at`; the workflows follow in a job that may be repeated (`follow_closing`), so a crash leaves
the edition open or closed, never half.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from ..enums import AssignmentState, EntryState
from ..models import Assignment, Competition
from ..models.roles import demand_organiser
from .following import follow_closing
from .results import compute_result


@dataclass(frozen=True)
class Condition:
    """What closing asks for; `lacking` says how much of it is missing.

    What is asked of every entry is true of none at all, too: then `is_empty`, and not met.
    """

    key: str
    lacking: int
    is_waivable: bool = True
    is_empty: bool = False

    @property
    def is_met(self) -> bool:
        return self.lacking == 0 and not self.is_empty


def closing_conditions(competition: Competition, at: datetime.datetime) -> list[Condition]:
    """All that is asked for; a reason waives what is waivable."""
    deadline = competition.judging_deadline
    days_left = -((at - deadline) // datetime.timedelta(days=1)) if deadline and at < deadline else 0
    entries = list(entries_with_sheets(competition))
    return [
        *conditions_of_entries(entries, competition.min_sheets, unscreened(competition).count()),
        Condition("deadline", days_left),
        Condition("rubric", 0 if competition.rubric_frozen_at else 1, is_waivable=False),
        Condition("ranking", 0 if any(entry.signed for entry in entries) else 1, is_waivable=False),
    ]


def conditions_of_entries(entries: Sequence[Any], min_sheets: int, unscreened: int) -> list[Condition]:
    is_empty = not entries
    return [
        Condition("sheets", sum(entry.signed < min_sheets for entry in entries), is_empty=is_empty),
        Condition("judges", sum(entry.standing < min_sheets for entry in entries), is_empty=is_empty),
        Condition("screening", unscreened, is_empty=is_empty and not unscreened),
    ]


def entries_with_sheets(competition: Competition) -> Any:
    """Counted entries with `signed` and `standing`, the numbers of their finished and of all their judges."""
    eligible = Q(assignments__in=Assignment.objects.without_conflict())
    done = Q(assignments__state=AssignmentState.DONE)
    standing = Q(assignments__state__in=AssignmentState.standing_states)
    return competition.entries.counted().annotate(
        signed=Count("assignments", filter=eligible & done),
        standing=Count("assignments", filter=eligible & standing),
    )


def unscreened(competition: Competition) -> Any:
    return competition.entries.filter(state__in=EntryState.unscreened_states)


@transaction.atomic
def close_edition(competition: Competition, user: Any, reason: str = "") -> Competition:
    """Closes for good; a reason is compulsory when something waivable is missing."""
    demand_organiser(user)
    edition = Competition.objects.select_for_update().get(pk=competition.pk)
    if edition.is_closed:
        raise ValidationError(_("Judging is already closed."))
    now = timezone.now()
    refuse_unless_closable(closing_conditions(edition, now), reason)
    edition.closed_at, edition.closed_by, edition.closing_reason = now, user, reason.strip()
    edition.save(update_fields=["closed_at", "closed_by", "closing_reason"])
    run = compute_result(edition)
    log(edition, "competitions.close", user=user, data={"reason": reason, "inputs": run.inputs_sha256})
    transaction.on_commit(partial(follow_closing, edition), robust=True)
    return edition


def refuse_unless_closable(conditions: Sequence[Condition], reason: str) -> None:
    unmet = [condition for condition in conditions if not condition.is_met]
    if not all(condition.is_waivable for condition in unmet):
        raise ValidationError(_("The rubric must be frozen and at least one sheet signed."))
    if unmet and not reason.strip():
        raise ValidationError(_("Something is still missing: closing early needs a reason."))
