"""Mail leaves with the commit that caused it, once, whatever the mail server and the machine do."""

import smtplib
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.core import mail
from django.core.mail import BadHeaderError, EmailMessage, EmailMultiAlternatives, send_mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.db import IntegrityError, OperationalError, connection, transaction
from django.utils import timezone

from initiatives import outbox, rules, work
from initiatives.models import OutboxMessage

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def through_the_outbox(settings):
    settings.EMAIL_BACKEND = "initiatives.outbox.OutboxBackend"
    settings.INITIATIVES_OUTBOX_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    yield
    work.stopping.clear()
    outbox.absence.end()
    outbox.unnoted.clear()


class PickyServer(EmailBackend):
    """Refuses whoever lives at refused.example."""

    def send_messages(self, messages):
        if any("refused.example" in address for message in messages for address in message.to):
            raise smtplib.SMTPRecipientsRefused({"x": (550, b"no such user")})
        return super().send_messages(messages)


@pytest.fixture
def picky_server(settings):
    settings.INITIATIVES_OUTBOX_BACKEND = f"{__name__}.PickyServer"


class AbsentServer(EmailBackend):
    def open(self):
        raise ConnectionRefusedError


class LeavingServer(EmailBackend):
    """Hangs up on whatever is told to it."""

    def send_messages(self, messages):
        raise smtplib.SMTPServerDisconnected("Connection unexpectedly closed")


def write(subject="مرحبًا", to="a@b.example"):
    send_mail(subject, "نص الرسالة", "saqqara@localhost", [to], html_message="<p>نص</p>")
    return OutboxMessage.objects.latest("pk")


def make_due():
    OutboxMessage.objects.unsent().exclude(next_attempt_at=None).update(next_attempt_at=timezone.now())


@pytest.mark.django_db(transaction=True)
def test_a_step_rolled_back_sends_nothing():
    with pytest.raises(RuntimeError), transaction.atomic():
        write()
        raise RuntimeError
    outbox.deliver_due()
    assert mail.outbox == []


@pytest.mark.django_db(transaction=True)
def test_a_step_committed_sends_once():
    with transaction.atomic():
        write()
    assert mail.outbox == []
    outbox.deliver_due()
    outbox.deliver_due()
    assert [message.subject for message in mail.outbox] == ["مرحبًا"]


def test_a_message_arrives_as_it_was_written():
    email = EmailMultiAlternatives(
        "الموضوع",
        "نص",
        '"سقارة" <saqqara@localhost>',
        ["محمد <m@b.example>"],
        cc=["c@b.example"],
        bcc=["d@b.example"],
        reply_to=["r@b.example"],
        headers={"Auto-Submitted": "auto-generated"},
    )
    email.attach_alternative("<p>نص</p>", "text/html")
    email.send()
    outbox.deliver_due()
    (sent,) = mail.outbox
    for name in ("subject", "body", "from_email", "to", "cc", "bcc", "reply_to"):
        assert getattr(sent, name) == getattr(email, name), name
    assert sent.alternatives == email.alternatives
    assert sent.extra_headers["Auto-Submitted"] == "auto-generated"


def test_a_message_of_html_only_keeps_its_html():
    email = EmailMessage("s", "<p>x</p>", None, ["a@b.example"])
    email.content_subtype = "html"
    email.send()
    outbox.deliver_due()
    assert mail.outbox[0].alternatives[0].content == "<p>x</p>"


def test_the_oldest_message_leaves_first():
    for number in range(5):
        write(f"رسالة {number}")
    outbox.deliver_due()
    assert [message.subject for message in mail.outbox] == [f"رسالة {number}" for number in range(5)]


def test_a_sent_message_forgets_what_it_said():
    message = write()
    outbox.deliver_due()
    message.refresh_from_db()
    assert message.sent_at and not (message.text or message.html or message.next_attempt_at)
    assert message.subject and message.to


