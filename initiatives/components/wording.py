"""How long ago and how long still, counted in days of the reader's calendar and said in words."""

import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def days_between(earlier: datetime.datetime, later: datetime.datetime) -> int:
    """Midnights between two instants in local time."""
    return (timezone.localdate(later) - timezone.localdate(earlier)).days


def since(at: datetime.datetime, now: datetime.datetime) -> str:
    days = days_between(at, now)
    if days <= 0:
        return _("since today")
    return ngettext("for %(n)s day", "for %(n)s days", days) % {"n": days}


def closes_in(deadline: datetime.datetime, now: datetime.datetime) -> str:
    """Hours on the last day, days before; what ends at midnight ends on the day before."""
    if deadline <= now:
        return _("closed")
    hours = int((deadline - now).total_seconds() // 3600)
    if hours < 24:
        return ngettext("closes in %(n)s hour", "closes in %(n)s hours", hours + 1) % {"n": hours + 1}
    days = max(days_between(now, deadline - datetime.timedelta(seconds=1)), 1)
    return ngettext("closes in %(n)s day", "closes in %(n)s days", days) % {"n": days}
