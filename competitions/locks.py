"""Why an entry can't be changed, in words; each is enforced by the page or the task that returns it."""

import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.locks import BaseLock, WorkflowLock


def instant(moment):
    """A deadline after the word "until", in the time of the country: midnight is the end of the day before."""
    local = timezone.localtime(moment)
    if local.time() != datetime.time.min:
        return date_format(local, "l j F Y H:i")
    day = date_format(local.date() - datetime.timedelta(days=1), "l j F Y")
    return _("the end of %(day)s") % {"day": day}


class EntryLock(BaseLock):
    """The edition doesn't take this text any more, or not yet: nobody changes it, whoever it is."""

    def for_user(self, user):
        return True

    def get_message(self, user):
        entry, deadline = self.object.submitted_entry, self.object.deadline
        if entry and not entry.is_returned:
            return _("This entry was submitted as %(number)s and can't be changed.") % {
                "number": entry.number
            }
        if deadline is None or deadline > timezone.now():
            return _("This edition doesn't take entries now.")
        return _("The edition took changes until %(when)s.") % {"when": instant(deadline)}

    def get_locked_by(self, user):
        return _("Locked: closed by the edition")

    def get_description(self, user):
        return _("No one can change the entry.")


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
