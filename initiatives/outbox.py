"""Mail by way of the database: a rolled-back step sends nothing, a committed one loses nothing.

``EMAIL_BACKEND = "initiatives.outbox.OutboxBackend"`` writes rows; ``manage.py work`` hands them to the
backend named by INITIATIVES_OUTBOX_BACKEND, in the order in which they were written. A worker that dies between
the mail server's "accepted" and its own note of it sends the message again, with the same Message-ID.
"""

import logging
import time
from contextlib import suppress
from datetime import timedelta
from smtplib import SMTPRecipientsRefused, SMTPResponseException, SMTPServerDisconnected

from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import DatabaseError
from django.dispatch import Signal
from django.utils import timezone

from . import conf, work
from .bounces import LONGEST_REASON
from .models import OutboxMessage
from .models.outbox import LONGEST_ERROR

#: stands where a report names no reason: a message that came back always has one
NO_REASON = "Action: failed"

#: how often a message that a server hung up on keeps all others waiting
TRIES_AT_THE_FRONT = 3
LEAVING = 421

logger = logging.getLogger(__name__)

#: Sent after every attempt with `message` and `error` (None when it was delivered).
attempted = Signal()
#: Sent when a server gave up a message it had taken, with `message` and `failed` ({address: reason}).
bounced = Signal()


class Absence:
    """Of the mail server: for a minute it is not asked again, since a server that is silent costs half of one."""

    MINUTE = 60

    def __init__(self):
        self.ends_at = 0.0

    @property
    def lasts(self):
        return time.monotonic() < self.ends_at

    def begin(self):
        self.ends_at = time.monotonic() + self.MINUTE

    def end(self):
        self.ends_at = 0.0


absence = Absence()
#: taken by the mail server, and not noted in the database yet
unnoted: list[OutboxMessage] = []


class OutboxBackend(BaseEmailBackend):
    def send_messages(self, email_messages):
        rows = [row_of(email) for email in email_messages if email.recipients()]
        return len(OutboxMessage.objects.bulk_create(rows))


def row_of(email):
    """A row for one of Django's e-mail objects; a header with a line break raises BadHeaderError here."""
    if email.attachments:
        raise ValueError("The outbox keeps no attachments: send a link.")
    message_id = email.message()["Message-ID"]
    return OutboxMessage(
        sender=email.from_email,
        to=addresses(email.to),
        cc=addresses(email.cc),
        bcc=addresses(email.bcc),
        reply_to=addresses(email.reply_to),
        subject=str(email.subject),
        headers={name: str(text) for name, text in {"Message-ID": message_id, **email.extra_headers}.items()},
        **contents(email),
    )


def addresses(recipients):
    return [str(recipient) for recipient in recipients]


def contents(email):
    html = next((part.content for part in getattr(email, "alternatives", [])), "")
    if email.content_subtype == "html":
        return {"text": "", "html": str(email.body)}
    return {"text": str(email.body), "html": str(html)}


def email_of(message, connection):
    email = EmailMultiAlternatives(
        message.subject,
        message.text,
        message.sender,
        message.to,
        cc=message.cc,
        bcc=message.bcc,
        reply_to=message.reply_to,
        headers=message.headers,
        connection=connection,
    )
    if message.html:
        email.attach_alternative(message.html, "text/html")
    return email


def deliver_due():
    """Send what is due, oldest first, until nothing is, the server is away, or the worker is told to stop."""
    while unnoted:
        note_delivery(unnoted.pop())
    # Without this look every poll of an empty outbox would lock SQLite for writing.
    if not absence.lasts and OutboxMessage.objects.due(timezone.now()).exists():
        with OutboxMessage.objects.alone() as is_alone:
            if is_alone:
                deliver_all(get_connection(conf.get("INITIATIVES_OUTBOX_BACKEND")))


def deliver_all(connection):
    while not work.stopping.is_set() and (message := OutboxMessage.objects.claim(timezone.now())):
        if not deliver(message, connection):
            absence.begin()
            break
    hang_up(connection)


def deliver(message, connection):
    """False when the server is away; whatever is wrong with one message alone, the next one goes out."""
    try:
        connection.open()
    except Exception as error:
        return put_back(message, error, connection, attempts=message.attempts - 1)
    try:
        email_of(message, connection).send()
    except Exception as error:
        if left_while_told(error) and message.attempts <= TRIES_AT_THE_FRONT:
            return put_back(message, error, connection, attempts=message.attempts)
        note_failure(message, error)
        hang_up(connection)
    else:
        note_delivery(message)
    return True


def put_back(message, error, connection, attempts):
    logger.warning("The mail server is away, message %s waits: %s", message.pk, type(error).__name__)
    message.put_back(error, attempts)
    hang_up(connection)
    return False


def hang_up(connection):
    with suppress(OSError):
        connection.close()


def note_failure(message, error):
    logger.warning("Message %s not sent, attempt %s: %s", message.pk, message.attempts, type(error).__name__)
    message.failed(error)
    attempted.send_robust(OutboxMessage, message=message, error=error)


def note_delivery(message):
    """The mail server took it. A database that is away just then is told later; meanwhile it is not sent again."""
    try:
        message.delivered()
    except DatabaseError:
        unnoted.append(message)
        raise
    attempted.send_robust(OutboxMessage, message=message, error=None)


def left_while_told(error):
    """The server hung up, gave no answer, or said that it is about to leave (RFC 5321, 421)."""
    return isinstance(error, (SMTPServerDisconnected, ConnectionError, TimeoutError)) or (
        isinstance(error, SMTPResponseException) and error.smtp_code == LEAVING
    )


def is_refusal(error):
    """Whether the mail server said for good that it doesn't know a recipient (RFC 5321, 550 to 559)."""
    return isinstance(error, SMTPRecipientsRefused) and any(
        code // 10 == 55 for code, _reason in error.recipients.values()
    )


def reason_of(error):
    """What the mail server said of the recipients, on one line; empty when it said nothing."""
    if not isinstance(error, SMTPRecipientsRefused):
        return ""
    said = (f"{code} {reason.decode(errors='replace')}" for code, reason in error.recipients.values())
    return " ".join(" ".join(said).split())[:LONGEST_REASON]


def note_bounce(report):
    """Tell the apps which addresses of a mail of ours were given up; returns how many, None when no mail is meant."""
    ids = {"headers__Message-ID__in": report.message_ids}
    message = OutboxMessage.objects.exclude(sent_at=None).filter(**ids).order_by("-pk").first()
    if message is None:
        return None
    failed = failed_of(message, report.failed)
    if failed:
        message.last_error = (" ".join(failed.values()).strip() or NO_REASON)[:LONGEST_ERROR]
        message.save(update_fields=["last_error"])
        bounced.send(OutboxMessage, message=message, failed=failed)
    return len(failed)


def failed_of(message, failed):
    """Addresses as we wrote them: a mail to one person bounced for him, whatever address it was forwarded to."""
    if failed and len(message.to) == 1:
        return {message.to[0]: next(iter(failed.values()))}
    return {address: failed[address.casefold()] for address in message.to if address.casefold() in failed}


def forget_sent():
    """Delete the rows of messages sent long ago: they name people."""
    oldest = timezone.now() - timedelta(days=conf.get("INITIATIVES_OUTBOX_KEEP_DAYS"))
    OutboxMessage.objects.filter(sent_at__lt=oldest).delete()
