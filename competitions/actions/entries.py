"""An entry follows its page through the workflow: registered when submitted, pinned when judging begins.

Called by the signals of Wagtail's workflows, inside their transactions: what raises here undoes the step.
"""

import hashlib
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Revision, TaskState, WorkflowState

from initiatives.events import announce

from .. import rules
from ..codes import entry_number
from ..enums import EntryState
from ..events import entry_submitted
from ..models import (
    Competition,
    DecisionTask,
    Entry,
    EntryPage,
    JudgingTask,
    ScreeningTask,
)
from ..scoring.rubric import canonical_json
from .rubric import open_for_submission

STATE_DURING = {
    ScreeningTask: EntryState.SCREENING,
    JudgingTask: EntryState.JUDGING,
    DecisionTask: EntryState.JUDGED,
}


def entry_page_of(workflow_state: WorkflowState) -> EntryPage | None:
    """The page that goes through the workflow when it competes, else None."""
    model = workflow_state.content_type.model_class()
    if model is None or not issubclass(model, EntryPage):
        return None
    return workflow_state.content_object.specific


@transaction.atomic
def follow_task(task_state: TaskState, user: Any | None) -> Entry | None:
    """A task began: the entry is where its page is."""
    page = entry_page_of(task_state.workflow_state)
    if page is None:
        return None
    state = STATE_DURING.get(type(task_state.task.specific), EntryState.COMMITTEE)
    if is_submission(task_state):
        entry = register_submission(page, user)
    else:
        entry = Entry.objects.select_for_update().get(page=page.pk)
    entry.state = state
    if state == EntryState.JUDGING:
        pin(entry, task_state.revision)
    entry.save()
    if is_submission(task_state):
        announce(entry_submitted, Entry, entry=entry, user=user)
    return entry


def is_submission(task_state: TaskState) -> bool:
    """Whether the governorate just handed the text in; else the step before approved it."""
    before = task_state.workflow_state.task_states.exclude(pk=task_state.pk).order_by("-pk").first()
    return before is None or before.status != TaskState.STATUS_APPROVED


@transaction.atomic
def register_submission(page: EntryPage, user: Any | None) -> Entry:
    """The entry of a page handed in, made at the first time and kept, with its sheets, ever after."""
    competition = Competition.objects.select_for_update().get(pk=page.competition_id)
    entry = Entry.objects.filter(page=page.pk).first()
    at, grace = timezone.now(), page.granted_until
    if not rules.entry_may_change(competition, competition.timeline, entry, at, grace):
        raise PermissionDenied(_("The edition no longer takes this entry."))
    refuse_second_entry(competition, page)
    open_for_submission(competition)
    if entry is None:
        entry = Entry(competition=competition, page_id=page.pk, number=next_number(competition))
        entry.submitted_by = user
    entry.governorate_id = page.governorate_id
    entry.mentor = page.mentor
    entry.unit = page.local_unit
    entry.tier = page.tier
    entry.subject = page.subject
    entry.initiative_revision = initiative_as_submitted(page, user)
    entry.save()
    log(entry, "competitions.submit", user=user, data={"number": entry.number})
    return entry


def refuse_second_entry(competition: Competition, page: EntryPage) -> None:
    rival = competing_entry(competition, page)
    if rival:
        raise PermissionDenied(
            _("This is already entered in this edition, as %(number)s.") % {"number": rival.number}
        )


def competing_entry(competition: Competition, page: EntryPage) -> Entry | None:
    """Another page's entry of the same unit or initiative in the edition."""
    same = competition.entries.filter(subject=page.subject).exclude(state=EntryState.WITHDRAWN)
    return same.exclude(page=page.pk).first()


def next_number(competition: Competition) -> str:
    """Called with the edition's row locked, so that no number is given twice."""
    ordinal = competition.entries.exclude(state=EntryState.CALIBRATION).count() + 1
    return entry_number(competition.code, competition.default_year, ordinal)


def initiative_as_submitted(page: EntryPage, user: Any | None) -> Revision | None:
    """Of a nomination: the initiative's text at this moment; it may go on changing, what is judged may not."""
    if page.initiative is None:
        return None
    return page.initiative.latest_revision or page.initiative.save_revision(user=user)


def pin(entry: Entry, revision: Revision) -> None:
    """From here on judges read this text, whatever happens to the page."""
    entry.revision = revision
    entry.content_sha256 = content_hash(entry)


def content_hash(entry: Entry) -> str:
    contents = [r.content for r in (entry.revision, entry.initiative_revision) if r is not None]
    return hashlib.sha256(canonical_json(contents).encode()).hexdigest()


@transaction.atomic
def mark_returned(task_state: TaskState) -> Entry | None:
    return set_state(task_state.workflow_state, EntryState.RETURNED)


@transaction.atomic
def mark_withdrawn(workflow_state: WorkflowState) -> Entry | None:
    """A cancelled workflow withdraws the entry, unless the entry had ended for another reason."""
    return set_state(workflow_state, EntryState.WITHDRAWN)


def set_state(workflow_state: WorkflowState, state: EntryState) -> Entry | None:
    page = entry_page_of(workflow_state)
    entry = page and Entry.objects.select_for_update().filter(page=page.pk).first()
    if entry and entry.state in EntryState.open_states:
        entry.state = state
        entry.save(update_fields=["state"])
    return entry