def test_one_refused_message_holds_up_no_other(picky_server):
    refused = write("إلى من رحل", "x@refused.example")
    write("إلى الباقين")
    outbox.deliver_due()
    assert [message.subject for message in mail.outbox] == ["إلى الباقين"]
    refused.refresh_from_db()
    assert refused.attempts == 1
    assert "550" in refused.last_error
    assert refused.next_attempt_at > timezone.now() + timedelta(seconds=50)


def test_a_refused_message_is_tried_later_then_kept_as_given_up(picky_server):
    message = write(to="x@refused.example")
    for attempt in range(1, rules.ATTEMPTS + 1):
        make_due()
        outbox.deliver_due()
        message.refresh_from_db()
        assert message.attempts == attempt
    assert message.is_given_up
    assert list(OutboxMessage.objects.given_up()) == [message]
    outbox.deliver_due()
    message.refresh_from_db()
    assert message.attempts == rules.ATTEMPTS
    assert message.text == "نص الرسالة"


def test_while_the_server_is_away_nothing_is_tried_in_vain_and_the_order_stays(settings):
    first, second = write("أولى"), write("ثانية")
    settings.INITIATIVES_OUTBOX_BACKEND = f"{__name__}.AbsentServer"
    for _ in range(rules.ATTEMPTS + 1):
        outbox.absence.end()
        outbox.deliver_due()
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.attempts, first.last_error) == (0, "ConnectionRefusedError: ")
    assert (second.attempts, second.last_error) == (0, "")

    settings.INITIATIVES_OUTBOX_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    outbox.absence.end()
    outbox.deliver_due()
    assert [message.subject for message in mail.outbox] == ["أولى", "ثانية"]


def test_a_server_that_is_away_is_not_asked_at_every_round(settings):
    write()
    settings.INITIATIVES_OUTBOX_BACKEND = f"{__name__}.AbsentServer"
    outbox.deliver_due()
    settings.INITIATIVES_OUTBOX_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    outbox.deliver_due()
    assert mail.outbox == []


def test_a_message_that_the_server_hangs_up_on_keeps_the_others_waiting_thrice_only(settings):
    message, other = write("أولى"), write("ثانية")
    settings.INITIATIVES_OUTBOX_BACKEND = f"{__name__}.LeavingServer"
    for _ in range(outbox.TRIES_AT_THE_FRONT):
        outbox.absence.end()
        outbox.deliver_due()
    other.refresh_from_db()
    assert other.attempts == 0

    outbox.absence.end()
    outbox.deliver_due()
    message.refresh_from_db()
    other.refresh_from_db()
    assert message.next_attempt_at > timezone.now()
    assert other.attempts == 1


def test_what_left_while_the_database_was_away_is_noted_and_not_sent_again(monkeypatch):
    message = write()

    def away(message):
        raise OperationalError

    with monkeypatch.context() as patch, pytest.raises(OperationalError):
        patch.setattr(OutboxMessage, "delivered", away)
        outbox.deliver_due()
    OutboxMessage.objects.update(next_attempt_at=timezone.now())  # its claim is over
    outbox.deliver_due()

    message.refresh_from_db()
    assert message.sent_at
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("moved", [timedelta(hours=-1), timedelta(days=-30), timedelta(days=30)])
def test_a_clock_that_was_moved_keeps_no_new_message(moved, monkeypatch):
    write()
    then = timezone.now() + moved
    monkeypatch.setattr(timezone, "now", lambda: then)
    outbox.deliver_due()
    assert len(mail.outbox) == 1


def test_a_clock_set_far_back_keeps_no_message_that_was_refused_for_as_long(picky_server):
    message = write(to="x@refused.example")
    OutboxMessage.objects.update(attempts=1, next_attempt_at=timezone.now() + timedelta(days=30))
    outbox.deliver_due()
    message.refresh_from_db()
    assert message.attempts == 2


def test_trying_again_sends_what_was_given_up(picky_server, settings, admin_user):
    message = write(to="x@refused.example")
    OutboxMessage.objects.update(next_attempt_at=None, attempts=rules.ATTEMPTS)
    settings.INITIATIVES_OUTBOX_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    message.try_again(admin_user)
    outbox.deliver_due()
    assert len(mail.outbox) == 1


