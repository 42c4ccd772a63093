"""What must be there before a step of an adoption is taken."""

from django.utils.translation import gettext as _

from ...adoptions import schedule
from ...enums import Side


def problem_of(adoption, move, today):
    """A sentence on what is missing for `move`; "" when nothing is."""
    check = CHECKS.get(move.name)
    return check(adoption, today) if check else ""


def no_plan(adoption, today):
    return "" if adoption.steps.exists() else _("Write the plan first: the guide’s steps with your dates.")


def no_baseline(adoption, today):
    if no_plan(adoption, today):
        return no_plan(adoption, today)
    measured = adoption.measures.filter(side=Side.COPY, before__isnull=False)
    return "" if measured.exists() else _("Measure where you stand first: at least one indicator’s baseline.")


def no_result(adoption, today):
    counted = adoption.measures.filter(
        side=Side.COPY, before__isnull=False, after__isnull=False, n__isnull=False
    )
    if counted.exclude(source="").exists():
        return ""
    return _("There is no result to verify: an indicator before and after, with its number and source.")


def year_not_over(adoption, today):
    if not schedule.is_year_over(adoption.operating_on, today):
        return _("Twelve months of operation are not over yet.")
    answered = adoption.checkpoints.filter(day=schedule.YEAR, answered_at__isnull=False)
    return "" if answered.exists() else _("The check after twelve months has not been answered.")


CHECKS = {"pilot": no_baseline, "verify": no_result, "sustain": year_not_over}
