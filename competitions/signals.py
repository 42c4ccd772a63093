"""Steps of a workflow, sign-ins, answers of the mail server: what follows stands in actions and notifiers."""

from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from wagtail.signals import task_rejected, task_submitted, workflow_cancelled

from initiatives import outbox

from . import notifiers
from .actions import entries, invitations
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


@receiver(user_logged_in, dispatch_uid="competitions.accept_invitations")
def accept_invitations(sender, user, **kwargs):
    invitations.mark_accepted(user)


@receiver(outbox.attempted, dispatch_uid="competitions.note_delivery")
def note_delivery(sender, message, error, **kwargs):
    if error is None or outbox.is_refusal(error) or message.is_given_up:
        invitations.note_delivery(message.to, is_refused=error is not None, reason=outbox.reason_of(error))


@receiver(outbox.bounced, dispatch_uid="competitions.note_bounce")
def note_bounce(sender, message, failed, **kwargs):
    for address, reason in failed.items():
        invitations.note_delivery([address], is_refused=True, reason=reason)
