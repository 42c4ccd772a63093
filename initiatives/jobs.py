from datetime import timedelta

from django.core.management import call_command

from . import outbox, work

work.job(every=timedelta(seconds=2))(outbox.deliver_due)
work.job(every=timedelta(days=1))(outbox.forget_sent)


@work.job(every=timedelta(minutes=1))
def publish_scheduled():
    """Wagtail's own command: pages go live and expire at the time their editors set."""
    call_command("publish_scheduled", verbosity=0)
