from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component

from ..enums import AssignmentState
from ..models.roles import judge_of
from ..views.queue import Progress, assignments_of, calibration_of, due, first_step


class JudgingQueuePanel(Component):
    """The judge's dashboard: blind codes only, a bar of tiles, what to go on with."""

    name = "judging_queue"
    template_name = "competitions/desk/queue.html"
    order = 100

    class Media:
        css = {"all": ["competitions/css/desk.css"]}

    def get_context_data(self, parent_context):
        judge = judge_of(parent_context["request"].user)
        return {"editions": list(editions_of(judge))}


def editions_of(judge):
    """The judge's editions, those that can be scored first, each with its part of the queue."""
    now = timezone.now()
    held = {}
    for assignment in assignments_of(judge):
        held.setdefault(assignment.entry.competition, []).append(assignment)
    seats = judge.seats.select_related("competition").prefetch_related("competition__phases")
    for seat in seats.filter(competition__closed_at=None):
        # Who sits on a panel answers for his conflicts before anything is assigned to him.
        held.setdefault(seat.competition, [])
    for competition in sorted(held, key=lambda one: (not one.accepts_scores(now), one.pk)):
        yield edition_context(judge, competition, held[competition], now)


def edition_context(judge, competition, assignments, now):
    done = [a for a in assignments if a.state == AssignmentState.DONE]
    waiting = [a for a in assignments if a.state in AssignmentState.open_states]
    is_open = competition.accepts_scores(now)
    owed, calibration = first_step(judge, competition), calibration_of(judge, competition)
    return {
        "competition": competition,
        "is_open": is_open,
        "owed": owed,
        "owes_calibration": bool(calibration) and owed == reverse("competitions_desk", args=[calibration.pk]),
        "calibration": calibration,
        "has_craft": competition.is_closed and bool(done),
        "progress": Progress(len(done), len(assignments)),
        "due": due(competition.judging_deadline, now),
        "opens_at": competition.judging_opens_at,
        "next": waiting[0] if waiting and is_open and not owed else None,
        "waiting": [] if owed else waiting,
        "done": done,
    }
