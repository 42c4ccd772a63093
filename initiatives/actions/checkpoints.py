"""Asking how a copy goes: a mail whose link opens one form, once, for some weeks, without an account."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.core import signing
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from ..adoptions import schedule
from ..models import Checkpoint
from ..models.adoptions.checkpoints import QUIET
from . import adoption_mails

#: a token signed for this opens nothing else, and none signed for anything else opens a checkpoint
PURPOSE = "initiatives.checkpoint"
NUMBERS = ("value", "n", "served", "cost")


class LinkState(StrEnum):
    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"
    ENDED = "ended"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Link:
    checkpoint: Checkpoint | None
    state: LinkState


def token_of(checkpoint: Checkpoint) -> str:
    return signing.dumps(checkpoint.pk, salt=PURPOSE)


def read(token: str) -> Link:
    """What a link opens; nothing is spent by reading it."""
    try:
        number = signing.loads(token, salt=PURPOSE, max_age=datetime.timedelta(days=schedule.LINK_DAYS))
    except signing.SignatureExpired:
        return Link(None, LinkState.EXPIRED)
    except signing.BadSignature:
        return Link(None, LinkState.UNKNOWN)
    related = ("adoption__initiative__locale", "adoption__unit", "adoption__governorate")
    checkpoint = Checkpoint.objects.select_related(*related).filter(pk=number).first()
    return Link(checkpoint, state_of(checkpoint))


def state_of(checkpoint: Checkpoint | None) -> LinkState:
    if checkpoint is None:
        return LinkState.UNKNOWN
    if checkpoint.answered_at is not None:
        return LinkState.USED
    return LinkState.ENDED if checkpoint.adoption.state in QUIET else LinkState.OPEN


@transaction.atomic
def answer(token: str, values: Mapping[str, Any]) -> Checkpoint:
    """Four numbers and a sentence, once; ValidationError when the link is spent, even by another at this moment."""
    link = read(token)
    if link.state is LinkState.OPEN:
        given = {name: values[name] for name in NUMBERS}
        given |= {"sentence": values["sentence"].strip(), "answered_at": timezone.now()}
        if Checkpoint.objects.open().filter(pk=link.checkpoint.pk).update(**given):
            link.checkpoint.refresh_from_db()
            note(link.checkpoint)
            return link.checkpoint
    raise ValidationError(_("This link has been used or has run out."))


def note(checkpoint: Checkpoint) -> None:
    adoption = checkpoint.adoption
    data = {"unit": adoption.unit.name_ar, "day": checkpoint.day}
    log(adoption, "initiatives.adoption_answered", data=data)


def ask_due(today: datetime.date | None = None) -> Iterator[None]:
    """Mail those whose copies are due to report by `today`; a daily job, safe to run twice."""
    today = today or timezone.localdate()
    for checkpoint in Checkpoint.objects.to_be_asked(today):
        ask(checkpoint, today)
        yield


@transaction.atomic
def ask(checkpoint: Checkpoint, today: Any) -> None:
    """Nothing when another worker was first."""
    unasked = Checkpoint.objects.open().filter(pk=checkpoint.pk, asked=checkpoint.asked)
    if unasked.update(asked=F("asked") + 1, asked_on=today):
        adoption_mails.ask_for_checkpoint(checkpoint, token_of(checkpoint))
