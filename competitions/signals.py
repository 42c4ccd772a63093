"""Wagtail tells of every step of a workflow here; what follows from it stands in actions."""

from django.dispatch import receiver
from wagtail.signals import task_rejected, task_submitted, workflow_cancelled

from .actions import entries


@receiver(task_submitted, dispatch_uid="competitions.follow_task")
def follow_task(sender, instance, user, **kwargs):
    entries.follow_task(instance, user)


@receiver(task_rejected, dispatch_uid="competitions.mark_returned")
def mark_returned(sender, instance, **kwargs):
    entries.mark_returned(instance)


@receiver(workflow_cancelled, dispatch_uid="competitions.mark_withdrawn")
def mark_withdrawn(sender, instance, **kwargs):
    entries.mark_withdrawn(instance)
