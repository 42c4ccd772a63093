"""The server is killed while judges save and sign and an organiser closes and releases; it is started again.

Every answer that somebody got is true afterwards, and nothing stands half way.
"""

import io
import random
import time
from collections import Counter

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from competitions.actions.closing import close_edition
from competitions.actions.following import follow_closings, follow_releases
from competitions.actions.release import release
from competitions.enums import AssignmentState, EntryState, Outcome
from competitions.models import Competition, Publication, ResultRun, ScoreSheet
from initiatives.models import OutboxMessage, Recognition

from . import KILLS
from .day import judging_day, stage_winner

#: during which step of the organiser's each third of the kills comes; None: at any moment of the day
AIMS = (None, "closing", "releasing")


@pytest.fixture(scope="module")
def lengths(site):
    """Seconds of a day that nobody disturbs, and of its steps."""
    site.start()
    day = judging_day(site.port)
    moments = {}
    begun = time.monotonic()
    day.begin()
    for state in ("closing", "closed", "releasing", "released"):
        day.organiser.wait_for(state)
        moments[state] = time.monotonic()
    day.end()
    site.kill()
    assert day.troubles == []
    assert_whole(day)
    return {
        None: time.monotonic() - begun,
        "closing": moments["closed"] - moments["closing"],
        "releasing": moments["released"] - moments["releasing"],
    }


@pytest.fixture(autouse=True)
def mail_in_the_database(settings):
    settings.EMAIL_BACKEND = "initiatives.outbox.OutboxBackend"


def test_a_server_killed_at_any_moment_leaves_nothing_half_and_forgets_nothing_it_acknowledged(
    site, lengths, capsys
):
    tally = Counter()
    for number in range(KILLS):
        day = judging_day(site.port)
        kill_within(site, day, AIMS[number % len(AIMS)], lengths)
        tally[day.organiser.state] += 1

        assert_kept(day)
        assert_audited()
        site.start()
        send_again(day)
        finish(day)
        assert_whole(day)
        site.kill()
    with capsys.disabled():
        print(f"\n{KILLS} kills, by what the organiser was at: {dict(tally)}")  # noqa: T201


def kill_within(site, day, step, lengths):
    site.start()
    day.begin()
    if step:
        day.organiser.wait_for(step)
    time.sleep(random.uniform(0, lengths[step]))
    site.kill()
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


def sheets_of(judge):
    return ScoreSheet.objects.filter(assignment=judge.assignment)


def fresh(edition):
    return Competition.objects.get(pk=edition.pk)


def is_released(edition):
    return Publication.objects.filter(competition=edition).exists()


def assert_closed_wholly_or_not(edition):
    runs = list(ResultRun.objects.filter(competition=edition))
    assert len(runs) == edition.is_closed
    for run in runs:
        assert run.root
        assert run.results.count() == edition.entries.count()
        assert set(run.sheets.all()) == set(ScoreSheet.objects.in_competition(edition))


def assert_released_wholly_or_not(edition):
    states = set(edition.entries.values_list("state", flat=True))
    winner = edition.entries.filter(decision__outcome=Outcome.WINNER).first()
    if is_released(edition):
        assert states == {EntryState.DECIDED}
        assert edition.entries.exclude(decision=None).count() == edition.entries.count()
        assert winner.page.live and winner.case
        assert Recognition.objects.filter(page=winner.case).count() == 1
    else:
        assert EntryState.DECIDED not in states
        assert not edition.entries.exclude(case=None).exists()
        assert not edition.entries.filter(page__live=True).exists()


def assert_audited():
    call_command("verify_audit", stdout=io.StringIO())


def send_again(day):
    """What got no answer, as the desk does it: it is no conflict, whether it was kept or not."""
    for judge in day.judges:
        if judge.written > judge.kept:
            judge.save()
        assert judge.troubles == []


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


def assert_whole(day):
    edition = fresh(day.edition)
    assert edition.is_closed and is_released(edition)
    assert_closed_wholly_or_not(edition)
    assert_released_wholly_or_not(edition)
    assert not any(entry.page.specific.current_workflow_state for entry in edition.entries.all())
    assert follow_closings() == follow_releases() == 0
    assert_told_once(edition)
    assert_audited()


def assert_told_once(edition):
    mails = OutboxMessage.objects.filter(subject__contains=edition.name_ar)
    repeated = [mail for mail, times in Counter((str(m.to), m.subject) for m in mails).items() if times > 1]
    assert repeated == []
    for entry in edition.entries.all():
        assert mails.filter(to=[entry.submitted_by.email], subject__contains=entry.number).count() == 1
