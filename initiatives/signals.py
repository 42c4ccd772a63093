"""Wagtail tells of every step of a workflow; here the right people are written to."""

from django.dispatch import receiver
from wagtail.admin.mail import WorkflowStateApprovalEmailNotifier, WorkflowStateRejectionEmailNotifier
from wagtail.models import WorkflowState
from wagtail.signals import task_rejected, task_submitted, workflow_approved, workflow_rejected

from . import notifiers


@receiver(task_submitted, dispatch_uid="initiatives.ask_reviewers")
def ask_reviewers(sender, instance, **kwargs):
    notifiers.ask_reviewers(instance)


@receiver(task_rejected, dispatch_uid="initiatives.tell_of_return")
def tell_of_return(sender, instance, user=None, **kwargs):
    notifiers.tell_of_return(instance, user)


class ForTheRestOfTheSite:
    """Wagtail's own mail, except for pages of a governorate, for which `notifiers` writes better ones."""

    def __init__(self, stock, instead=None):
        self.stock, self.instead = stock, instead

    def __call__(self, instance, user=None, **kwargs):
        if not notifiers.belongs_to_a_governorate(instance.content_object.specific):
            self.stock(instance=instance, user=user)
        elif self.instead:
            self.instead(instance, user)


REPLACED = [
    (
        workflow_approved,
        "workflow_state_approved_email_notification",
        ForTheRestOfTheSite(WorkflowStateApprovalEmailNotifier(), notifiers.tell_of_publication),
    ),
    (
        workflow_rejected,
        "workflow_state_rejected_email_notification",
        ForTheRestOfTheSite(WorkflowStateRejectionEmailNotifier()),
    ),
]


def replace_stock_mail():
    """A signal keeps one receiver per identifier, so ours stands whether Wagtail connects before or after."""
    for signal, uid, notifier in REPLACED:
        signal.disconnect(sender=WorkflowState, dispatch_uid=uid)
        signal.connect(notifier, sender=WorkflowState, dispatch_uid=uid)
