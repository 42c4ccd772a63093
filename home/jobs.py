from datetime import timedelta

from django.utils import timezone

from initiatives import work
from initiatives.publishing import LATELY

from . import public_media
from .models import SignIn
from .public_media import pictures
from .share.files import draw_pictures
from .stored import changes, moments, pages
from .watch import heartbeat


@work.job(every=timedelta(seconds=5))
def draw_new_pictures():
    """Of pages just published."""
    return draw_pictures(timezone.now() - LATELY)


@work.job(every=timedelta(seconds=5))
def keep_stored_pages_right():
    """Before what the clock changes on them, after a process was killed, and after a change was taken back."""
    moments.close_before()
    changes.reconcile()
    public_media.reopen()


@work.job(every=timedelta(days=1))
def renew_stored_pages():
    """At the worker's start: the program that draws them may be another one."""
    if pages.folder:
        changes.finish()


@work.job(every=timedelta(minutes=1))
def sweep_generations():
    pages.sweep()
    pictures.sweep()


work.job(every=timedelta(seconds=heartbeat.EVERY))(heartbeat.beat)


@work.job(every=timedelta(hours=1))
def draw_all_pictures():
    """What a page's picture says may change without the page: the platform's name, a governorate's."""
    return draw_pictures()


@work.job(every=timedelta(days=1))
def forget_stale_sign_ins():
    SignIn.objects.stale().delete()
