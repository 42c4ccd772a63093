"""What can't be of an indicator before and after, wherever it is written down."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .. import rules
from ..enums import IndicatorKind


def refuse_impossible_figures(row):
    """ValidationError at each field; `row` has unit, kind, before, after, measured_before_on and measured_on."""
    problems = {
        name: problem for name in ("before", "after") if (problem := problem_of(row, getattr(row, name)))
    }
    first, last = row.measured_before_on, row.measured_on
    if first and last and last < first:
        problems["measured_on"] = _("The later measurement can’t lie before the first one.")
    if problems:
        raise ValidationError(problems)


def problem_of(row, value):
    if value is None:
        return ""
    if row.kind == IndicatorKind.SHARE:
        return "" if 0 <= value <= 100 else _("A share lies between 0 and 100.")
    if value < 0 and not rules.may_be_negative(row.kind, row.unit):
        return _("A count or a duration is never below zero.")
    return ""
