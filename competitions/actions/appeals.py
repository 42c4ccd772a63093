"""Appeals: an editor objects to the result of his entry in time, an organiser decides with a reason."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from initiatives.models.roles import edited_governorate_ids

from .. import rules
from ..enums import AppealOutcome
from ..models import Appeal, Competition, Entry
from ..models.roles import demand_organiser, organisers
from ..notifiers import tell_entrant_of_appeal, tell_organisers_of_appeal


@transaction.atomic
def appeal(entry: Entry, user: Any, text: str) -> Appeal:
    """For editors of the entry's governorate; ValidationError when it can't be appealed for, or not any more."""
    if entry.governorate_id not in edited_governorate_ids(user):
        raise PermissionDenied
    edition = Competition.objects.select_for_update().get(pk=entry.competition_id)
    if problem := rules.appeal_problem(edition, entry, timezone.now()):
        raise ValidationError(problem)
    if Appeal.objects.filter(entry=entry).exists():
        raise ValidationError(_("There is an appeal for this entry already."))
    if not text.strip():
        raise ValidationError(_("Say what was wrong and why."))
    written = Appeal.objects.create(entry=entry, by=user, text=text.strip(), due_at=edition.appeals_end)
    log(edition, "competitions.appeal", user=user, data={"entry": entry.number})
    tell_organisers_of_appeal(written)
    return written


@transaction.atomic
def dismiss_appeal(written: Appeal, user: Any, reason: str) -> Appeal:
    """For organisers: the result stays."""
    decided = decide(lock_waiting(written, user), user, AppealOutcome.DISMISSED, reason)
    tell_entrant_of_appeal(decided)
    return decided


def lock_waiting(written: Appeal, user: Any) -> Appeal:
    """The appeal, its edition locked; PermissionDenied to all but organisers, ValidationError to who can't decide."""
    demand_organiser(user)
    Competition.objects.select_for_update().get(pk=written.entry.competition_id)
    found = Appeal.objects.select_related("entry__competition__publication", "entry__decision").get(
        pk=written.pk
    )
    if not found.is_waiting:
        raise ValidationError(_("This appeal was decided meanwhile."))
    if problem := decision_problem(found, user):
        raise ValidationError(problem)
    return found


def decision_problem(written: Appeal, user: Any) -> str:
    everyone = organisers().values_list("pk", flat=True)
    return rules.appeal_decision_problem(user.pk, written.parties, everyone)


def decide(written: Appeal, user: Any, outcome: str, reason: str) -> Appeal:
    if not reason.strip():
        raise ValidationError({"reason": _("Give the reason; the governorate reads it.")})
    written.outcome, written.reason = outcome, reason.strip()
    written.decided_by, written.decided_at = user, timezone.now()
    written.save()
    action = "competitions.decide_own_appeal" if written.is_decided_by_party else "competitions.decide_appeal"
    data = {"entry": written.entry.number, "outcome": outcome}
    log(written.entry.competition, action, user=user, data=data)
    return written
