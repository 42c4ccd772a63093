"""The edition under way, and the one whose winners are shown."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Max, Q
from django.utils import timezone

from competitions.enums import CompetitionKind
from competitions.models import CompetitionPage
from competitions.models.winners import awards, public_winners

from .visible import Visible, under_way


@dataclass
class RunningEdition:
    page: CompetitionPage

    @property
    def closes(self):
        """When entries close; None while none are taken."""
        return self.page.closes

    @property
    def days_left(self):
        """Whole days until entries close, counted by Cairo's calendar; None when none are taken."""
        return (last_day(self.closes) - timezone.localdate()).days if self.closes else None


@dataclass
class LatestWinners:
    page: CompetitionPage
    rows: list = field(default_factory=list)


def current_editions(visible: Visible) -> list[CompetitionPage]:
    """The public pages of editions under way, and of the one that was released last, of people apart.

    Who is recognised there may have no name, and has no figure.
    """
    pages = edition_pages(visible)
    released = visible.pages(CompetitionPage).filter(competition__publication__isnull=False)
    released = released.exclude(competition__kind=CompetitionKind.STAFF)
    last = released.order_by("-competition__publication__released_at").values("pk")[:1]
    is_under_way = Q(competition__publication__isnull=True, ends__gt=timezone.now())
    return list(pages.filter(is_under_way | Q(pk__in=last)))


def edition_pages(visible, chosen=None):
    pages = visible.chosen(CompetitionPage, [chosen]) if chosen else visible.pages(CompetitionPage)
    dated = pages.annotate(
        closes=Max("competition__phases__ends_at", filter=under_way(timezone.now())),
        ends=Max("competition__phases__ends_at"),
    )
    return dated.with_phases()


def running_edition(pages: list[CompetitionPage]) -> RunningEdition | None:
    """Of these, the first that is under way; one that takes entries comes first, then what ends first."""
    found = [page for page in pages if is_running(page)]
    first = min(found, key=lambda page: (page.closes is None, page.closes or page.ends), default=None)
    return RunningEdition(first) if first else None


def is_running(page):
    return not page.competition.is_released and page.ends is not None and page.ends > timezone.now()


def latest_winners(pages: list[CompetitionPage], count: int) -> LatestWinners | None:
    """The first places of the one of these that was released last, their initiatives with their figures."""
    released = [page for page in pages if page.competition.is_released]
    page = max(released, key=lambda page: page.competition.released_at, default=None)
    if page is None:
        return None
    decisions = awards().filter(entry__competition=page.competition_id, place__isnull=False)
    rows = public_winners(decisions.order_by("place", "entry__blind_code")[:count])
    return LatestWinners(page, rows) if rows else None


def last_day(instant) -> date:
    """The last day before a deadline, in Cairo: midnight closes the day before."""
    return timezone.localtime(instant - timedelta(seconds=1)).date()
