"""What was recommended or promised and is followed until it is done: its state, and every step there."""

import datetime

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log

from .. import rules
from ..enums import SETTLED, Progress
from .bilingual import worded


class TrackedQuerySet(models.QuerySet):
    def unsettled(self):
        return self.exclude(status__in=SETTLED)

    def overdue(self, today):
        return self.unsettled().filter(due_on__lt=today)


class Tracked(models.Model):
    """A model says who keeps it (`is_kept_by`) and has its history as `changes`."""

    status = models.CharField(
        gettext_lazy("state"), max_length=10, choices=Progress.choices, default=Progress.OPEN, editable=False
    )
    due_on = models.DateField(gettext_lazy("due on"), null=True, blank=True)

    objects = TrackedQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def is_overdue(self):
        return rules.is_overdue(self.status, self.due_on, timezone.localdate())

    def is_kept_by(self, user):
        raise NotImplementedError

    @transaction.atomic
    def move(self, status: str, user: object, on: datetime.date, note: tuple[str, str] = ("", "")):
        """Write down that it is `status` since `on`; `note` is (Arabic, English). Returns the change.

        PermissionDenied for whoever does not keep it; ValidationError for a reason that lacks, a day to come, or
        the state it has already.
        """
        if not self.is_kept_by(user):
            raise PermissionDenied
        held = type(self)._base_manager.select_for_update().get(pk=self.pk)
        refuse_move(held.status, status, on, note)
        self.status = status
        self.save(update_fields=["status"])
        change = self.changes.create(status=status, on=on, note_ar=note[0], note_en=note[1], by=user)
        log(self, "initiatives.move_on", user=user, data={"from": held.status, "to": status})
        return change


def refuse_move(before, status, on, note):
    if status == before:
        raise ValidationError({"new_status": _("It is in this state already.")})
    if on > timezone.localdate():
        raise ValidationError({"changed_on": _("This day is still to come.")})
    if rules.needs_reason(status) and not any(note):
        raise ValidationError({"note_ar": _("Say why it was dropped.")})


class Change(models.Model):
    """A step on the way; the record it belongs to is `subject`."""

    status = models.CharField(gettext_lazy("state"), max_length=10, choices=Progress.choices)
    on = models.DateField(gettext_lazy("on"))
    note_ar = models.TextField(gettext_lazy("note in Arabic"), max_length=600, blank=True)
    note_en = models.TextField(gettext_lazy("note in English"), max_length=600, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        abstract = True
        ordering = ["-on", "-pk"]
        default_permissions = ()

    def __str__(self):
        return self.get_status_display()

    note = worded("note")
