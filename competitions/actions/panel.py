"""Seats on an edition's judging panel; a seat's number stands for its judge in every table."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from .. import rules
from ..enums import EntryState
from ..models import Assignment, Competition, Invitation, Judge, PanelSeat
from ..models.roles import is_organiser
from .calibration import give_calibration
from .rounds import lock_open_edition


@transaction.atomic
def add_to_panel(competition: Competition, judges: Sequence[Judge], user: Any) -> list[PanelSeat]:
    edition = lock_open_edition(competition, user)
    if not judges:
        raise ValidationError(_("Choose at least one judge."))
    refuse_wrong_people(edition, judges)
    last = edition.seats.aggregate(last=Max("number"))["last"] or 0
    seats = [
        PanelSeat(competition=edition, judge=judge, number=number)
        for number, judge in enumerate(judges, start=last + 1)
    ]
    log(edition, "competitions.seat", user=user, data={"judges": [judge.pk for judge in judges]})
    PanelSeat.objects.bulk_create(seats)
    give_calibration(edition, judges)
    return seats


def refuse_wrong_people(edition: Competition, judges: Sequence[Judge]) -> None:
    if all(rules.may_be_seated(edition, is_organiser(judge.user)) for judge in judges):
        return
    refuse_rehearsal(edition)
    raise ValidationError(_("Organisers and administrators don't judge."))


def refuse_rehearsal(edition: Competition) -> None:
    """Its panel is wiped with it, so no real judge may sit there and nobody invented may leave it."""
    if edition.is_rehearsal:
        raise ValidationError(_("A rehearsal takes no real people."))


@transaction.atomic
def remove_from_panel(seat: PanelSeat, user: Any) -> None:
    edition = lock_open_edition(seat.competition, user)
    refuse_rehearsal(edition)
    held = Assignment.objects.filter(entry__competition=edition, judge=seat.judge_id)
    if held.exclude(entry__state=EntryState.CALIBRATION, sheets=None).exists():
        raise ValidationError(_("This judge has assignments in the edition; the seat stays."))
    log(edition, "competitions.unseat", user=user, data={"judge": seat.judge_id})
    pending = Invitation.objects.pending().filter(competition=edition, judge=seat.judge_id)
    pending.update(withdrawn_at=timezone.now())
    held.delete()
    seat.delete()
