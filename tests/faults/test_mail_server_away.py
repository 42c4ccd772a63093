"""The mail server is gone for an hour, and workers are killed: every message arrives once, in the order of writing."""

import random
import time
from collections import Counter
from datetime import timedelta

import pytest
from django.core.mail import send_mail
from django.db.models import F

from initiatives.models import OutboxMessage

from . import KILLS
from .servers import MailServer, wait_until

HOUR = timedelta(hours=1)
MOST_KILLS = 20


@pytest.fixture
def server(tmp_path, settings):
    settings.EMAIL_BACKEND = "initiatives.outbox.OutboxBackend"
    OutboxMessage.objects.all().delete()
    return MailServer(tmp_path / "taken")


@pytest.fixture
def workers(site, server):
    """Starts one at each call; all are killed in the end."""
    started = []

    def start():
        started.append(site.worker(EMAIL_HOST="127.0.0.1", EMAIL_PORT=server.port))
        return started[-1]

    yield start
    for process in started:
        process.kill()


def write(count):
    for number in range(count):
        send_mail(f"رسالة {number}", "نص", "a@b.example", ["c@d.example"])


def written():
    """Message-IDs in the order of writing."""
    return [message.headers["Message-ID"] for message in OutboxMessage.objects.order_by("pk")]


def an_hour_passes():
    OutboxMessage.objects.update(
        created_at=F("created_at") - HOUR, next_attempt_at=F("next_attempt_at") - HOUR
    )


def nothing_waits():
    return not OutboxMessage.objects.unsent().exists()


def test_an_hour_without_a_mail_server_changes_neither_the_order_nor_the_number(server, workers):
    write(10)
    with server.running("4"):
        first = workers()
        wait_until(lambda: server.process.poll() is not None, "the mail server's end")
        wait_until(lambda: OutboxMessage.objects.exclude(last_error="").exists(), "a message put back")
    write(10)
    first.kill()
    an_hour_passes()

    with server.running():
        workers()
        workers()
        wait_until(nothing_waits, "the end of the queue")

    assert server.taken == written()


def test_workers_killed_while_they_send_lose_nothing_and_repeat_only_what_was_in_their_hands(server, workers):
    write(40)
    kills = 0
    with server.running():
        while not nothing_waits():
            process, before = workers(), len(server.taken)
            if kills < min(KILLS // 4, MOST_KILLS):
                wait_until(lambda before=before: len(server.taken) > before or nothing_waits(), "a message")
                time.sleep(random.uniform(0, 0.05))
                kills += 1
            else:
                wait_until(nothing_waits, "the end of the queue")
            process.kill()
            an_hour_passes()

    repeated = {name: times for name, times in Counter(server.taken).items() if times > 1}
    assert sum(times - 1 for times in repeated.values()) <= kills
    assert list(dict.fromkeys(server.taken)) == written()
