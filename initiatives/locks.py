"""Why a page can't be changed while it is reviewed, in words."""

from django.utils.translation import gettext as _
from wagtail.locks import WorkflowLock


class ReviewLock(WorkflowLock):
    def get_message(self, user):
        return _("%(where)s: this page can't be changed until it is approved or returned.") % {
            "where": self.task.specific.standing
        }

    def get_locked_by(self, user, can_lock=False):
        return _("Locked: under review")

    def get_description(self, user, can_lock=False):
        return _("No one can change the page while it is reviewed.")
