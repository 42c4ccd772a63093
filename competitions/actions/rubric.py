"""An edition's rubric: loaded from the defaults, changed until opening, then frozen under its hash."""

import datetime
import logging
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from initiatives.languages import active_language

from .. import conf
from ..enums import CompetitionKind, CriterionKind
from ..models import Competition, Criterion, LevelDescriptor, RubricVersion
from ..models.figures import figure_labels
from ..models.roles import is_organiser
from ..rubrics import DEFAULT_RUBRICS, DefaultCriterion
from ..scoring.measures import is_readable
from ..scoring.rubric import canonical_json, rubric_hash, rubric_problems, tier_problems, tier_warnings

logger = logging.getLogger(__name__)

CRITERION_VALUES = (
    *("key", "name_ar", "name_en", "weight", "kind", "measure"),
    *("lowest", "highest", "tie_order", "tiers"),
)


@dataclass(frozen=True)
class Reason:
    """Why an announced rubric changes, for the public."""

    ar: str = ""
    en: str = ""

    @property
    def is_given(self) -> bool:
        return bool(self.ar.strip() and self.en.strip())


@transaction.atomic
def load_default_rubric(competition: Competition) -> None:
    """Gives an edition without criteria the default ones of its kind; leaves others alone."""
    if competition.criteria.exists():
        return
    for position, default in enumerate(default_rubric(competition.kind)):
        create_criterion(competition, default, position)


def default_rubric(kind: str) -> tuple[DefaultCriterion, ...]:
    """The host's own for that kind of competition, where it has one."""
    paths = conf.get("COMPETITIONS_RUBRICS")
    return import_string(paths[kind]) if kind in paths else DEFAULT_RUBRICS[kind]


def create_criterion(competition: Competition, default: DefaultCriterion, position: int) -> Criterion:
    criterion = Criterion.objects.create(
        competition=competition,
        key=default.key,
        name_ar=default.name_ar,
        name_en=default.name_en,
        weight=default.weight,
        kind=CriterionKind.MEASURED if default.measure else CriterionKind.JUDGED,
        measure=default.measure,
        tie_order=default.tie_order,
        sort_order=position,
    )
    LevelDescriptor.objects.bulk_create(
        LevelDescriptor(criterion=criterion, level=level, descriptor_ar=ar, descriptor_en=en)
        for level, (ar, en) in enumerate(default.levels, start=criterion.lowest)
    )
    return criterion


def rubric_of(competition: Competition) -> dict[str, Any]:
    """All that decides about a level or a tie, as plain values: this is what the hash covers."""
    criteria = competition.criteria.order_by("sort_order", "key").prefetch_related("levels")
    return {
        "edition": competition.code,
        "verification_hours": competition.verification_hours,
        "criteria": [criterion_values(criterion) for criterion in criteria],
    }


def criterion_values(criterion: Criterion) -> dict[str, Any]:
    levels = [
        {"level": level.level, "ar": level.descriptor_ar, "en": level.descriptor_en}
        for level in criterion.levels.all()
    ]
    return {**{name: getattr(criterion, name) for name in CRITERION_VALUES}, "levels": levels}


def problems_of_rubric(competition: Competition) -> list[str]:
    criteria = rubric_of(competition)
    language = "en" if active_language() == "en" else "ar"
    unreadable = unreadable_measures(competition)
    return rubric_problems(criteria, language) + unreadable + tier_problems(criteria, tiers_of(competition))


def unreadable_measures(competition: Competition) -> list[str]:
    """Measured criteria without a complete measure for their scale."""
    known = set(figure_labels(competition.kind))
    return [
        _("The measure of “%(criterion)s” is not complete.") % {"criterion": criterion.name}
        for criterion in competition.criteria.filter(kind=CriterionKind.MEASURED).order_by(
            "sort_order", "key"
        )
        if not is_readable(criterion.measure, known, criterion.lowest, criterion.highest)
    ]


def warnings_of_rubric(competition: Competition) -> list[str]:
    """What doesn't keep an edition from opening, but should be meant so."""
    return tier_warnings(rubric_of(competition), tiers_of(competition))


def tiers_of(competition: Competition) -> dict[str, str]:
    """Label by tier that competes; empty when entries have no tier."""
    is_ranked_by_tier = competition.kind == CompetitionKind.SPATIAL_UNIT
    return {tier: str(label) for tier, label in competition.tier_choices} if is_ranked_by_tier else {}


@transaction.atomic
def freeze_rubric(competition: Competition, user: Any | None) -> Competition:
    """Opens an edition: from here on its rubric can't change. `user` is None when its time came by itself."""
    if user is not None and not is_organiser(user):
        raise PermissionDenied
    edition = Competition.objects.select_for_update().get(pk=competition.pk)
    if edition.rubric_frozen_at:
        return edition
    if problems := problems_of_rubric(edition):
        raise ValidationError(problems)
    version = new_version(edition, rubric_of(edition), user)
    edition.rubric_sha256, edition.rubric_frozen_at = version.sha256, version.frozen_at
    edition.save(update_fields=["rubric_sha256", "rubric_frozen_at"])
    log(edition, "competitions.open", user=user, data={"rubric_sha256": edition.rubric_sha256})
    return edition


def new_version(
    edition: Competition, rubric: dict[str, Any], user: Any | None, reason: Reason | None = None
) -> RubricVersion:
    reason = reason or Reason()
    version = RubricVersion.objects.create(
        competition=edition,
        number=edition.rubric_versions.count() + 1,
        born=edition.born,
        canonical=canonical_json(rubric),
        sha256=rubric_hash(rubric),
        frozen_at=timezone.now(),
        frozen_by=user,
        reason_ar=reason.ar.strip(),
        reason_en=reason.en.strip(),
    )
    if version.number > 1:
        Competition.objects.filter(pk=edition.pk).update(rubric_sha256=version.sha256)
        data = {"version": version.number, "rubric_sha256": version.sha256}
        log(edition, "competitions.change_rubric", user=user, data=data)
    return version


def open_due_editions(at: datetime.datetime) -> int:
    """Freezes the rubric of editions whose submission has begun; an incomplete one is left to its organisers."""
    due = Competition.objects.real().filter(
        rubric_frozen_at=None, phases__may_submit=True, phases__starts_at__lte=at, phases__ends_at__gt=at
    )
    opened = 0
    for edition in due.distinct():
        if problems := problems_of_rubric(edition):
            logger.warning("edition %s takes entries with an incomplete rubric: %s", edition.code, problems)
        else:
            freeze_rubric(edition, None)
            opened += 1
    return opened


def open_for_submission(competition: Competition) -> Competition:
    """The first submission opens an edition that nobody opened: from here on somebody relies on its rubric."""
    try:
        return freeze_rubric(competition, None)
    except ValidationError as error:
        raise PermissionDenied(
            _("The edition can't take entries yet: its criteria are not complete.")
        ) from error
