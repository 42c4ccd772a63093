"""What a judge says of his conflicts of interest, before his queue opens and whenever he finds another."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from ..enums import ConflictKind
from ..models import Assignment, Competition, Conflict, PanelSeat
from ..models.roles import judge_of
from .invitations import mark_accepted
from .sheets import NOTE_LENGTH, recuse

#: as what a judge may declare a governorate; his own is known already
DECLARED_KINDS = (
    ConflictKind.FORMER_EMPLOYER,
    ConflictKind.MENTOR,
    ConflictKind.PERSONAL,
    ConflictKind.OTHER,
)


@transaction.atomic
def declare_conflicts(seat: PanelSeat, user: Any, kinds: Mapping[int, str], note: str = "") -> int:
    """The judge's whole answer: `kinds` by primary key of a governorate, empty for "I have none".

    Entries of a governorate that is named anew are withdrawn from him as if he had stepped back from each; returns
    how many. Conflicts that organisers recorded stay. Raises PermissionDenied for anybody else, ValidationError by
    field ("answer", "note").
    """
    judge = judge_of(user)
    if judge is None or seat.judge_id != judge.pk:
        raise PermissionDenied
    edition = Competition.objects.select_for_update(no_key=True).get(pk=seat.competition_id)
    refuse_declaration(edition, judge, kinds, note)
    own = {c.governorate_id: c for c in declared_by(judge)}
    known = set(judge.conflicts.exclude(governorate=None).values_list("governorate_id", flat=True))
    new = set(kinds) - known
    withdrawn = withdraw_entries(judge, user, {pk: kinds[pk] for pk in new}, note)
    keep_declared(judge, user, kinds, note, own, new)
    PanelSeat.objects.filter(pk=seat.pk).update(conflicts_declared_at=timezone.now())
    mark_accepted(user)
    log(seat.competition, "competitions.declare", user=user, data={"governorates": sorted(kinds)})
    return withdrawn


def refuse_declaration(edition: Competition, judge: Any, kinds: Mapping[int, str], note: str) -> None:
    if edition.is_closed:
        raise PermissionDenied(_("Judging is closed."))
    if not set(kinds.values()) <= set(DECLARED_KINDS) or judge.home_governorate_id in kinds:
        raise ValidationError({"answer": _("Choose the kind of each conflict from the list.")})
    if len(note) > NOTE_LENGTH:
        limit = _("A note can have at most %(count)s characters.") % {"count": NOTE_LENGTH}
        raise ValidationError({"note": limit})
    if ConflictKind.OTHER in kinds.values() and not note.strip():
        raise ValidationError({"note": _("Say what the other reason is.")})


def declared_by(judge: Any) -> Any:
    """The judge's own declarations about governorates."""
    return judge.conflicts.filter(declared_by=judge.user_id).exclude(governorate=None)


def withdraw_entries(judge: Any, user: Any, kinds: Mapping[int, str], note: str) -> int:
    """Before the conflicts are stored: with them the entries vanish for him."""
    running = Assignment.objects.visible_to(judge).counting().filter(entry__competition__closed_at=None)
    held = list(running.filter(entry__governorate__in=kinds).select_related("entry__competition"))
    for assignment in held:
        reason = note.strip() or _("Conflict declared with the governorate.")
        recuse(assignment, user, kinds[assignment.entry.governorate_id], reason)
    return len(held)


def keep_declared(
    judge: Any, user: Any, kinds: Mapping[int, str], note: str, own: Mapping[int, Conflict], new: set[int]
) -> None:
    Conflict.objects.filter(pk__in=[c.pk for pk, c in own.items() if pk not in kinds]).delete()
    for pk in set(own) & set(kinds):
        Conflict.objects.filter(pk=own[pk].pk).update(kind=kinds[pk], note=note.strip())
    Conflict.objects.bulk_create(
        Conflict(judge=judge, governorate_id=pk, kind=kinds[pk], note=note.strip(), declared_by=user)
        for pk in sorted(new)
    )
