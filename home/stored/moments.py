"""When pages change by the clock alone: days are counted on them, and phases begin and end."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from competitions.models import Phase

from . import pages

#: nothing is given out unasked so long before such a moment; the worker looks more often
AHEAD = timedelta(seconds=20)


def is_near(now):
    """Whether one follows within `AHEAD`."""
    then = now + AHEAD
    if timezone.localdate(then) != timezone.localdate(now):
        return True
    return Phase.objects.filter(
        Q(starts_at__gt=now, starts_at__lte=then) | Q(ends_at__gt=now, ends_at__lte=then)
    ).exists()


def close_before():
    """Nothing stored outlives one: an empty generation follows it (`changes.reconcile`)."""
    if pages.folder and is_near(timezone.now()):
        pages.close()
