from datetime import timedelta

from initiatives import work

from .actions.following import follow_closings, follow_releases


@work.job(every=timedelta(minutes=1))
def follow_editions():
    """Workflows that a crash left behind a closed or released edition."""
    follow_closings()
    follow_releases()
