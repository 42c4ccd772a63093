"""The plan of an adoption: the guide's steps with dates, and what original and copy are measured by."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from ..adoptions import schedule
from ..enums import AdoptionState, Party, Side
from ..models import Adoption, OutcomeMeasure

#: while it is so, the adopter may still change plan and figures
OPEN = (AdoptionState.PLANNING, AdoptionState.PILOTING, AdoptionState.OPERATING)


def write_plan(adoption: Adoption) -> None:
    """The guide's steps with dates, as its version of today has them, and the measures of original and copy."""
    take_over_guide(adoption)
    for position, indicator in enumerate(adoption.initiative.complete_indicators):
        taken_over = {
            "key": indicator.translation_key,
            "position": position,
            **{name: getattr(indicator, name) for name in ("name", "unit", "kind", "better")},
        }
        measured = ("before", "after", "measured_before_on", "measured_on", "n", "sd", "source")
        figures = {name: getattr(indicator, name) for name in measured}
        add_measure(adoption, Side.ORIGINAL, taken_over, figures)
        add_measure(adoption, Side.COPY, taken_over, {})


def take_over_guide(adoption: Adoption) -> None:
    """Nothing where the initiative has none, or where steps stand already."""
    guide = adoption.initiative.guide
    version = guide and guide.current_version()
    if not version or adoption.steps.exists():
        return
    adoption.guide_version = version
    adoption.save(update_fields=["guide_version"])
    for position, row in enumerate(version.content["steps"]):
        adoption.steps.create(
            position=position,
            title=row["step"],
            who=row["who"],
            output=row["output"],
            due_on=first_due(row["week"], adoption),
        )


def add_measure(adoption: Adoption, side: str, taken_over: dict, figures: dict) -> None:
    known = {"side": side, "key": taken_over["key"]}
    adoption.measures.get_or_create(**known, defaults=taken_over | figures)


def demand_open(adoption: Adoption, user: Any) -> None:
    """PermissionDenied to all but the adopter's editors; ValidationError when nothing may be changed any more."""
    adoption.demand_party(user, Party.ADOPTER)
    if adoption.state not in OPEN:
        raise ValidationError(_("Plan and figures can’t be changed in this state of the adoption."))


@transaction.atomic
def keep_plan(adoption: Adoption, user: Any, formset: Any) -> None:
    """The steps of a valid `formset`, new ones at the end."""
    adoption = locked(adoption)
    demand_open(adoption, user)
    last = adoption.steps.count()
    for step in formset.save(commit=False):
        if step.pk is None:
            step.position, last = last, last + 1
        step.save()
    log(adoption, "initiatives.adoption_plan_kept", user=user, data=said(adoption))


@transaction.atomic
def tick(adoption: Adoption, user: Any, number: int) -> None:
    """A step is done today, or ticked once more not done after all; ValidationError when there is none (any more)."""
    adoption = locked(adoption)
    demand_open(adoption, user)
    step = adoption.steps.filter(pk=number).first()
    if step is None:
        raise ValidationError(_("This step is not in the plan any more."))
    step.done_on = None if step.done_on else timezone.localdate()
    step.save(update_fields=["done_on"])
    log(adoption, "initiatives.adoption_plan_kept", user=user, data=said(adoption))


@transaction.atomic
def keep_measures(adoption: Adoption, user: Any, measures: list[OutcomeMeasure]) -> None:
    """What the adopter measured, before or after."""
    adoption = locked(adoption)
    demand_open(adoption, user)
    for measure in measures:
        measure.save()
    log(adoption, "initiatives.adoption_measured", user=user, data=said(adoption))


@transaction.atomic
def keep_report(adoption: Adoption, user: Any, form: Any) -> None:
    """What was changed, what it cost and what the origin may learn; also of an adoption that ended."""
    adoption.demand_party(user, Party.ADOPTER)
    form.save()
    log(adoption, "initiatives.adoption_reported", user=user, data=said(adoption))


def locked(adoption: Adoption) -> Adoption:
    return Adoption.objects.select_for_update(of=("self",)).get(pk=adoption.pk)


def said(adoption: Adoption) -> dict[str, str]:
    return {"unit": adoption.unit.name_ar, "on": timezone.localdate().isoformat()}


def first_due(week: int | None, adoption: Adoption) -> Any:
    """By when a step of the guide's `week` is done, counted from when the adopter wants to begin."""
    begins_on = max(adoption.wanted_from or timezone.localdate(), timezone.localdate())
    return schedule.end_of_week(week, begins_on) if week else None
