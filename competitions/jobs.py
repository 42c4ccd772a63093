from datetime import timedelta

from django.utils import timezone

from initiatives import work

from .actions.following import follow_closings, follow_releases
from .actions.planning import release_due_editions
from .actions.rubric import open_due_editions


@work.job(every=timedelta(minutes=1))
def follow_editions():
    """Workflows that a crash left behind a closed or released edition."""
    follow_closings()
    follow_releases()


@work.job(every=timedelta(minutes=1))
def open_editions():
    open_due_editions(timezone.now())


@work.job(every=timedelta(seconds=20))
def release_planned_editions():
    release_due_editions(timezone.now())
