"""``make load``: 60 judges of one edition save every two seconds for five minutes while 200 people read the site.

LOAD=--short takes twenty seconds. It prints a table, and what of the processor it took; it fails for an answer that was
none, and for an acknowledged save that is not there at the end. How long people waited is told and not judged. pytest
collects it only by its name.
"""

import os
import random
import time
from itertools import cycle, islice

import pytest

from competitions.enums import PhaseKind
from competitions.models import Competition
from tests.competitions import factories as steps
from tests.factories import GOVERNORATES
from tests.initiatives.factories import published_initiative

from .crowd import Tally, processor_seconds, table
from .day import JudgeAtWork
from .person import Person, signed_in
from .whole import assert_audited, sheets_of

SECONDS = 20 if "--short" in os.environ.get("LOAD", "") else 300
ENTRIES, JUDGES_OF_EACH = 12, 5
SAVE_EVERY = 2
READERS, READ_EVERY = 200, 20
INITIATIVES = 12


@pytest.fixture
def judges(serving):
    """Of one edition, with one assignment each."""
    edition = steps.edition(min_sheets=1)
    for code in islice(cycle(GOVERNORATES), ENTRIES):
        steps.entry_in_judging(edition, code)
    steps.set_phase(edition, PhaseKind.JUDGING)
    edition = Competition.objects.get(pk=edition.pk)
    entries = [entry for entry in edition.entries.all() for _number in range(JUDGES_OF_EACH)]
    return [judge_at_work(serving.port, edition, entry) for entry in entries]


def judge_at_work(port, edition, entry):
    judge = steps.judge(home=None, competition=edition)
    return JudgeAtWork(signed_in(port, judge.user), steps.assign(entry, judge), 0)


@pytest.fixture
def addresses():
    """What the public reads."""
    pages = [published_initiative(code) for code in islice(cycle(GOVERNORATES), INITIATIVES)]
    own = {page.get_url_parts()[2] for page in pages}
    lists = {page.get_parent().get_url_parts()[2] for page in pages}
    return [*own, *lists, "/ar/", "/en/", "/ar/search/?q=شباك", "/en/search/?q=window"]


def test_no_save_is_refused_and_none_is_lost(serving, postgresql, judges, addresses, capsys):
    saves = Tally("saves", len(judges) * SECONDS // SAVE_EVERY)
    reads = Tally("reads", READERS * SECONDS // READ_EVERY)
    signatures = Tally("signatures", len(judges))
    worked_before = worked(serving, postgresql)
    ends_at = time.monotonic() + SECONDS
    run(
        [saves.at_pace(saving(judge), SAVE_EVERY, ends_at) for judge in judges]
        + [reads.at_pace(reading(serving.port, addresses), READ_EVERY, ends_at) for _number in range(READERS)]
    )
    work = [after - before for before, after in zip(worked_before, worked(serving, postgresql), strict=True)]
    saves.lost = sum(lost(judge) for judge in judges)
    run([signatures.once(signing(judge)) for judge in judges])
    signatures.lost = sum(judge.is_signed and not is_kept(judge) for judge in judges)

    with capsys.disabled():
        print(f"\n{table(saves, reads, signatures)}\n{in_words(work)}")  # noqa: T201
    assert [tally.errors for tally in (saves, reads, signatures)] == [0, 0, 0]
    assert [tally.lost for tally in (saves, signatures)] == [0, 0]
    assert_audited()


def run(threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def worked(site, postgresql):
    return [processor_seconds(pid) for pid in (site.server.pid, postgresql.pid)]


def in_words(work):
    site, database = work
    return f"In {SECONDS} s of the clock the site's processes worked {site:.1f} s, the database's {database:.1f} s."


def saving(judge):
    """Writes on when what was written is kept, else sends it again; the status of the answer."""
    judge.taken = 0

    def save():
        if judge.written == judge.kept:
            judge.written += 1
        judge.taken += judge.save()
        return judge.answers.pop()[0]

    return save


def reading(port, addresses):
    person = Person(port)
    return lambda: person.get(random.choice(addresses)).status


def signing(judge):
    """200 for a receipt."""

    def sign():
        judge.sign()
        return 200 if judge.is_signed else judge.troubles[-1][0]

    return sign


def lost(judge):
    """Saves that were acknowledged and did not become a version of the draft, each of which is one higher."""
    return abs(judge.taken - judge.assignment.draft.version) + (judge.stored() != judge.kept)


def is_kept(judge):
    return sheets_of(judge).count() == 1 and judge.stored() == judge.kept
