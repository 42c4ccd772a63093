"""Why an entry can't be changed, in words; each is enforced by the page or the task that returns it."""

from django.utils.translation import gettext as _
from wagtail.locks import WorkflowLock


class ScreeningLock(WorkflowLock):
    def get_message(self, user):
        if self.for_user(user):
            return _("This entry is being screened and can't be changed.")

    def get_locked_by(self, user, can_lock=False):
        return _("Locked: in screening")

    def get_description(self, user, can_lock=False):
        return _("No one can change the entry while it is being screened.")


class JudgingLock(WorkflowLock):
    def get_message(self, user):
        if self.for_user(user):
            return _("This entry is being judged and can't be changed.")

    def get_locked_by(self, user, can_lock=False):
        return _("Locked: in judging")

    def get_description(self, user, can_lock=False):
        return _("No one can change the entry while it is being judged.")
