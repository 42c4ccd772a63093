from datetime import timedelta

from django.utils import timezone

from initiatives import work
from initiatives.publishing import LATELY

from . import public_media
from .models import SignIn
from .share.files import draw_pictures


@work.job(every=timedelta(seconds=5))
def draw_new_pictures():
    """Of pages just published."""
    draw_pictures(timezone.now() - LATELY)


work.job(every=timedelta(minutes=1))(public_media.reopen)


@work.job(every=timedelta(hours=1))
def draw_all_pictures():
    """What a page's picture says may change without the page: the platform's name, a governorate's."""
    draw_pictures()


@work.job(every=timedelta(days=1))
def forget_stale_sign_ins():
    SignIn.objects.stale().delete()
