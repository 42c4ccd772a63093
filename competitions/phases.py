"""When the phases of an edition really run: closing and release move what was announced. Pure: time is a parameter."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .enums import PhaseKind

DONE, NOW, AHEAD = "done", "now", "ahead"
#: what closing ends, whenever it comes
BEFORE_CLOSING = (PhaseKind.ANNOUNCEMENT, PhaseKind.SUBMISSION, PhaseKind.SCREENING, PhaseKind.JUDGING)
#: what only the release begins
AFTER_RELEASE = (PhaseKind.RESULTS, PhaseKind.APPEALS)


@dataclass(frozen=True)
class PhaseRun:
    """A phase with its real dates: the announced ones, unless closing or release moved them."""

    phase: Any
    starts_at: datetime.datetime
    ends_at: datetime.datetime
    state: str


def runs(
    timeline: Sequence[Any],
    at: datetime.datetime,
    closed_at: datetime.datetime | None = None,
    released_at: datetime.datetime | None = None,
) -> list[PhaseRun]:
    """Every phase of `timeline`, in its order, as it stands at `at`."""
    return [run(phase, at, closed_at, released_at) for phase in timeline]


def run(
    phase: Any,
    at: datetime.datetime,
    closed_at: datetime.datetime | None,
    released_at: datetime.datetime | None,
) -> PhaseRun:
    if phase.kind in BEFORE_CLOSING and closed_at:
        return ended(phase, at, closed_at)
    if phase.kind in AFTER_RELEASE and not released_at:
        return PhaseRun(phase, phase.starts_at, phase.ends_at, AHEAD)
    if phase.kind == PhaseKind.RESULTS and released_at:
        return dated(phase, at, min(phase.starts_at, released_at), phase.ends_at)
    if phase.kind == PhaseKind.DELIBERATION and closed_at:
        starts_at = min(phase.starts_at, closed_at)
        return dated(phase, at, starts_at, min(phase.ends_at, released_at or phase.ends_at))
    return dated(phase, at, phase.starts_at, phase.ends_at)


def ended(phase: Any, at: datetime.datetime, closed_at: datetime.datetime) -> PhaseRun:
    """What closing ended; a phase that had not begun yet keeps its announced dates and is over all the same."""
    if phase.starts_at < closed_at:
        return dated(phase, at, phase.starts_at, min(phase.ends_at, closed_at))
    return PhaseRun(phase, phase.starts_at, phase.ends_at, DONE)


def dated(
    phase: Any, at: datetime.datetime, starts_at: datetime.datetime, ends_at: datetime.datetime
) -> PhaseRun:
    if at >= ends_at:
        return PhaseRun(phase, starts_at, ends_at, DONE)
    return PhaseRun(phase, starts_at, ends_at, NOW if at >= starts_at else AHEAD)
