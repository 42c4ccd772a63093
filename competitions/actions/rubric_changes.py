"""Changes of a rubric: free in set-up; in an open edition a new public version with a reason.

Entrants write towards the criteria, so an open edition neither gains nor loses one. Judges mark by weights and
levels, so from the first signed sheet on only words change: every sheet keeps its meaning.
"""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from .. import rules
from ..models import Competition, RubricVersion, ScoreSheet
from ..models.roles import demand_organiser
from .rubric import Reason, new_version, problems_of_rubric, rubric_of


@transaction.atomic
def change_rubric(
    competition: Competition, user: Any, write: Callable[[], Any], reason: Reason | None = None
) -> RubricVersion | None:
    """Lets `write` change the criteria; returns the new version of an open edition's rubric, else None.

    Raises ValidationError, and undoes what was written, when the open edition may not change so.
    """
    demand_organiser(user)
    edition = Competition.objects.select_for_update().get(pk=competition.pk)
    before = rubric_of(edition)
    write()
    after = rubric_of(edition)
    if not edition.rubric_frozen_at or after == before:
        return None
    is_signed = ScoreSheet.objects.in_competition(edition).exists()
    if problem := rules.rubric_change_problem(edition, before, after, is_signed):
        raise ValidationError(problem)
    if problems := problems_of_rubric(edition):
        raise ValidationError(problems)
    if reason is None or not reason.is_given:
        raise ValidationError(_("The edition is open: a change needs a reason in Arabic and English."))
    return new_version(edition, after, user, reason)
