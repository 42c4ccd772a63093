"""The minutes of a deliberation, written by organisers until the release."""

import datetime
from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from ..models import Competition, Minutes
from .decisions import lock_closed_edition


@transaction.atomic
def write_minutes(
    competition: Competition, user: Any, held_on: datetime.date, present: str, text: str
) -> Minutes:
    edition = lock_closed_edition(competition, user)
    minutes, _created = Minutes.objects.update_or_create(
        competition=edition,
        defaults={"held_on": held_on, "present": present.strip(), "text": text.strip(), "updated_by": user},
    )
    log(edition, "competitions.minutes", user=user)
    return minutes
