"""A release planned for a moment: set by an organiser, carried out by the worker, undone by any change."""

import datetime
import logging
from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from .. import rules
from ..models import Competition, ReleasePlan
from ..models.roles import is_organiser, organisers
from ..notifiers import address_of, mail
from .decisions import lock_closed_edition
from .release import lasting_problems, release, release_problems

logger = logging.getLogger(__name__)


@transaction.atomic
def plan_release(competition: Competition, user: Any, at: datetime.datetime) -> ReleasePlan:
    """Plans the release for `at`, or moves it; raises ValidationError when the moment or the decisions won't do."""
    edition = lock_closed_edition(competition, user)
    refuse_moment(edition, at)
    if problems := lasting_problems(edition):
        raise ValidationError(problems)
    plan, _created = ReleasePlan.objects.update_or_create(
        competition=edition, defaults={"release_at": at, "planned_by": user, "failed_at": None}
    )
    log(edition, "competitions.plan_release", user=user, data={"at": at.isoformat()})
    return plan


def refuse_moment(competition: Competition, at: datetime.datetime) -> None:
    if at <= timezone.now():
        raise ValidationError({"release_at": _("Choose a moment that is still to come.")})
    ends = rules.embargo_ends(competition.closed_at, competition.embargo_days)
    if at < ends:
        when = date_format(timezone.localtime(ends), "l j F Y H:i")
        message = _("The rules keep the results under embargo until %(when)s, Cairo time.") % {"when": when}
        raise ValidationError({"release_at": message})


@transaction.atomic
def cancel_plan(competition: Competition, user: Any) -> bool:
    """Takes the plan back; False when there was none."""
    edition = lock_closed_edition(competition, user)
    planned, _rows = ReleasePlan.objects.filter(competition=edition).delete()
    if planned:
        log(edition, "competitions.cancel_plan", user=user)
    return bool(planned)


def release_due_editions(at: datetime.datetime) -> int:
    """Releases what is due. One edition's trouble is told to its organisers, once, and keeps no other waiting."""
    plans = ReleasePlan.objects.due(at).select_related("competition", "planned_by")
    return sum(carry_out_plan(plan) for plan in plans)


def carry_out_plan(plan: ReleasePlan) -> bool:
    try:
        release(plan.competition, plan.planned_by)
    except (ValidationError, PermissionDenied):
        tell_failure(plan)
        return False
    return True


@transaction.atomic
def tell_failure(plan: ReleasePlan) -> None:
    """Once; another worker may have told it, or have released the edition at this very moment."""
    untold = ReleasePlan.objects.filter(pk=plan.pk, failed_at=None, competition__publication=None)
    if not untold.update(failed_at=timezone.now()):
        return
    logger.warning("the planned release of %s did not happen", plan.competition.code)
    context = {
        "edition": plan.competition,
        # Called while the mail is written, in its reader's language.
        "reasons": partial(plan_problems, plan),
        "address": address_of("editions:release", plan.competition_id),
    }
    mail(organisers(), "plan_failed", context)


def plan_problems(plan: ReleasePlan) -> list[str]:
    """Why the plan can't be carried out, in the active language."""
    if not is_organiser(plan.planned_by):
        return [_("Whoever planned the release is no longer an organiser.")]
    return release_problems(plan.competition)
