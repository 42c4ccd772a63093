from contextlib import contextmanager, suppress
from datetime import timedelta

from django.db import DatabaseError, connection, models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from wagtail.log_actions import log

from .. import rules

# How long a worker has for one message before another may take it up; longer than any EMAIL_TIMEOUT.
CLAIM = timedelta(minutes=5)
#: of PostgreSQL's advisory locks: mail leaves by one worker at a time, so that it leaves in order
LOCK = 7_402_511_064
LONGEST_ERROR = 500


class OutboxQuerySet(models.QuerySet):
    def unsent(self):
        return self.filter(sent_at=None)

    def due(self, at):
        """What was never tried, and what has waited; no pause leads further ahead unless the clock was set back."""
        ahead = Q(next_attempt_at__gt=at + rules.LONGEST_PAUSE)
        has_waited = Q(attempts=0) | Q(next_attempt_at__lte=at) | ahead
        return self.unsent().exclude(next_attempt_at=None).filter(has_waited).order_by("pk")

    def given_up(self):
        return self.unsent().filter(next_attempt_at=None)

    def came_back(self):
        """A server took them and reported later that they did not arrive."""
        return self.exclude(sent_at=None).exclude(last_error="")

    def undelivered(self):
        return self.unsent() | self.came_back()

    def hold(self, reason):
        """What waits goes out no more by itself, only when somebody sends it again; returns how many."""
        return self.unsent().exclude(next_attempt_at=None).update(next_attempt_at=None, last_error=reason)

    def claim(self, at):
        """The oldest message that is due, kept from every other worker for a while; None when there is none."""
        with transaction.atomic():
            message = self.due(at).for_update_where_known().first()
            if message:
                message.attempts += 1
                message.next_attempt_at = at + CLAIM
                message.save(update_fields=["attempts", "next_attempt_at"])
        return message

    @contextmanager
    def alone(self):
        """Whether no other worker sends; until it ends none will. It ends with the connection at the latest."""
        if connection.vendor != "postgresql":
            yield True
            return
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
            (is_alone,) = cursor.fetchone()
        try:
            yield is_alone
        finally:
            if is_alone:
                with suppress(DatabaseError), connection.cursor() as cursor:
                    cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])

    def for_update_where_known(self):
        """Rows another worker holds are passed over; SQLite has one writer at a time anyway."""
        if connection.features.has_select_for_update_skip_locked:
            return self.select_for_update(skip_locked=True)
        return self


class OutboxMessage(models.Model):
    """A mail written in the transaction that caused it, and sent by the worker after the commit."""

    sender = models.CharField(_("from"), max_length=320)
    to = models.JSONField(_("to"), default=list)
    cc = models.JSONField(_("copies to"), default=list, blank=True)
    bcc = models.JSONField(_("blind copies to"), default=list, blank=True)
    reply_to = models.JSONField(_("answers to"), default=list, blank=True)
    subject = models.TextField(_("subject"), blank=True)
    text = models.TextField(_("text"), blank=True)
    html = models.TextField(_("HTML"), blank=True)
    headers = models.JSONField(_("headers"), default=dict, blank=True)
    created_at = models.DateTimeField(_("written"), default=timezone.now)
    next_attempt_at = models.DateTimeField(_("next attempt"), default=timezone.now, null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    last_error = models.CharField(_("last error"), max_length=LONGEST_ERROR, blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)

    objects = OutboxQuerySet.as_manager()

    class Meta:
        verbose_name = _("outgoing message")
        verbose_name_plural = _("outgoing messages")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(next_attempt_at=None), name="a_sent_message_is_not_tried_again"
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_attempt_at"], condition=Q(next_attempt_at__isnull=False), name="outbox_due"
            ),
        ]

    def __str__(self):
        return self.subject

    @property
    def recipients(self):
        return ", ".join([*self.to, *self.cc, *self.bcc])

    @property
    def is_given_up(self):
        return self.sent_at is None and self.next_attempt_at is None

    @property
    def came_back(self):
        return self.sent_at is not None and bool(self.last_error)

    @property
    def state(self):
        if self.came_back:
            return pgettext("mail", "Came back")
        if self.is_given_up:
            return pgettext("mail", "Given up")
        return pgettext("mail", "Will be tried again") if self.last_error else pgettext("mail", "Waiting")

    def delivered(self):
        """Sent; what it said is forgotten, for it may hold a link that opens an account."""
        self.sent_at, self.next_attempt_at = timezone.now(), None
        self.text = self.html = self.last_error = ""
        self.save(update_fields=["sent_at", "next_attempt_at", "text", "html", "last_error"])

    def put_back(self, error, attempts):
        """To the front: the server is away, and what was written later waits behind this one."""
        self.next_attempt_at, self.attempts = timezone.now(), attempts
        self.last_error = in_words(error)
        self.save(update_fields=["next_attempt_at", "attempts", "last_error"])

    def failed(self, error):
        pause = rules.pause_before_attempt(self.attempts + 1)
        self.next_attempt_at = pause and timezone.now() + pause
        self.last_error = in_words(error)
        self.save(update_fields=["next_attempt_at", "last_error"])

    @transaction.atomic
    def try_again(self, user):
        """Due at once, with all attempts before it; a message that was sent meanwhile stays sent."""
        waiting = OutboxMessage.objects.unsent().filter(pk=self.pk)
        if waiting.update(next_attempt_at=timezone.now(), attempts=0):
            log(self, "initiatives.try_again", user=user)


def in_words(error):
    return f"{type(error).__name__}: {error}"[:LONGEST_ERROR]
