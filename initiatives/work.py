"""What ``manage.py work`` does again and again.

An app adds to it in its module ``jobs``::

    @work.job(every=timedelta(minutes=1))
    def follow_closing(): ...

A job is idempotent: several workers may run it at the same time, and a killed one runs again. One that may take long
gives an iterator of its steps: between two of them the jobs are run that fell due meanwhile, and it ends early when the
worker is told to stop.
"""

import logging
import math
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from queue import Empty, SimpleQueue

logger = logging.getLogger(__name__)


class Stop:
    """What a `threading.Event` is, for handlers of signals.

    A handler runs in the middle of whatever the main thread does, another handler too: it must wait for no lock that
    the interrupted code holds, as `Event.set` would. Putting into a `SimpleQueue` may be interrupted by itself.
    """

    def __init__(self) -> None:
        self.asked: SimpleQueue[None] = SimpleQueue()

    def set(self) -> None:
        self.asked.put(None)

    def is_set(self) -> bool:
        return not self.asked.empty()

    def wait(self, seconds: float) -> None:
        """Until it is set, at most `seconds`; it stays set."""
        with suppress(Empty):
            self.asked.get(timeout=seconds)
            self.asked.put(None)

    def clear(self) -> None:
        self.asked = SimpleQueue()


#: set when the worker is told to stop
stopping = Stop()


@dataclass
class Job:
    run: Callable[[], object]
    pause: float
    due_at: float = 0

    @property
    def name(self) -> str:
        return f"{self.run.__module__}.{self.run.__name__}"


jobs: list[Job] = []


def job(every: timedelta) -> Callable[[Callable[[], object]], Callable[[], object]]:
    """Register a function to be run whenever `every` has passed since it was last run."""

    def register(run: Callable[[], object]) -> Callable[[], object]:
        jobs.append(Job(run, every.total_seconds()))
        return run

    return register


def run_due() -> list[str]:
    """Run every job that is due and return the names of those that failed."""
    failed = []
    for one in jobs:
        if one.due_at <= time.monotonic():
            failed += run(one)
    return failed


def run(one: Job) -> list[str]:
    """The names of what failed: the job, and those that ran between its steps."""
    failed = []
    one.due_at = math.inf  # not again between its own steps
    try:
        for _step in steps(one.run()):
            failed += run_due()
    except Exception:  # the other jobs go on, and this one is tried again
        logger.exception("The job %s failed", one.name)
        failed.append(one.name)
    finally:
        one.due_at = time.monotonic() + one.pause
    return failed


def steps(given: object) -> Iterator[object]:
    if isinstance(given, Iterator):
        for step in given:
            if stopping.is_set():
                return
            yield step
