"""A new edition made of an earlier one: its rules and its calendar, none of its people, entries or hashes."""

import datetime
import secrets
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from .. import moments
from ..models import Competition, Criterion, LevelDescriptor, Phase
from ..models.roles import demand_organiser
from .rubric import CRITERION_VALUES

#: taken over as they are; seed, code and names are the new edition's own, the period moves with the dates
KEPT = (
    *("kind", "tiers", "verification_hours", "min_sheets", "spread_flag", "workflow", "is_illustrative"),
    *("names_all_entries", "publishes_sheets", "appeal_days", "embargo_days"),
)
LARGEST_SEED = 2**31 - 1


@dataclass(frozen=True)
class NextEdition:
    """What an organiser says of the new edition; `opens_on` is the day its first phase begins."""

    name_ar: str
    name_en: str
    code: str
    opens_on: datetime.date


@transaction.atomic
def copy_edition(source: Competition, wanted: NextEdition, user: Any) -> Competition:
    """Saves and returns the new edition, in set-up; its dates keep their hours of the Cairo clock."""
    demand_organiser(user)
    if source.is_rehearsal:
        raise ValidationError(_("A rehearsal has no next edition."))
    first = first_day(source) or wanted.opens_on
    edition = Competition.objects.create(
        name_ar=wanted.name_ar,
        name_en=wanted.name_en,
        code=wanted.code,
        seed=1 + secrets.randbelow(LARGEST_SEED),
        period_from=source.period_from and moments.moved_day(source.period_from, first, wanted.opens_on),
        period_to=source.period_to and moments.moved_day(source.period_to, first, wanted.opens_on),
        **{name: getattr(source, name) for name in KEPT},
    )
    copy_phases(source, edition, first, wanted.opens_on)
    copy_rubric(source, edition)
    log(edition, "competitions.copy", user=user, data={"from": source.code})
    return edition


def first_day(edition: Competition) -> datetime.date | None:
    """The day on which the edition's first phase begins in Cairo; None without phases."""
    return timezone.localdate(edition.timeline[0].starts_at) if edition.timeline else None


def copy_phases(
    source: Competition, edition: Competition, first: datetime.date, opens_on: datetime.date
) -> None:
    zone = timezone.get_current_timezone()
    Phase.objects.bulk_create(
        Phase(
            competition=edition,
            kind=phase.kind,
            sort_order=phase.sort_order,
            starts_at=moments.moved(phase.starts_at, first, opens_on, zone),
            ends_at=moments.moved(phase.ends_at, first, opens_on, zone),
            may_submit=phase.may_submit,
            may_score=phase.may_score,
        )
        for phase in source.timeline
    )


def copy_rubric(source: Competition, edition: Competition) -> None:
    for criterion in source.criteria.order_by("sort_order", "key").prefetch_related("levels"):
        values = {name: getattr(criterion, name) for name in CRITERION_VALUES}
        copy = Criterion.objects.create(competition=edition, sort_order=criterion.sort_order, **values)
        LevelDescriptor.objects.bulk_create(
            LevelDescriptor(
                criterion=copy,
                level=level.level,
                descriptor_ar=level.descriptor_ar,
                descriptor_en=level.descriptor_en,
            )
            for level in criterion.levels.all()
        )
