from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone

from . import outbox, work
from .actions import badges
from .actions.answers import count_surveys, forget_tokens
from .actions.checkpoints import ask_due
from .actions.letters import send_due
from .actions.photos import make_photos
from .models import AuditEntry, AuditHead, Demand
from .publishing import LATELY

work.job(every=timedelta(seconds=2))(outbox.deliver_due)
work.job(every=timedelta(days=1))(outbox.forget_sent)
work.job(every=timedelta(hours=1))(count_surveys)
work.job(every=timedelta(days=1))(forget_tokens)
work.job(every=timedelta(days=1))(ask_due)
work.job(every=timedelta(days=1))(send_due)
work.job(every=timedelta(days=1))(badges.remind_due)


@work.job(every=timedelta(minutes=1))
def chain_the_audit_log():
    """What a crash left without a place, between a commit and what follows it."""
    AuditEntry.objects.chain()


@work.job(every=timedelta(hours=1))
def publish_audit_head():
    """The first run of each day does."""
    AuditHead.objects.publish(timezone.localdate())


@work.job(every=timedelta(minutes=1))
def publish_scheduled():
    """Wagtail's own command: pages go live and expire at the time their editors set."""
    call_command("publish_scheduled", verbosity=0)


@work.job(every=timedelta(seconds=5))
def make_new_photos():
    """Of pages just published."""
    return make_photos(timezone.now() - LATELY)


@work.job(every=timedelta(days=1))
def make_all_photos():
    """At the worker's start, and again for photos whose file was changed under a page that wasn't."""
    return make_photos()


@work.job(every=timedelta(hours=1))
def show_demand():
    """What was counted enters pages hourly, so that no single tap changes one."""
    Demand.objects.take_up()
