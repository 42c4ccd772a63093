from django.db import models
from django.utils.translation import gettext_lazy as _

from initiatives.models import GovernorateChildPage

from ..enums import EntryState, Outcome
from .competitions import Competition
from .entries import Entry
from .results import Decision


class EntryPage(GovernorateChildPage):
    """What the engine knows of a page that competes; concrete pages add the form."""

    competition = models.ForeignKey(
        Competition, verbose_name=_("competition"), on_delete=models.PROTECT, related_name="%(class)ss"
    )

    #: numbers by field name, from which levels of measured criteria are suggested
    figures = {}
    #: what a judge may read, in this order: a white list, never a black list
    judge_fields = []
    #: an entry is read in the language it was written in
    is_translated = False
    subpage_types = []

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "decision": Decision.objects.released_for(self)
        }

    @classmethod
    def standings_of(cls, ids):
        """Once an entry has left its workflow; before, the task says with whom it is."""
        entries = Entry.objects.filter(page__in=ids, page__live=False)
        ended = entries.filter(state__in=EntryState.ended_states).exclude(
            state=EntryState.DECIDED, competition__publication__isnull=True
        )
        return {entry.page_id: (entry.get_state_display(), "ended") for entry in ended}

    def may_be_published(self):
        """Winners, from the release of their edition on; nothing else, by any way."""
        decision = Decision.objects.released_for(self)
        return decision is not None and decision.outcome == Outcome.WINNER

    @property
    def subject(self):
        """What competes, so that it enters an edition once."""
        raise NotImplementedError

    @property
    def has_workflow(self):
        return self.get_workflow() is not None

    def get_workflow(self):
        """The edition's: Wagtail itself knows a workflow by ancestor only."""
        workflow = self.competition.workflow if self.competition_id else None
        return workflow if workflow and workflow.active else None
