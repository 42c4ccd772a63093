"""Closing and release are killed between their statements: an edition is open or closed, released or not, never half.

The short form kills twenty times over both; `make crash` before every single statement.
"""

import os
import signal
import sys
import traceback
from functools import partial
from itertools import count

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, connections

from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.actions.following import follow_closing, follow_closings, follow_releases
from competitions.actions.release import release
from competitions.enums import EntryState, Outcome, PhaseKind
from competitions.models import Competition, Decision, EntryResult, Publication, ResultRun
from initiatives.models import OutboxMessage, Recognition
from tests import factories
from tests.competitions import factories as steps

pytestmark = [
    pytest.mark.postgresql,
    pytest.mark.django_db(transaction=True),
    pytest.mark.filterwarnings("ignore:.*use of fork:DeprecationWarning"),
]

KILLS = 10
CITATION = {"citation_ar": "لأنها سبقت المخالفة", "citation_en": "Because it came before the violation"}


class Countdown:
    """Counts the statements of a connection and kills its own process before number `at` (None: never)."""

    def __init__(self, at):
        self.at, self.seen = at, 0

    def __call__(self, execute, sql, params, many, context):
        self.seen += 1
        if self.seen == self.at:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)


def in_a_child(act, at=None):
    """Runs `act` in a process of its own; returns the number of its statements, None when it was killed."""
    connections.close_all()
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        end_with(act, Countdown(at), writing)
    os.close(writing)
    with os.fdopen(reading) as said:
        statements = said.read()
    _pid, status = os.waitpid(pid, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return int(statements) if statements else None


def end_with(act, countdown, writing):
    try:
        with connection.execute_wrapper(countdown):
            act()
        os.write(writing, str(countdown.seen).encode())
    except BaseException:
        traceback.print_exc(file=sys.__stderr__)
        os._exit(1)
    os._exit(0)


def killed(prepare, act):
    """Yields what `prepare` made after each kill of `act` on it; the last one, which nobody killed, too."""
    if os.environ.get("CRASH") == "every":
        points = count(1)
    else:
        whole = in_a_child(partial(act, prepare()))
        points = [whole - step * whole // KILLS for step in range(KILLS)]
    for at in points:
        made = prepare()
        survived = in_a_child(partial(act, made), at)
        yield made
        if survived:
            return


@pytest.fixture(autouse=True)
def mail_in_the_database(settings, site_tree):
    settings.EMAIL_BACKEND = "initiatives.outbox.OutboxBackend"
    factories.editor("EG-SHR")


def fresh(record):
    return type(record).objects.get(pk=record.pk)


def edition_in_judging():
    """Two entries that came all the way, one signed sheet each; the second waits for one more."""
    edition = steps.edition(min_sheets=1)
    entries = [steps.entry_in_judging(edition, code) for code in ("EG-SHR", "EG-ASN")]
    steps.set_phase(edition, PhaseKind.JUDGING)
    judges = [steps.judge(home=None, competition=edition) for _ in range(2)]
    first, second = map(fresh, entries)
    steps.sign(steps.assign(first, judges[0]))
    steps.sign(steps.assign(second, *judges)[0])
    edition = fresh(edition)
    edition.organiser = factories.organiser()
    return edition


def decided_edition():
    edition = edition_in_judging()
    close(edition)
    follow_closing(edition)
    best = EntryResult.objects.filter(run__competition=edition).first()
    stage_decision(best.entry, edition.organiser, Outcome.WINNER, 1, **CITATION)
    edition.mails = OutboxMessage.objects.count()
    edition.recognitions = Recognition.objects.count()
    return edition


def close(edition):
    return close_edition(fresh(edition), edition.organiser, "a judge fell ill")


def states(edition):
    return set(edition.entries.values_list("state", flat=True))


def test_closing_killed_anywhere_leaves_the_edition_open_or_closed():
    outcomes = set()
    for edition in killed(edition_in_judging, close):
        stored = fresh(edition)
        runs = ResultRun.objects.filter(competition=edition)
        outcomes.add(stored.is_closed)
        if stored.is_closed:
            assert_closed_wholly(runs.get())
            with pytest.raises(ValidationError):
                close(edition)
        else:
            assert not runs.exists()
            assert states(edition) == {EntryState.JUDGED, EntryState.JUDGING}
            close(edition)
        follow_closings()
        assert states(edition) == {EntryState.JUDGED}
        assert follow_closings() == 0
        assert_closed_wholly(runs.get())
    assert outcomes == {False, True}


def assert_closed_wholly(run):
    assert run.root and run.sheets.count() == 2
    assert run.results.count() == 2


def test_a_release_killed_anywhere_leaves_the_edition_released_or_not():
    outcomes = set()
    for edition in killed(decided_edition, lambda edition: release(fresh(edition), edition.organiser)):
        is_released = Publication.objects.filter(competition=edition).exists()
        outcomes.add(is_released)
        if is_released:
            assert_released_wholly(edition)
            with pytest.raises(ValidationError):
                release(fresh(edition), edition.organiser)
        else:
            assert_nothing_released(edition)
            release(fresh(edition), edition.organiser)
        follow_releases()
        assert follow_releases() == 0
        assert_released_wholly(edition)
        assert not any(entry.page.specific.current_workflow_state for entry in edition.entries.all())
    assert outcomes == {False, True}


def assert_nothing_released(edition):
    assert states(edition) == {EntryState.JUDGED}
    assert Decision.objects.filter(entry__competition=edition).count() == 1
    assert OutboxMessage.objects.count() == edition.mails
    assert Recognition.objects.count() == edition.recognitions
    assert not any(entry.page.live or entry.case for entry in edition.entries.all())


def assert_released_wholly(edition):
    assert states(edition) == {EntryState.DECIDED}
    assert Decision.objects.filter(entry__competition=edition).count() == 2
    assert OutboxMessage.objects.count() > edition.mails
    winner = edition.entries.get(decision__outcome=Outcome.WINNER)
    assert winner.page.live and winner.case
    assert Recognition.objects.count() == edition.recognitions + 1


def test_a_killed_process_really_dies_before_its_statement():
    before = Competition.objects.count()

    assert in_a_child(lambda: Competition.objects.create(code="KILLED"), 1) is None
    assert Competition.objects.count() == before
    assert in_a_child(lambda: Competition.objects.count()) == 1
