"""A judge drops out of an edition: what he signed stays, the rest goes to others, and nothing else moves."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from .. import scoring
from ..models import Assignment, Invitation, PanelSeat, Pin
from ..notifiers import tell_judge_who_left, tell_judges
from ..scoring.rounds import Round
from .judging import finish_if_complete
from .round_inputs import RoundTerms, judged_entries, panel_of, round_inputs
from .rounds import lock_open_edition, new_assignment


def unfinished(seat: PanelSeat) -> Any:
    """His open assignments in the edition; the calibration entry is nobody's to take over."""
    return held_by(seat).counting().open().select_related("entry")


def held_by(seat: PanelSeat) -> Any:
    return Assignment.objects.filter(entry__competition=seat.competition_id, judge=seat.judge_id)


def propose_takeover(seat: PanelSeat) -> Round:
    """Who would take over what the judge leaves unfinished; saves nothing."""
    edition = seat.competition
    inputs = round_inputs(edition, RoundTerms(edition.min_sheets, edition.seed))
    opened = frozenset(unfinished(seat).values_list("entry", flat=True))
    return scoring.assignment.departure(inputs, seat.judge_id, opened)


@transaction.atomic
def leave_edition(seat: PanelSeat, user: Any) -> list[Assignment]:
    """Withdraws his unfinished assignments, drafts too, and gives them to others; returns the new assignments.

    The seat stays, marked as left: its number stands on the sheets that he signed.
    """
    edition = lock_open_edition(seat.competition, user)
    seat = PanelSeat.objects.select_for_update(of=("self",)).select_related("judge__user").get(pk=seat.pk)
    if seat.left_at:
        raise ValidationError(_("This judge has left the edition already."))
    takeover = propose_takeover(seat)
    entries = {entry.pk: entry for entry in judged_entries(edition)}
    judges = {judge.pk: judge for judge in panel_of(edition)}
    given_up = [assignment.entry for assignment in unfinished(seat)]
    held_by(seat).open().delete()
    mark_left(seat)
    taken = Assignment.objects.bulk_create(
        new_assignment(entries[entry], judges[judge], user, edition.seed)
        for entry, judge in takeover.assignments
    )
    log(edition, "competitions.leave", user=user, data=record(seat, given_up, taken))
    tell_judge_who_left(seat)
    tell_judges(taken)
    for entry in given_up:
        finish_if_complete(entry)
    return taken


def mark_left(seat: PanelSeat) -> None:
    seat.left_at = timezone.now()
    seat.save(update_fields=["left_at"])
    Pin.objects.filter(entry__competition=seat.competition_id, judge=seat.judge_id).delete()
    invited = Invitation.objects.pending().filter(competition=seat.competition_id, judge=seat.judge_id)
    invited.update(withdrawn_at=seat.left_at)


def record(seat: PanelSeat, given_up: list[Any], taken: list[Assignment]) -> dict[str, Any]:
    return {
        "judge": seat.judge_id,
        "withdrawn": [entry.blind_code for entry in given_up],
        "reassigned": [[assignment.entry.blind_code, assignment.judge_id] for assignment in taken],
    }
