"""What ``manage.py work`` does again and again.

An app adds to it in its module ``jobs``::

    @work.job(every=timedelta(minutes=1))
    def follow_closing(): ...

A job is idempotent: several workers may run it at the same time, and a killed one runs again.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from threading import Event

logger = logging.getLogger(__name__)

#: Set when the worker is told to stop; a long job looks at it between two steps.
stopping = Event()


@dataclass
class Job:
    run: Callable[[], None]
    pause: float
    due_at: float = 0

    @property
    def name(self) -> str:
        return f"{self.run.__module__}.{self.run.__name__}"


jobs: list[Job] = []


def job(every: timedelta) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """Register a function to be run whenever `every` has passed since it was last run."""

    def register(run: Callable[[], None]) -> Callable[[], None]:
        jobs.append(Job(run, every.total_seconds()))
        return run

    return register


def run_due() -> list[str]:
    """Run every job that is due and return the names of those that failed."""
    return [one.name for one in jobs if one.due_at <= time.monotonic() and not run(one)]


def run(one: Job) -> bool:
    try:
        one.run()
    except Exception:  # the other jobs go on, and this one is tried again
        logger.exception("The job %s failed", one.name)
        return False
    finally:
        one.due_at = time.monotonic() + one.pause
    return True
