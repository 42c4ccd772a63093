"""Many people at once, each at his own pace; how long each waited for each answer, and what the machine did for it."""

import os
import random
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from .day import SILENCE

#: of an answer that never came
NONE = 0
TICKS = os.sysconf("SC_CLK_TCK")


def at_pace(act, every, ends_at):
    """`act` every so many seconds, from some moment of the first of them on; its answers as (status, seconds).

    Who is kept waiting for longer asks again when he is answered, as the desk does it: what is not asked in time is not
    asked twice at once later.
    """
    answers = []
    due = time.monotonic() + random.uniform(0, every)
    while due < ends_at:
        time.sleep(max(0, due - time.monotonic()))
        begun = time.monotonic()
        answers.append(timed(act))
        due = max(begun + every, time.monotonic())
    return answers


def timed(act):
    begun = time.monotonic()
    try:
        status = act()
    except SILENCE:
        status = NONE
    return status, time.monotonic() - begun


@dataclass
class Tally:
    """What people of one kind were answered; `due` is how often at their pace they would ask, `lost` what was
    acknowledged and is not there."""

    name: str
    due: int
    answers: list = field(default_factory=list)
    lost: int = 0

    def at_pace(self, act, every, ends_at):
        """The thread of one of them, not started."""
        return threading.Thread(target=lambda: self.answers.extend(at_pace(act, every, ends_at)), daemon=True)

    def once(self, act):
        return threading.Thread(target=lambda: self.answers.append(timed(act)), daemon=True)

    @property
    def errors(self):
        return sum(status != 200 for status, _seconds in self.answers)

    @property
    def row(self):
        """Milliseconds within which so many of a hundred were answered, and the longest."""
        waits = sorted(seconds * 1000 for _status, seconds in self.answers)
        within = [waits[min(len(waits) - 1, len(waits) * part // 100)] for part in (50, 95, 99, 100)]
        return [self.name, self.due, len(waits), self.errors, self.lost, *map(round, within)]


HEADINGS = ["", "due", "answers", "errors", "lost", "p50 ms", "p95 ms", "p99 ms", "max ms"]


def table(*tallies):
    rows = [HEADINGS, *(tally.row for tally in tallies)]
    return "\n".join("".join(f"{cell:>12}" for cell in row) for row in rows)


def processor_seconds(pid):
    """Of a process, of those that it started and of those of them that have ended."""
    with open(f"/proc/{pid}/task/{pid}/children") as file:
        running = file.read().split()
    return ticks_of(pid, 4) + sum(ticks_of(child, 2) for child in running if Path(f"/proc/{child}").exists())


def ticks_of(pid, kinds):
    """In seconds: 2 its own, in the program and in the kernel; 4 with those of its children that have ended."""
    with open(f"/proc/{pid}/stat") as file:
        times = file.read().rpartition(")")[2].split()[11:]
    return sum(map(int, times[:kinds])) / TICKS
