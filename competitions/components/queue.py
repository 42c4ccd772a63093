from itertools import groupby

from django.utils import timezone
from wagtail.admin.ui.components import Component

from ..enums import AssignmentState
from ..models.roles import judge_of
from ..views.queue import Progress, assignments_of, due


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
    rows = sorted(
        assignments_of(judge),
        key=lambda a: (not a.entry.competition.accepts_scores(now), a.entry.competition_id),
    )
    for competition, group in groupby(rows, key=lambda a: a.entry.competition):
        yield edition_context(competition, list(group), now)


def edition_context(competition, assignments, now):
    done = [a for a in assignments if a.state == AssignmentState.DONE]
    waiting = [a for a in assignments if a.state in AssignmentState.open_states]
    is_open = competition.accepts_scores(now)
    return {
        "competition": competition,
        "is_open": is_open,
        "progress": Progress(len(done), len(assignments)),
        "due": due(competition.judging_deadline, now),
        "opens_at": competition.judging_opens_at,
        "next": waiting[0] if waiting and is_open else None,
        "waiting": waiting,
        "done": done,
    }
