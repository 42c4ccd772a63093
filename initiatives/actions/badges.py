"""Before a badge expires, its governorate is reminded by mail: once for each badge and end."""

import datetime
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from .. import conf
from ..addresses import short_address
from ..badges import Badge, BadgeState
from ..models import BadgeReminder, InitiativePage
from ..models.titles import title_as_read
from ..notifiers import admin_address, write

TEMPLATE = "initiatives/mail/badge_expires"


def remind_due(today: datetime.date | None = None) -> Iterator[int]:
    """For badges that expire within thirty days of `today`; a daily job, safe to run twice and by several workers."""
    for page, badge in expiring(today or timezone.localdate()):
        yield remind(page, badge)


def expiring(today: datetime.date) -> Iterator[tuple[InitiativePage, Badge]]:
    source = conf.get("INITIATIVES_SOURCE_LOCALE")
    pages = InitiativePage.objects.live().public().filter(locale__language_code=source).with_badges()
    for page in pages.select_related("governorate"):
        for badge, state in page.badges_on(today):
            if state == BadgeState.EXPIRING:
                yield page, badge


@transaction.atomic
def remind(page: InitiativePage, badge: Badge) -> int:
    """Mail the committee, which renews it, and the editors; returns how many, 0 where this end was announced."""
    _reminder, is_new = BadgeReminder.objects.get_or_create(
        page=page, kind=badge.kind, expires_on=badge.expires_on
    )
    if not is_new:
        return 0
    committee = people(page.governorate.committee_id)
    editors = people(page.governorate.editors_id).exclude(pk__in=committee.values("pk"))
    context = {"title": title_as_read(page), "badge": badge}
    sent = write(TEMPLATE, committee, context | {"renewal": renewal_address(page, badge)})
    return sent + write(TEMPLATE, editors, context | {"address": f"{short_address(page)}#badges"})


def people(group: int) -> Any:
    return get_user_model().objects.filter(groups=group, is_active=True)


def renewal_address(page: InitiativePage, badge: Badge) -> str:
    """Of the form in which the committee renews it, filled in as far as it is known."""
    named = urlencode({"page": page.pk, "kind": badge.kind.value})
    return f"{admin_address('badge_renewals:add')}?{named}"
