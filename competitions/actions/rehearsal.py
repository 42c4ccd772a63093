"""A rehearsal of an edition in set-up: a copy with invented entries, judges and sheets, walked through like a real one.

Nothing of it leaves the organisers' screens: it is never public, mails nobody and touches no initiative
(`CompetitionQuerySet.real`, `release.release_decided`, `notifiers.mail`). `wiping.wipe` takes all of it away.
"""

import datetime
import secrets
from random import Random
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ..enums import EntryState, Outcome, PhaseKind
from ..models import Assignment, Competition, EntryResult, Judge, JudgedEntry, PanelSeat, Phase
from ..models.roles import demand_organiser, is_organiser
from .closing import close_edition
from .decisions import stage_decision
from .drawing import preview_round, save_round
from .editions import KEPT, LARGEST_SEED, copy_rubric
from .rehearsal_entries import account_name, enter_samples
from .release import release
from .round_inputs import RoundTerms
from .rubric import freeze_rubric
from .sheets import Writing, save_draft, sign_sheet

DAY = datetime.timedelta(days=1)
JUDGES = 9
AWARDS = 3
NOTE = "ملاحظة مولّدة للتجربة / Generated for the rehearsal"
#: how far the levels of a sample lie apart for each judge
NOISE = 0.8


@transaction.atomic
def rehearse(edition: Competition, user: Any) -> Competition:
    """Makes the rehearsal up to the last signed sheet; raises ValidationError when the edition can't open yet."""
    demand_organiser(user)
    edition = Competition.objects.select_for_update().get(pk=edition.pk)
    if edition.is_rehearsal or edition.rubric_frozen_at:
        raise ValidationError(_("An edition is rehearsed while it is being set up."))
    if edition.rehearsals.exists():
        raise ValidationError(_("There is a rehearsal already: wipe it first."))
    rehearsal = copy_for_rehearsal(edition)
    freeze_rubric(rehearsal, user)
    rehearsal.refresh_from_db()
    enter_samples(rehearsal)
    seat_judges(rehearsal)
    save_round(preview_round(rehearsal, user, RoundTerms(rehearsal.min_sheets, rehearsal.seed)), user)
    sign_all(rehearsal)
    return rehearsal


def copy_for_rehearsal(edition: Competition) -> Competition:
    """The rules of the edition; judging runs since yesterday and nothing is under embargo."""
    rehearsal = Competition.objects.create(
        rehearses=edition,
        code=f"R-{secrets.token_hex(4)}".upper(),
        name_ar=f"تجربة: {edition.name_ar}"[:160],
        name_en=f"Rehearsal: {edition.name_en}"[:160],
        seed=1 + secrets.randbelow(LARGEST_SEED),
        period_from=edition.period_from,
        period_to=edition.period_to,
        **{name: getattr(edition, name) for name in KEPT} | {"embargo_days": 0},
    )
    copy_rubric(edition, rehearsal)
    now = timezone.now()
    days = [
        (PhaseKind.SUBMISSION, -2, -1, {"may_submit": True}),
        (PhaseKind.JUDGING, -1, 1, {"may_score": True}),
        (PhaseKind.DELIBERATION, 1, 2, {}),
    ]
    for order, (kind, start, end, may) in enumerate(days):
        Phase.objects.create(
            competition=rehearsal,
            kind=kind,
            sort_order=order,
            starts_at=now + start * DAY,
            ends_at=now + end * DAY,
            **may,
        )
    return Competition.objects.get(pk=rehearsal.pk)


def seat_judges(rehearsal: Competition) -> None:
    """Judges whose accounts have neither a password nor an address nor a group: nobody can log in as one."""
    for number in range(1, max(JUDGES, rehearsal.min_sheets) + 1):
        account = get_user_model()(**{get_user_model().USERNAME_FIELD: account_name(rehearsal, number)})
        account.set_unusable_password()
        account.save()
        PanelSeat.objects.create(
            competition=rehearsal,
            judge=Judge.objects.create(user=account, max_load=999),
            number=number,
            conflicts_declared_at=timezone.now(),
        )


def sign_all(rehearsal: Competition) -> None:
    random = Random(rehearsal.seed)  # noqa: S311 (invented marks)
    assignments = Assignment.objects.filter(entry__competition=rehearsal).select_related(
        "judge__user", "entry__competition", "entry__revision", "entry__governorate"
    )
    skill: dict[int, float] = {}
    for assignment in assignments.order_by("pk"):
        judged = JudgedEntry(assignment.entry)
        centre = skill.setdefault(assignment.entry_id, random.uniform(0.2, 0.9))
        levels = {criterion.key: level_near(criterion, centre, random) for criterion in judged.criteria}
        writing = Writing(levels=levels, notes=dict.fromkeys(levels, NOTE), public_remark=NOTE)
        draft = save_draft(assignment, assignment.judge.user, writing, 0)
        sign_sheet(assignment, assignment.judge.user, draft.version)


def level_near(criterion: Any, centre: float, random: Random) -> int:
    span = criterion.highest - criterion.lowest
    level = round(criterion.lowest + centre * span + random.gauss(0, NOISE))
    return min(max(level, criterion.lowest), criterion.highest)


def walk_through(rehearsal: Competition, user: Any) -> None:
    """Closes judging, gives the awards that the ranking asks for, and releases; what is done already stays."""
    if not is_organiser(user) or not rehearsal.is_rehearsal:
        raise PermissionDenied
    if not rehearsal.is_closed:
        close_edition(rehearsal, user, NOTE)
        rehearsal = Competition.objects.get(pk=rehearsal.pk)
    award_the_best(rehearsal, user)
    release(rehearsal, user)


def award_the_best(rehearsal: Competition, user: Any) -> None:
    best = EntryResult.objects.filter(run=rehearsal.result_runs.latest(), rank__lte=AWARDS)
    undecided = best.filter(entry__decision=None, entry__state__in=EntryState.counted_states)
    for line in undecided.select_related("entry__competition"):
        stage_decision(line.entry, user, Outcome.WINNER, line.rank, citation_ar=NOTE, citation_en=NOTE)
