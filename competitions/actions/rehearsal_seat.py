"""An organiser's own seat in a rehearsal: the real desk, a few invented entries, wiped with all the rest."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from ..models import Assignment, Competition, Judge, PanelSeat
from ..models.roles import is_organiser, rehearses
from .panel import add_to_panel
from .rounds import lock_open_edition, new_assignment

ENTRIES = 3


@transaction.atomic
def take_seat(rehearsal: Competition, user: Any) -> PanelSeat:
    """Seats the organiser and gives him entries; as a judge's, his queue begins with the question about conflicts."""
    if not rehearsal.is_rehearsal:
        raise PermissionDenied
    edition = lock_open_edition(rehearsal, user)
    judge = Judge.objects.filter(user=user).first()
    if judge and not rehearses(judge):
        raise ValidationError(_("You are a judge of real entries: you need no rehearsal of the desk."))
    if judge and edition.seats.filter(judge=judge).exists():
        raise ValidationError(_("You have a seat in this rehearsal already."))
    judge = judge or Judge.objects.create(user=user)
    (seat,) = add_to_panel(edition, [judge], user)
    Assignment.objects.bulk_create(
        new_assignment(entry, judge, user, edition.seed)
        for entry in edition.entries.counted().order_by("blind_code")[:ENTRIES]
    )
    return seat


def seat_of(rehearsal: Competition, user: Any) -> PanelSeat | None:
    return rehearsal.seats.filter(judge__user=user).first()


def organisers_judges(rehearsal: Competition) -> list[int]:
    """Judges that `take_seat` made and that sit nowhere else: they go with the rehearsal, their accounts stay."""
    seated = Judge.objects.filter(seats__competition=rehearsal).select_related("user")
    return [
        judge.pk
        for judge in seated
        if is_organiser(judge.user) and not judge.seats.exclude(competition=rehearsal).exists()
    ]
