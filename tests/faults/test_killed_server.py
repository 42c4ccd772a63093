"""The server is killed while judges save and sign and an organiser closes and releases; it is started again.

Every answer that somebody got is true afterwards, and nothing stands half way.
"""

import random
import time
from collections import Counter

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError

from competitions.actions.closing import close_edition
from competitions.actions.following import follow_closings, follow_releases
from competitions.actions.release import release
from competitions.enums import AssignmentState

from . import KILLS
from .day import judging_day, stage_winner
from .whole import (
    assert_audited,
    assert_closed_wholly_or_not,
    assert_released_wholly_or_not,
    assert_whole,
    fresh,
    is_released,
    sheets_of,
)

#: during which step of the organiser's each third of the kills comes; None: at any moment of the day
AIMS = (None, "closing", "releasing")


@pytest.fixture(scope="module")
def serving(site):
    site.start()
    yield site
    site.kill()


@pytest.fixture(scope="module")
def lengths(serving):
    """Seconds of a day that nobody disturbs, and of its steps."""
    day = judging_day(serving.port)
    moments = {}
    begun = time.monotonic()
    day.begin()
    for state in ("closing", "closed", "releasing", "released"):
        day.organiser.wait_for(state)
        moments[state] = time.monotonic()
    day.end()
    assert day.troubles == []
    assert_whole(day.edition)
    return {
        None: time.monotonic() - begun,
        "closing": moments["closed"] - moments["closing"],
        "releasing": moments["released"] - moments["releasing"],
    }


@pytest.fixture(autouse=True)
def mail_in_the_database(settings):
    settings.EMAIL_BACKEND = "initiatives.outbox.OutboxBackend"


def test_a_server_killed_at_any_moment_leaves_nothing_half_and_forgets_nothing_it_acknowledged(
    serving, lengths, capsys
):
    tally = Counter()
    for number in range(KILLS):
        day = judging_day(serving.port)
        kill_within(serving, day, AIMS[number % len(AIMS)], lengths)
        tally[day.organiser.state] += 1

        assert_kept(day)
        assert_audited()
        serving.start()
        send_again(day)
        finish(day)
        assert_whole(day.edition)
        retire_everybody()
    with capsys.disabled():
        print(f"\n{KILLS} kills, by what the organiser was at: {dict(tally)}")  # noqa: T201


def kill_within(serving, day, step, lengths):
    day.begin()
    if step:
        day.organiser.wait_for(step)
    time.sleep(random.uniform(0, lengths[step]))
    serving.kill()
    day.end()
    assert day.troubles == []


def assert_kept(day):
    """What was acknowledged is there; what was not is there wholly or not at all."""
    for judge in day.judges:
        assert judge.stored() in (judge.kept, judge.written), judge
        assert not judge.is_signed or sheets_of(judge).exists()
        is_done = type(judge.assignment).objects.get(pk=judge.assignment.pk).state == AssignmentState.DONE
        assert is_done == sheets_of(judge).exists()
    edition, told = fresh(day.edition), day.organiser.state
    assert edition.is_closed or told in ("judging", "closing")
    assert_closed_wholly_or_not(edition)
    assert is_released(edition) or told != "released"
    assert_released_wholly_or_not(edition)


def send_again(day):
    """What got no answer, as the desk does it: it is no conflict, whether it was kept or not."""
    for judge in day.judges:
        if judge.written > judge.kept:
            judge.save()
        assert judge.troubles == []


def retire_everybody():
    """Else all organisers of the days before are told of each step of the next."""
    get_user_model().objects.update(is_active=False)


def finish(day):
    edition, organiser = day.edition, day.organiser.user
    if not fresh(edition).is_closed:
        close_edition(fresh(edition), organiser, "مرض أحد المحكّمين")
    follow_closings()
    if not is_released(edition):
        stage_winner(edition, organiser)
        release(fresh(edition), organiser)
    follow_releases()
    with pytest.raises(ValidationError):
        release(fresh(edition), organiser)
