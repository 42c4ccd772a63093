"""Taking a citizen's answer: while the survey is open, once a form and once a ticket, and not by the thousand."""

import datetime
import logging
from collections.abc import Mapping
from enum import Enum, auto
from typing import Any

from django.db import transaction
from django.utils import timezone

from .. import conf
from ..limits import is_within
from ..models import SpentToken, Survey, SurveyAnswer, Ticket
from ..satisfaction import rules, tokens

logger = logging.getLogger(__name__)

DAY = 24 * 3600


class Outcome(Enum):
    """What became of a form; a citizen is thanked for the first three alike."""

    TAKEN = auto()
    SPENT = auto()
    TOO_MANY = auto()
    CLOSED = auto()
    STALE = auto()

    @property
    def is_thanked(self) -> bool:
        return self in (Outcome.TAKEN, Outcome.SPENT, Outcome.TOO_MANY)


def take(survey: Survey, ticket: Ticket | None, token: str, said: Mapping[str, Any], address: str) -> Outcome:
    """Keep what was `said` on a form opened with `token`; `address` is the sender's and is kept nowhere."""
    today = timezone.localdate()
    if not rules.is_open(survey, today):
        return Outcome.CLOSED
    try:
        digest = tokens.digest_of(token, survey.code, ticket.code if ticket else "")
    except tokens.StaleToken:
        return Outcome.STALE
    if sent_too_many(address, today):
        logger.warning("More answers than allowed came from one address today; the rest are not kept")
        return Outcome.TOO_MANY
    return keep(survey, ticket, digest, said, today)


@transaction.atomic
def keep(
    survey: Survey, ticket: Ticket | None, digest: str, said: Mapping[str, Any], today: datetime.date
) -> Outcome:
    if not SpentToken.spend(digest, today) or (ticket and not ticket.spend()):
        return Outcome.SPENT
    SurveyAnswer.objects.create(survey=survey, answered_on=today, **said)
    return Outcome.TAKEN


def sent_too_many(address: str, today: datetime.date) -> bool:
    """Counted under a keyed digest that is another one tomorrow: no address can be read from it."""
    most = conf.get("INITIATIVES_ANSWERS_PER_ADDRESS")
    return not is_within(f"answers-{today}", address, most, DAY)


def forget_tokens() -> None:
    """Tokens that are stale by themselves need no remembering."""
    SpentToken.objects.filter(spent_on__lt=timezone.localdate() - datetime.timedelta(days=1)).delete()


def count_surveys() -> None:
    """What pages show of every survey that can still change."""
    now = timezone.now()
    since = timezone.localdate(now) - datetime.timedelta(days=rules.DAYS_TO_ENTER_PAPER + 1)
    for survey in Survey.objects.filter(ends_on__gte=since):
        survey.count(now)
