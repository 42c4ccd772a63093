"""The calendar of an edition: set freely until it opens, from then on only extended, in public and for a reason."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from .. import moments, rules
from ..forms.phases import PlannedPhase
from ..models import Competition, Phase, PhaseExtension, ScoreSheet
from ..models.roles import demand_organiser
from ..notifiers import tell_of_extension


def lock_edition(competition: Competition, user: Any) -> Competition:
    demand_organiser(user)
    return Competition.objects.select_for_update().get(pk=competition.pk)


@transaction.atomic
def set_phases(competition: Competition, planned: Iterable[PlannedPhase], user: Any) -> None:
    """Replaces the phases of an edition in set-up; a phase that stays keeps its row."""
    edition = lock_edition(competition, user)
    planned = list(planned)
    if edition.rubric_frozen_at:
        raise ValidationError(_("The edition is open: its dates change by a public extension only."))
    if problems := rules.calendar_problems(planned):
        raise ValidationError([message for _phase, message in problems])
    edition.phases.exclude(kind__in=[phase.kind for phase in planned]).delete()
    for position, phase in enumerate(planned):
        Phase.objects.update_or_create(
            competition=edition,
            kind=phase.kind,
            defaults={
                "sort_order": position,
                "starts_at": phase.starts_at,
                "ends_at": phase.ends_at,
                "may_submit": phase.may_submit,
                "may_score": phase.may_score,
            },
        )
    log(edition, "competitions.calendar", user=user, data={"phases": [phase.kind for phase in planned]})


@transaction.atomic
def extend_phase(
    phase: Phase, user: Any, ends_at: datetime.datetime, reason_ar: str, reason_en: str
) -> PhaseExtension:
    """Gives a phase a later end and moves those after it as far; entrants and judges are told, the public reads why.

    Raises ValidationError with the sentence that `rules.extension_problem` has against it.
    """
    edition = lock_edition(phase.competition, user)
    phase = edition.phases.get(pk=phase.pk)
    refuse_extension(edition, phase, ends_at)
    old_end = phase.ends_at
    later = [other for other in edition.timeline if other.starts_at >= old_end and other.pk != phase.pk]
    Phase.objects.filter(pk=phase.pk).update(ends_at=ends_at)
    move_phases(later, old_end, ends_at)
    extension = PhaseExtension.objects.create(
        phase=Phase.objects.get(pk=phase.pk),
        old_ends_at=old_end,
        new_ends_at=ends_at,
        reason_ar=reason_ar.strip(),
        reason_en=reason_en.strip(),
        by=user,
    )
    moved = [other.kind for other in later]
    data = {"phase": phase.kind, "from": str(old_end), "to": str(ends_at), "moved": moved}
    log(edition, "competitions.extend", user=user, data=data)
    tell_of_extension(extension)
    return extension


def refuse_extension(edition: Competition, phase: Phase, ends_at: datetime.datetime) -> None:
    is_signed = ScoreSheet.objects.in_competition(edition).exists()
    if problem := rules.extension_problem(edition, phase, ends_at, timezone.now(), is_signed):
        raise ValidationError(problem)


def move_phases(phases: Iterable[Phase], old_end: datetime.datetime, new_end: datetime.datetime) -> None:
    """By the clock of Cairo: what begins at midnight still does, over a change of summer time too."""
    zone = timezone.get_current_timezone()
    by = moments.wall_clock(new_end, zone) - moments.wall_clock(old_end, zone)
    for phase in phases:
        Phase.objects.filter(pk=phase.pk).update(
            **{name: moments.later(getattr(phase, name), by, zone) for name in ("starts_at", "ends_at")}
        )
