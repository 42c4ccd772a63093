"""Wagtail tells of every step of a workflow here; what follows from it stands in actions and notifiers."""

from django.dispatch import receiver
from wagtail.signals import task_rejected, task_submitted, workflow_cancelled

from . import notifiers
from .actions import entries
from .enums import EntryState
from .models import ScreeningTask


@receiver(task_submitted, dispatch_uid="competitions.follow_task")
def follow_task(sender, instance, user, **kwargs):
    entry = entries.follow_task(instance, user)
    if entry and entry.state == EntryState.SCREENING:
        notifiers.tell_organisers_of_screening(entry)
    if entry and entry.state == EntryState.JUDGING:
        notifiers.tell_panel(entry)


@receiver(task_rejected, dispatch_uid="competitions.mark_returned")
def mark_returned(sender, instance, **kwargs):
    entry = entries.mark_returned(instance)
    if entry and isinstance(instance.task.specific, ScreeningTask):
        notifiers.tell_entrant_of_return(entry)


@receiver(workflow_cancelled, dispatch_uid="competitions.mark_withdrawn")
def mark_withdrawn(sender, instance, **kwargs):
    entry = entries.mark_withdrawn(instance)
    if entry and entry.state == EntryState.INELIGIBLE:
        notifiers.tell_entrant_of_ruling_out(entry)
