"""The workflows follow a closed and a released edition, each entry in a transaction of its own.

Every function may be repeated: it finds what an earlier run, or a crash, left undone.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import CharField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from wagtail.models import Page, TaskState, WorkflowState

from ..enums import EntryState
from ..models import Competition, DecisionTask, Entry, JudgingTask, JudgingTaskState

logger = logging.getLogger(__name__)


def follow_closings() -> int:
    """Finishes what a crash left behind, over all closed editions; returns how many entries moved."""
    editions = Competition.objects.exclude(closed_at=None).filter(
        entries__state__in=(*EntryState.unscreened_states, EntryState.JUDGING)
    )
    return sum(follow_closing(edition) for edition in editions.distinct())


def follow_closing(competition: Competition) -> int:
    """Ends judging for entries still in it, and rules out those that never came through screening."""
    moved = each(competition.entries.filter(state=EntryState.JUDGING), end_judging)
    return moved + each(
        competition.entries.filter(state__in=EntryState.unscreened_states), rule_out_unscreened
    )


def follow_releases() -> int:
    editions = Competition.objects.released().filter(
        entries__state=EntryState.DECIDED, entries__page__in=pages_awaiting_decision()
    )
    return sum(follow_release(edition) for edition in editions.distinct())


def follow_release_soon(competition: Competition) -> None:
    transaction.on_commit(partial(follow_release, competition), robust=True)


def follow_release(competition: Competition) -> int:
    """Ends the workflows of decided entries; what is published was published by the release."""
    waiting = competition.entries.filter(state=EntryState.DECIDED, page__in=pages_awaiting_decision())
    return each(waiting, end_workflow)


def pages_awaiting_decision() -> Any:
    waiting = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS,
        task__content_type=ContentType.objects.get_for_model(DecisionTask),
    )
    pages = waiting.values_list("workflow_state__object_id", flat=True)
    return Page.objects.annotate(key=Cast("pk", CharField())).filter(key__in=pages)


def end_workflow(entry: Entry) -> None:
    states = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS, workflow_state__in=running_workflows(entry)
    )
    for state in states:
        state.specific.approve(user=None)


def each(entries: Any, move: Callable[[Entry], None]) -> int:
    moved = 0
    for pk in entries.values_list("pk", flat=True):
        try:
            with transaction.atomic():
                move(Entry.objects.select_for_update().select_related("competition").get(pk=pk))
        except Exception:
            # One broken workflow must not keep the others; the next round of the job tries again.
            logger.exception("entry %s could not follow the closing of its edition", pk)
        else:
            moved += 1
    return moved


def end_judging(entry: Entry) -> None:
    state = running_task(entry, JudgingTaskState)
    edition = entry.competition
    if state is None:
        # Judged to the end already, or its workflow was taken from it: the record follows the edition.
        Entry.objects.filter(pk=entry.pk, state=EntryState.JUDGING).update(state=EntryState.JUDGED)
    else:
        task: JudgingTask = state.task.specific
        task.finish_early(state, edition.closed_by, edition.closing_reason)


def rule_out_unscreened(entry: Entry) -> None:
    if entry.state not in EntryState.unscreened_states:
        return
    reason = _("Judging closed before the entry came through screening.")
    entry.rule_out(entry.competition.closed_by, reason)
    for workflow_state in running_workflows(entry):
        workflow_state.cancel(user=entry.competition.closed_by)


def running_task(entry: Entry, model: type[TaskState]) -> Any | None:
    return model.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS, workflow_state__in=running_workflows(entry)
    ).first()


def running_workflows(entry: Entry) -> Any:
    return WorkflowState.objects.active().for_instance(entry.page)
