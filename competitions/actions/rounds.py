"""Who judges what, one by one: by hand or as a replacement; nothing else is ever moved. Rounds are in `drawing`."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from .. import scoring
from ..enums import AssignmentState
from ..models import Assignment, AssignmentRun, Competition, Entry, Judge, Pin
from ..models.roles import demand_organiser
from ..notifiers import tell_judges
from ..scoring.rounds import queue_position
from .judging import finish_if_complete
from .round_inputs import (
    RoundTerms,
    excluded_pairs,
    judged_entries,
    loads_of,
    panel_of,
    round_inputs,
    standing_judges,
)


@transaction.atomic
def assign(entry: Entry, judge: Judge, user: Any) -> Assignment:
    edition = lock_open_edition(entry.competition, user)
    entries = {other.pk: other for other in judged_entries(edition)}
    seated = {other.pk: other for other in panel_of(edition)}
    refuse_unless_assignable(entries.get(entry.pk), seated.get(judge.pk))
    refuse_full_judge(edition, judge)
    assignment = new_assignment(entry, judge, user, edition.seed)
    assignment.save()
    log(edition, "competitions.assign", user=user, data=pair(assignment))
    tell_judges([assignment])
    return assignment


@transaction.atomic
def unassign(assignment: Assignment, user: Any) -> None:
    """Withdraws an assignment without a signed sheet; its draft goes too, and the panel may now be complete."""
    edition = lock_open_edition(assignment.entry.competition, user)
    standing = Assignment.objects.select_for_update().get(pk=assignment.pk)
    if standing.state not in AssignmentState.open_states:
        raise ValidationError(_("This sheet is signed or recused; the assignment stays."))
    log(edition, "competitions.unassign", user=user, data=pair(standing))
    Pin.objects.filter(entry=standing.entry_id, judge=standing.judge_id).delete()
    standing.delete()
    finish_if_complete(assignment.entry)


def propose_replacement(assignment: Assignment) -> Judge | None:
    """The judge for one more sheet of a recused assignment's entry; None when nobody is free of conflict and load."""
    edition = assignment.entry.competition
    inputs = round_inputs(edition, RoundTerms(edition.min_sheets, edition.seed))
    chosen = scoring.assignment.replacement(inputs, assignment.entry_id)
    return chosen and Judge.objects.get(pk=chosen)


@transaction.atomic
def replace(assignment: Assignment, user: Any) -> Assignment:
    """Gives a recused assignment's entry another judge; every other assignment stays in place."""
    edition = lock_open_edition(assignment.entry.competition, user)
    judge = propose_replacement(assignment)
    if judge is None:
        raise ValidationError(_("No judge on the panel is free of conflict and below his maximum load."))
    replacement = new_assignment(assignment.entry, judge, user, edition.seed)
    replacement.save()
    log(edition, "competitions.replace", user=user, data=pair(replacement))
    tell_judges([replacement])
    return replacement


def lock_open_edition(competition: Competition, user: Any) -> Competition:
    """The edition's row, locked, so that two organisers or a closing can't cross."""
    demand_organiser(user)
    edition = Competition.objects.select_for_update().get(pk=competition.pk)
    if edition.is_closed:
        raise ValidationError(_("Judging is closed; assignments can't change any more."))
    return edition


def refuse_unless_assignable(entry: Entry | None, judge: Judge | None) -> None:
    if entry is None:
        raise ValidationError(_("The entry is not in judging."))
    if judge is None:
        raise ValidationError(_("The judge has no seat on this edition's panel."))
    if judge.pk in standing_judges(entry):
        raise ValidationError(_("The judge already has this entry."))
    if (entry.pk, judge.pk) in excluded_pairs([entry], [judge]):
        raise ValidationError(_("The judge has a conflict of interest with this entry or recused himself."))


def refuse_full_judge(competition: Competition, judge: Judge) -> None:
    load = loads_of(competition)[judge.pk]
    if load >= judge.max_load:
        raise ValidationError(
            _("The judge already has %(load)s entries, his maximum is %(max)s.")
            % {"load": load, "max": judge.max_load}
        )


def new_assignment(
    entry: Entry, judge: Judge, user: Any, seed: int, run: AssignmentRun | None = None
) -> Assignment:
    position = queue_position(seed, entry.blind_code, judge.pk)
    return Assignment(entry=entry, judge=judge, assigned_by=user, queue_position=position, run=run)


def pair(of: Assignment | Pin) -> dict[str, Any]:
    return {"entry": of.entry.blind_code, "judge": of.judge_id}
