"""What organisers do with an entry before judges read it: hide what tells its origin, and decide."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from ..models import Entry, Redaction, ScreeningTask
from ..models.roles import demand_organiser


def refuse_unless_redactable(entry: Entry, user: Any) -> None:
    """Until judging closes; what judges have read can't be unread, but a late find is hidden from the others."""
    demand_organiser(user)
    if entry.competition.is_closed:
        raise PermissionDenied(_("Judging is closed."))


@transaction.atomic
def hide(entry: Entry, user: Any, target: str, text: str = "") -> Redaction:
    """Hides `text` wherever it stands in the field `target`, or the attachment `target` when `text` is empty."""
    refuse_unless_redactable(entry, user)
    text = text.strip()
    if len(text) > Redaction._meta.get_field("text").max_length:
        raise ValidationError(_("Hide a long text in several parts."))
    redaction, created = Redaction.objects.get_or_create(
        entry=entry, target=target, text=text, defaults={"created_by": user}
    )
    if created:
        log(entry, "competitions.redact", user=user, data={"target": target, "hidden": True})
    return redaction


@transaction.atomic
def unhide(redaction: Redaction, user: Any) -> None:
    refuse_unless_redactable(redaction.entry, user)
    log(redaction.entry, "competitions.redact", user=user, data={"target": redaction.target, "hidden": False})
    redaction.delete()


def screening_in_progress(entry: Entry) -> Any | None:
    """The open state of the entry's screening, or None when it isn't being screened."""
    state = entry.page.specific.current_workflow_task_state
    return state if state and isinstance(state.task.specific, ScreeningTask) else None


def settle(entry: Entry, user: Any, action: str, data: dict[str, Any]) -> None:
    """Carries out an outcome of the screening, as from Wagtail's own dialogue."""
    state = screening_in_progress(entry)
    if state is None:
        raise PermissionDenied
    state.task.specific.on_action(state, user, action, **data)
