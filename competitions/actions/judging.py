"""The end of an entry's judging by itself, when its panel is complete; closing ends the rest (`following`)."""

from django.db import transaction
from wagtail.models import Page, TaskState

from ..models import Entry, JudgingTaskState


def judging_in_progress(entry: Entry) -> JudgingTaskState | None:
    """The open state of the entry's judging, its row locked: the last sheets queue here."""
    in_progress = JudgingTaskState.objects.for_instance(Page(pk=entry.page_id))
    return in_progress.select_for_update().filter(status=TaskState.STATUS_IN_PROGRESS).first()


@transaction.atomic
def finish_if_complete(entry: Entry) -> bool:
    """Moves the entry on when no assignment is open and the minimum of sheets is in; tells whether it did."""
    task_state = judging_in_progress(entry)
    if task_state is None or entry.assignments.open().exists():
        return False
    if entry.assignments.done().count() < task_state.quorum:
        return False
    task_state.task.specific.finish(task_state)
    return True
