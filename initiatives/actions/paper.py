"""Answers given on paper, typed in by an editor."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from ..models import Survey, SurveyAnswer, Ticket
from ..satisfaction import rules

Row = tuple[Ticket | None, Mapping[str, Any]]


@transaction.atomic
def enter(survey: Survey, day: datetime.date, rows: Iterable[Row], user: Any) -> int:
    """Keep what was said on `day`: (ticket or None, answers) for each form; returns how many.

    Raises ValidationError, and keeps nothing, outside the survey's days or where a ticket has answered already.
    """
    if not rules.may_be_entered(survey, day, timezone.localdate()):
        raise ValidationError({"day": _("No answer of this day can be entered today.")})
    rows = list(rows)
    for ticket, said in rows:
        if ticket and not ticket.spend():
            raise ValidationError(_("Ticket %(n)s has answered in the meantime.") % {"n": ticket.number})
        SurveyAnswer.objects.create(survey=survey, answered_on=day, is_on_paper=True, **said)
    log(survey, "initiatives.enter_paper", user=user, data={"day": day.isoformat(), "n": len(rows)})
    return len(rows)
