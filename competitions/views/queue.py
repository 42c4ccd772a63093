"""A judge's queue: his open entries in their drawn order, how far he is, what is due when."""

import math
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from django.db.models import Case, F, IntegerField, Value, When
from django.urls import reverse
from django.utils import timezone

from ..enums import AssignmentState
from ..models import Assignment

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Progress:
    done: int
    total: int

    @property
    def left(self):
        return self.total - self.done


@dataclass(frozen=True)
class Due:
    """`urgency` is a word of the style sheet: calm, soon, urgent, over; the text says it too.

    `deadline` is the last moment that counts, so that midnight is shown on the day it ends.
    """

    deadline: object
    days: int
    urgency: str


def assignments_of(judge):
    """Visible to the judge, the draft he left last first, then in the order drawn for him."""
    begun_first = Case(
        When(state=AssignmentState.ACCEPTED, then=Value(0)), default=Value(1), output_field=IntegerField()
    )
    return (
        Assignment.objects.visible_to(judge)
        .counting()
        .select_related("entry__competition", "draft")
        .prefetch_related("entry__competition__phases")
        .order_by(begun_first, F("draft__updated_at").desc(nulls_last=True), "queue_position", "pk")
    )


def next_of(judge):
    """What the judge may go on with, or None."""
    return next((a for a in assignments_of(judge).open() if a.entry.competition.accepts_scores()), None)


def place_in_queue(assignment):
    return assignment.queue_position, assignment.pk


class OwnQueue:
    """All that the judge of `assignment` was given in its edition, read once."""

    def __init__(self, assignment):
        self.assignment, self.edition = assignment, assignment.entry.competition

    @cached_property
    def given(self):
        visible = Assignment.objects.visible_to(self.assignment.judge).counting()
        return list(visible.filter(entry__competition=self.edition).select_related("entry", "draft"))

    @cached_property
    def others(self):
        return [one for one in self.given if one.pk != self.assignment.pk]

    @property
    def progress(self):
        done = [one for one in self.given if one.state == AssignmentState.DONE]
        return Progress(len(done), len(self.given))

    @property
    def following(self):
        """His next open entry in the order drawn for him, from the top again; None: no other."""
        if not self.edition.accepts_scores():
            return None
        waiting = [one for one in self.others if one.state in AssignmentState.open_states]
        drawn = sorted(waiting, key=place_in_queue)
        later = [other for other in drawn if place_in_queue(other) > place_in_queue(self.assignment)]
        return next(iter(later or drawn), None)


def first_step(judge, competition):
    """The address of what a judge has to do before his queue in the edition opens; empty when nothing is left."""
    unanswered = judge.seats.filter(competition=competition, conflicts_declared_at=None)
    if not competition.is_closed and unanswered.exists():
        return reverse("competitions_conflicts", args=[competition.pk])
    calibration = calibration_of(judge, competition)
    if calibration and calibration.state in AssignmentState.open_states and not competition.is_closed:
        return reverse("competitions_desk", args=[calibration.pk])
    return ""


def calibration_of(judge, competition):
    """The judge's assignment of the edition's calibration entry, which no conflict hides from him; or None."""
    own = Assignment.objects.filter(judge=judge, entry__competition=competition)
    return own.calibrating().standing().first()


def due(deadline, at=None):
    if deadline is None:
        return None
    left = deadline - (at or timezone.now())
    days = math.ceil(left / DAY)
    deadline -= timedelta(seconds=1)
    if left <= timedelta(0):
        return Due(deadline, 0, "over")
    return Due(deadline, days, "urgent" if days <= 2 else "soon" if days <= 7 else "calm")
