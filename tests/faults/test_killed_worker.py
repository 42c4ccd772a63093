"""The worker is killed while it releases an edition at its planned moment: the next one does all of it, once."""

import random
import time
from datetime import timedelta

import pytest
from django.utils import timezone

from competitions.actions.closing import close_edition
from competitions.models import ReleasePlan

from . import KILLS
from .day import judging_day, stage_winner
from .servers import wait_until
from .whole import assert_audited, assert_released_wholly_or_not, assert_whole, fresh, is_released

#: the worker releases at its start, and what a crash leaves it ends within a minute
TURNS = max(3, KILLS // 10)


@pytest.fixture(autouse=True)
def mail_in_the_database(settings):
    settings.EMAIL_BACKEND = "initiatives.outbox.OutboxBackend"


def due_edition(site):
    """Closed and decided, its release planned for a minute ago."""
    day = judging_day(site.port)
    edition, organiser = (
        close_edition(day.edition, day.organiser.user, "مرض أحد المحكّمين"),
        day.organiser.user,
    )
    stage_winner(edition, organiser)
    at = timezone.now() - timedelta(minutes=1)
    ReleasePlan.objects.create(competition=edition, planned_by=organiser, release_at=at)
    return edition


@pytest.fixture(scope="module")
def length(site):
    """Seconds from a worker's start to a release that nobody disturbs."""
    edition = due_edition(site)
    begun = time.monotonic()
    worker = site.worker()
    wait_until(lambda: is_released(edition), "the release")
    length = time.monotonic() - begun
    worker.kill()
    return length


def test_a_release_whose_worker_is_killed_happens_once(site, length):
    for _ in range(TURNS):
        edition = due_edition(site)
        first = site.worker()
        time.sleep(random.uniform(0.2, 1.1) * length)
        first.kill()
        assert_released_wholly_or_not(edition)
        assert_audited()

        second = site.worker()
        wait_until(lambda edition=edition: is_followed(edition), "the release, and what follows it")
        second.kill()
        assert_whole(edition)


def is_followed(edition):
    entries = fresh(edition).entries.all()
    return is_released(edition) and not any(entry.page.specific.current_workflow_state for entry in entries)


def test_two_workers_release_once_and_alarm_nobody(site, length):
    edition = due_edition(site)
    workers = [site.worker(), site.worker()]
    wait_until(lambda: is_followed(edition), "the release")
    time.sleep(length)
    for worker in workers:
        worker.kill()

    assert_whole(edition)
    assert ReleasePlan.objects.get(competition=edition).failed_at is None
