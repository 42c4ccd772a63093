"""Adoptions on the dashboard: what waits for whom, and what citizens of one's governorate would like to have."""

from typing import Any

from django.db.models import Q
from django.template.loader import get_template
from django.utils import timezone
from wagtail.admin.ui.components import Component

from ..adoptions import states
from ..enums import AdoptionState
from ..models import Adoption, Demand, MentorQuestion
from ..models.roles import edited_governorate_ids, followed_up_governorate_ids, is_reviewer
from ..models.titles import title_here
from ..views.adoptions.showing import BUTTONS

#: what makes the panel appear
TOLD = ("cards", "questions", "wanted")
LONGEST_LIST = 12
MOST_WANTED = 5
#: what a governorate may be doing about its own copies
UNDER_WAY = [
    AdoptionState.INTERESTED,
    AdoptionState.REQUESTED,
    AdoptionState.MATCHED,
    AdoptionState.PLANNING,
    AdoptionState.PILOTING,
    AdoptionState.OPERATING,
    AdoptionState.PAUSED,
]


class AdoptionsPanel(Component):
    """Absent where nothing waits and nothing is wanted."""

    order = 25
    template_name = "initiatives/adoptions/panel.html"

    def __init__(self, user: Any):
        self.user = user

    def render_html(self, parent_context: Any = None) -> str:
        context = self.get_context_data(parent_context)
        return get_template(self.template_name).render(context) if any(context[name] for name in TOLD) else ""

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        cards = [(one, self.quick(one), one.proposed_dates.all()) for one in self.waiting()]
        return {
            "cards": cards,
            "questions": MentorQuestion.objects.waiting_for(self.user).count(),
            "wanted": self.wanted(),
            "today": timezone.localdate(),
            "csrf_token": parent_context.get("csrf_token"),
        }

    def waiting(self):
        """Requests to one's governorate first, then its own copies, then what its committee or the ministry settles."""
        edited = edited_governorate_ids(self.user)
        waits = Q(mentor__in=edited, state=AdoptionState.REQUESTED)
        waits |= Q(governorate__in=edited, state__in=UNDER_WAY)
        waits |= Q(
            governorate__in=followed_up_governorate_ids(self.user) - edited, state=AdoptionState.OPERATING
        )
        if is_reviewer(self.user):
            waits |= Q(state=AdoptionState.VERIFIED)
        found = Adoption.objects.filter(waits).with_row().titled().prefetch_related("proposed_dates")
        return sorted(found.order_by("-pk")[:LONGEST_LIST], key=lambda one: one.mentor_id not in edited)

    def quick(self, adoption):
        """The steps that a card offers; the rest stands on the adoption's own screen."""
        moves = states.moves_from(adoption.state, adoption.parties_of(self.user))
        return [(move.name, *BUTTONS[move.name], "") for move in moves if move.name in ("accept", "decline")]

    def wanted(self):
        """What is wanted most in the user's governorates."""
        own = Demand.objects.filter(governorate__in=edited_governorate_ids(self.user), shown__gt=0)
        own = own.filter(initiative__live=True).select_related("governorate")
        own = own.annotate(title=title_here("initiative"))
        return own.order_by("-shown", "pk")[:MOST_WANTED]