def test_trying_again_never_repeats_a_sent_message(admin_user):
    message = write()
    outbox.deliver_due()
    message.try_again(admin_user)
    outbox.deliver_due()
    assert len(mail.outbox) == 1


def test_the_pauses_grow_from_a_minute_to_six_hours():
    pauses = [rules.pause_before_attempt(attempt) for attempt in range(2, rules.ATTEMPTS + 2)]
    minutes = [pause and pause.total_seconds() / 60 for pause in pauses]
    assert minutes[:9] == [1, 2, 4, 8, 16, 32, 64, 128, 256]
    assert set(minutes[9:-1]) == {360}
    assert minutes[-1] is None


def test_a_message_claimed_by_a_worker_that_died_is_taken_up_again():
    write()
    first = OutboxMessage.objects.claim(timezone.now())
    assert OutboxMessage.objects.claim(timezone.now()) is None
    later = timezone.now() + timedelta(minutes=6)
    assert OutboxMessage.objects.claim(later) == first


def test_a_repeated_message_carries_the_same_id():
    message = write()
    repeated = [outbox.email_of(message, None).message()["Message-ID"] for _ in range(2)]
    assert repeated[0] and repeated[0] == repeated[1]


@pytest.mark.parametrize("field", ["subject", "to", "from_email", "headers"])
def test_a_line_break_in_a_header_is_refused_before_it_is_written(field):
    injected = "x\nBcc: everybody@b.example"
    email = EmailMessage("s", "b", "f@b.example", ["a@b.example"])
    setattr(
        email,
        *{"to": ("to", [injected]), "headers": ("extra_headers", {"X-A": injected})}.get(
            field, (field, injected)
        ),
    )
    with pytest.raises(BadHeaderError):
        email.send()
    assert not OutboxMessage.objects.exists()


def test_attachments_are_refused_aloud():
    email = EmailMessage("s", "b", None, ["a@b.example"])
    email.attach("a.txt", "text", "text/plain")
    with pytest.raises(ValueError, match="attachments"):
        email.send()


def test_a_message_to_nobody_is_not_kept():
    EmailMessage("s", "b", None, []).send()
    assert not OutboxMessage.objects.exists()


def test_the_database_refuses_to_try_a_sent_message_again():
    message = write()
    with pytest.raises(IntegrityError), transaction.atomic():
        OutboxMessage.objects.filter(pk=message.pk).update(sent_at=timezone.now())


def test_rows_of_long_ago_are_forgotten():
    old, recent, waiting = write("old"), write("recent"), write("waiting")
    long_ago = timezone.now() - timedelta(days=91)
    OutboxMessage.objects.filter(pk=old.pk).update(sent_at=long_ago, next_attempt_at=None)
    OutboxMessage.objects.filter(pk=recent.pk).update(sent_at=timezone.now(), next_attempt_at=None)
    OutboxMessage.objects.filter(pk=waiting.pk).update(created_at=long_ago)
    outbox.forget_sent()
    assert set(OutboxMessage.objects.all()) == {recent, waiting}


def test_an_empty_outbox_is_polled_without_a_write(django_assert_num_queries):
    with django_assert_num_queries(1):
        outbox.deliver_due()


def test_a_worker_told_to_stop_takes_no_further_message():
    write()
    work.stopping.set()
    outbox.deliver_due()
    assert mail.outbox == []


def test_work_once_sends_the_mail():
    write()
    call_command("work", once=True)
    assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)
def test_workers_side_by_side_send_each_message_once():
    for number in range(40):
        write(str(number))
    together = Barrier(4)

    def one_worker():
        together.wait()
        outbox.deliver_due()
        connection.close()

    workers = [Thread(target=one_worker) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(int(message.subject) for message in mail.outbox) == list(range(40))
    assert not OutboxMessage.objects.unsent().exists()
