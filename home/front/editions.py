"""The edition under way, and the one whose winners are shown."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from competitions.enums import CompetitionKind
from competitions.models import CompetitionPage, Decision, Phase
from competitions.models.behind import initiatives_behind
from competitions.models.winners import awards

from .visible import Visible


@dataclass
class RunningEdition:
    page: CompetitionPage

    @property
    def closes(self):
        """When entries close; None while none are taken."""
        return closes(self.page.competition)

    @property
    def days_left(self):
        """Whole days until entries close, counted by Cairo's calendar; None when none are taken."""
        return (last_day(self.closes) - timezone.localdate()).days if self.closes else None


@dataclass
class LatestWinners:
    page: CompetitionPage
    decisions: list[Decision]
    #: PublicWinner, of each decision
    rows: list = field(default_factory=list)

    @property
    def initiatives(self):
        """Translation keys of what is awarded."""
        return initiatives_behind(decision.entry for decision in self.decisions)


def current_editions(visible: Visible) -> list[CompetitionPage]:
    """The public pages of editions under way, and of the one that was released last, of people apart.

    Who is recognised there may have no name, and has no figure.
    """
    pages = edition_pages(visible)
    released = visible.pages(CompetitionPage).filter(competition__publication__isnull=False)
    released = released.exclude(competition__kind=CompetitionKind.STAFF)
    last = released.order_by("-competition__publication__released_at").values("pk")[:1]
    running = Phase.objects.filter(competition=OuterRef("competition"), ends_at__gt=timezone.now())
    is_under_way = Q(Exists(running), competition__publication__isnull=True)
    return sorted(pages.filter(is_under_way | Q(pk__in=last)).order_by(), key=lambda page: page.path)


def edition_pages(visible, chosen=None):
    pages = visible.chosen(CompetitionPage, [chosen]) if chosen else visible.pages(CompetitionPage)
    return pages.listed()


def running_edition(pages: list[CompetitionPage]) -> RunningEdition | None:
    """Of these, the first that is under way; one that takes entries comes first, then what ends first."""
    found = [page for page in pages if is_running(page.competition)]
    first = min(found, key=lambda page: order(page.competition), default=None)
    return RunningEdition(first) if first else None


def is_running(competition):
    return not competition.is_released and any(
        phase.ends_at > timezone.now() for phase in competition.timeline
    )


def order(competition):
    until = closes(competition)
    return until is None, until or max(phase.ends_at for phase in competition.timeline)


def closes(competition):
    """When the last of the phases ends in which entries are taken now; None while none are taken."""
    now = timezone.now()
    open_phases = [
        phase for phase in competition.timeline if phase.may_submit and phase.starts_at <= now < phase.ends_at
    ]
    return None if competition.is_closed else max((phase.ends_at for phase in open_phases), default=None)


def latest_winners(pages: list[CompetitionPage], count: int) -> LatestWinners | None:
    """The first places of the one of these that was released last; `rows` are read by who draws them."""
    released = [page for page in pages if page.competition.is_released]
    page = max(released, key=lambda page: page.competition.released_at, default=None)
    if page is None:
        return None
    # An edition has few places: Python puts them in order sooner than a database prepares to.
    found = awards().order_by().filter(entry__competition=page.competition_id, place__isnull=False)
    rows = sorted(found, key=lambda decision: (decision.place, decision.entry.blind_code))[:count]
    return LatestWinners(page, rows) if rows else None


def last_day(instant) -> date:
    """The last day before a deadline, in Cairo: midnight closes the day before."""
    return timezone.localtime(instant - timedelta(seconds=1)).date()
