"""When phases really run: by the calendar, until closing and release move them."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from competitions import phases
from competitions.enums import PhaseKind

KINDS = ["announcement", "submission", "screening", "judging", "deliberation", "results", "appeals"]


def day(number):
    return datetime(2026, 3, number, tzinfo=UTC)


#: announcement on the 1st and 2nd of March, submission on the 3rd and 4th, … appeals on the 13th and 14th
TIMELINE = [
    SimpleNamespace(kind=PhaseKind(kind), starts_at=day(1 + 2 * number), ends_at=day(3 + 2 * number))
    for number, kind in enumerate(KINDS)
]


def running(at, closed_at=None, released_at=None):
    return [r.phase.kind for r in phases.runs(TIMELINE, at, closed_at, released_at) if r.state == phases.NOW]


@pytest.mark.parametrize(
    ("at", "closed_at", "released_at", "kinds"),
    [
        # by the calendar
        (day(3), None, None, ["submission"]),
        (day(8), None, None, ["judging"]),
        (day(9), None, None, ["deliberation"]),
        (day(10), day(9), None, ["deliberation"]),
        # closed early: judging is over, and what had not begun begins no more
        (day(8), day(8), None, ["deliberation"]),
        (day(6), day(4), None, ["deliberation"]),
        (day(7), day(8), None, ["judging"]),
        # results run from the release, not from their date
        (day(11), day(9), None, []),
        (day(14), day(9), None, []),
        (day(10), day(9), day(10), ["results"]),
        (day(8), day(7), day(8), ["results"]),
        (day(12), day(9), day(12), ["results"]),
        # appeals have their own dates, once there is something to appeal against
        (day(13), day(9), day(10), ["appeals"]),
        (day(15), day(9), day(10), []),
    ],
)
def test_closing_ends_judging_and_the_release_begins_the_results(at, closed_at, released_at, kinds):
    assert running(at, closed_at, released_at) == kinds


def test_dates_move_with_closing_and_release():
    real = phases.runs(TIMELINE, day(8), closed_at=day(8), released_at=day(8))

    assert [(r.starts_at.day, r.ends_at.day, r.state) for r in real[3:6]] == [
        (7, 8, "done"),
        (8, 8, "done"),
        (8, 13, "now"),
    ]


def test_a_phase_that_never_began_keeps_its_dates_and_is_over():
    real = phases.runs(TIMELINE, day(6), closed_at=day(4))

    assert (real[3].starts_at, real[3].ends_at, real[3].state) == (day(7), day(9), "done")
