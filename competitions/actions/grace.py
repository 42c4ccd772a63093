"""More time for one entry: asked by its governorate after the deadline, granted or declined by organisers."""

import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from initiatives.models.roles import edited_governorate_ids

from .. import rules
from ..models import Competition, Entry, EntryPage, GraceRequest
from ..models.roles import demand_organiser
from ..notifiers import tell_entrant_of_grace, tell_organisers_of_grace_request


@transaction.atomic
def ask_for_grace(page: EntryPage, user: Any, reason: str) -> GraceRequest:
    """For editors of the page's governorate; ValidationError when the page can't or need not be extended."""
    if page.governorate_id not in edited_governorate_ids(user):
        raise PermissionDenied
    edition = Competition.objects.select_for_update().get(pk=page.competition_id)
    if not page.may_ask_for_grace():
        raise ValidationError(_("More time can't be asked for this entry now."))
    if page.grace_requests.waiting().exists():
        raise ValidationError(_("A request for this entry waits for its answer already."))
    if not reason.strip():
        raise ValidationError({"reason": _("Say why you need more time.")})
    asked = GraceRequest.objects.create(
        competition=edition, page_id=page.pk, reason=reason.strip(), asked_by=user
    )
    log(edition, "competitions.ask_grace", user=user, data={"page": page.title, "reason": asked.reason})
    tell_organisers_of_grace_request(asked)
    return asked


@transaction.atomic
def grant_grace(asked: GraceRequest, user: Any, until: datetime.datetime, answer: str = "") -> GraceRequest:
    """The entry alone may be changed and handed in before `until`; of a returned one, its own deadline moves."""
    asked = waiting(asked, user)
    edition, now = asked.competition, timezone.now()
    if problem := rules.grace_problem(edition, edition.timeline, until, now):
        raise ValidationError({"until": problem})
    asked.granted_until = until
    Entry.objects.filter(page=asked.page_id).update(completion_deadline=until)
    return answered(asked, user, answer, "competitions.grant_grace")


@transaction.atomic
def decline_grace(asked: GraceRequest, user: Any, answer: str) -> GraceRequest:
    asked = waiting(asked, user)
    if not answer.strip():
        raise ValidationError({"answer": _("Say why the request is declined.")})
    return answered(asked, user, answer, "competitions.decline_grace")


def waiting(asked: GraceRequest, user: Any) -> GraceRequest:
    """The request, its edition locked; PermissionDenied to all but organisers, ValidationError once answered."""
    demand_organiser(user)
    Competition.objects.select_for_update().get(pk=asked.competition_id)
    asked = GraceRequest.objects.select_related("competition", "asked_by", "page__owner").get(pk=asked.pk)
    if not asked.is_waiting:
        raise ValidationError(_("This request was answered meanwhile."))
    return asked


def answered(asked: GraceRequest, user: Any, answer: str, action: str) -> GraceRequest:
    asked.answer, asked.answered_by, asked.answered_at = answer.strip(), user, timezone.now()
    asked.save()
    until = asked.granted_until and asked.granted_until.isoformat()
    log(
        asked.competition,
        action,
        user=user,
        data={"page": asked.page.title, "answer": asked.answer, "until": until},
    )
    tell_entrant_of_grace(asked)
    return asked
