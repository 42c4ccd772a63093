"""A judging day over HTTP: judges save and sign, an organiser closes and releases, and all note what they are told."""

import random
import threading
import time
from dataclasses import dataclass, field
from http.client import HTTPException

from django.db import connections
from django.urls import reverse

from competitions.actions.decisions import stage_decision
from competitions.enums import Outcome, PhaseKind
from competitions.models import Assignment, Competition, EntryResult, JudgedEntry, ScoreSheet, SheetDraft
from tests import factories
from tests.competitions import factories as steps

from .person import Person, signed_in

CITATION = {"citation_ar": "لأنها سبقت المخالفة", "citation_en": "Because it came before the violation"}
LEVELS = (2, 3, 4)
#: what no server says any more, and a server that died while it was asked
SILENCE = (OSError, HTTPException)


@dataclass
class JudgeAtWork:
    """Writes a number into his notes, one higher each time; `kept` and `is_signed` are what he was told."""

    person: object
    assignment: Assignment
    saves: int
    criteria: tuple = ()
    version: int = 0
    written: int = 0
    kept: int = 0
    is_signed: bool = False
    troubles: list = field(default_factory=list)
    answers: list = field(default_factory=list)

    def __post_init__(self):
        self.criteria = tuple(criterion.key for criterion in JudgedEntry(self.assignment.entry).criteria)

    def address(self, name):
        return reverse(f"competitions_{name}", args=[self.assignment.pk])

    def work(self):
        for _ in range(self.saves):
            self.written += 1
            if not self.save():
                return
        self.sign()

    def writing(self):
        level = LEVELS[self.written % len(LEVELS)]
        return {
            "levels": dict.fromkeys(self.criteria, level),
            "notes": dict.fromkeys(self.criteria, f"السبب {self.written}"),
            "version": self.version,
        }

    def save(self):
        answer = self.person.send_json(self.address("draft"), self.writing())
        self.answers.append((answer.status, answer))
        if answer.status == 200:
            self.version, self.kept = answer.json["version"], self.written
        elif answer.status != 403:  # closed meanwhile
            self.troubles.append((answer.status, answer.text))
        return answer.status == 200

    def sign(self):
        answer = self.person.send(self.address("sign"), version=self.version, declaration="on")
        if answer.status != 302:
            self.troubles.append((answer.status, answer.text))
        self.is_signed = answer.location.endswith(self.address("receipt"))

    def stored(self):
        """The number that stands in the database, on the sheet or on the draft; 0 for none."""
        for model in (ScoreSheet, SheetDraft):
            if found := model.objects.filter(assignment=self.assignment).first():
                return min(int(note.split()[1]) for note in found.notes.values())
        return 0


@dataclass
class OrganiserAtWork:
    """`state` is what he is at: at first judging, then each step, and what he was told when it was done."""

    person: object
    user: object
    edition: Competition
    waits: float
    state: str = "judging"
    changed: threading.Condition = field(default_factory=threading.Condition)
    troubles: list = field(default_factory=list)

    def work(self):
        time.sleep(self.waits)
        if not self.act("closing", "closed", "editions:close", reason="مرض أحد المحكّمين"):
            return
        stage_winner(self.edition, self.user)
        self.act("releasing", "released", "editions:release")

    def act(self, during, done, name, **fields):
        self.enter(during)
        answer = self.person.send(reverse(name, args=[self.edition.pk]), **fields)
        if answer.status == 302 and answer.location != reverse(name, args=[self.edition.pk]):
            self.enter(done)
            return True
        self.troubles.append((answer.status, answer.text))
        return False

    def enter(self, state):
        with self.changed:
            self.state = state
            self.changed.notify_all()

    def wait_for(self, state):
        """At most a little while: a server that is killed early never gets there."""
        with self.changed:
            self.changed.wait_for(lambda: self.state == state, timeout=10)


@dataclass
class Day:
    edition: Competition
    judges: list
    organiser: OrganiserAtWork

    def begin(self):
        self.threads = [
            threading.Thread(target=until_silence, args=[one.work], daemon=True)
            for one in [*self.judges, self.organiser]
        ]
        for thread in self.threads:
            thread.start()

    def end(self):
        for thread in self.threads:
            thread.join()

    @property
    def troubles(self):
        return [trouble for one in [*self.judges, self.organiser] for trouble in one.troubles]


def stage_winner(edition, user):
    best = EntryResult.objects.filter(run__competition=edition).first()
    stage_decision(best.entry, user, Outcome.WINNER, 1, **CITATION)


def until_silence(work):
    try:
        work()
    except SILENCE:
        pass
    finally:
        connections.close_all()


class Reader:
    """Opens an address again and again until `over`, `rests` seconds between; `told` gets (status, answer)."""

    def __init__(self, port, address, told, rests=0.05):
        self.person, self.address, self.told, self.rests = Person(port), address, told, rests

    def work(self, over):
        while not over.is_set():
            answer = self.person.get(self.address)
            self.told.append((answer.status, answer))
            time.sleep(self.rests)


class SteadyJudge:
    """Sends again what was not taken, with the same number of the draft."""

    def __init__(self, judge, told, rests=0.05):
        self.judge, self.told, self.rests = judge, told, rests

    def work(self, over):
        judge = self.judge
        while not over.is_set():
            if judge.written == judge.kept:
                judge.written += 1
            judge.save()
            self.told.extend(judge.answers)
            judge.answers.clear()
            time.sleep(self.rests)


def judging_day(port):
    """Two entries of two governorates, two judges for each, and one sheet of each that is signed already."""
    edition = steps.edition(min_sheets=1)
    entries = [steps.entry_in_judging(edition, code) for code in ("EG-SHR", "EG-ASN")]
    steps.set_phase(edition, PhaseKind.JUDGING)
    edition = Competition.objects.get(pk=edition.pk)
    entries = list(edition.entries.all())
    first, *others = [steps.judge(home=None, competition=edition) for _ in range(3)]
    for entry in entries:
        steps.sign(steps.assign(entry, first))
    people = {judge: signed_in(port, judge.user) for judge in others}
    judges = [
        JudgeAtWork(person, steps.assign(entry, judge), random.randint(2, 5))
        for entry in entries
        for judge, person in people.items()
    ]
    organiser = factories.organiser()
    by = OrganiserAtWork(signed_in(port, organiser), organiser, edition, random.uniform(0, 0.5))
    return Day(edition, judges, by)
