"""The button by which a governorate enters an edition that is open, with the day it closes."""

from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from initiatives.components.submissions import SubmissionKind, add_url
from initiatives.models import GovernoratePage

from ..locks import instant
from ..models import ENTRY_PAGES, Competition


def entry_kinds(user: Any, page: GovernoratePage) -> Iterator[SubmissionKind]:
    """A button for each edition that accepts entries now; one that says when, if none does."""
    now = timezone.now()
    running = Competition.objects.real().filter(closed_at=None).prefetch_related("phases")
    is_anything_open = False
    for competition in running:
        if competition.accepts_entries(now):
            is_anything_open = True
            yield SubmissionKind(
                _("New competition entry"),
                competition.name,
                "award",
                add_url(ENTRY_PAGES[competition.kind], page) + f"?competition={competition.pk}",
                competition.submission_deadline,
                instant(competition.submission_deadline),
            )
    if not is_anything_open:
        yield SubmissionKind(_("New competition entry"), when_entries_open(running, now), "award")


def when_entries_open(running: Any, now: Any) -> str:
    starts = [
        (phase.starts_at, competition)
        for competition in running
        for phase in competition.timeline
        if phase.may_submit and phase.starts_at > now
    ]
    if not starts:
        return _("No competition is open now.")
    starts_at, competition = min(starts, key=lambda start: start[0])
    day = date_format(timezone.localtime(starts_at), "l j F Y")
    return _("“%(name)s” opens on %(day)s.") % {"name": competition.name, "day": day}
