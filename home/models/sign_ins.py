"""Where each person is signed in: one row a sign-in, which its owner lists and ends."""

import datetime

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_otp.plugins.otp_totp.models import TOTPDevice

from .passkeys import Passkey

#: after so long the password and the second factor are asked for again, however often the sign-in was used
LONGEST = datetime.timedelta(days=30)
#: how exactly `used_at` is kept; finer, and every request would write
EVERY = datetime.timedelta(minutes=5)
#: of the fingerprint of a password: enough to tell another one
MARK = 16


class SignInQuerySet(models.QuerySet):
    def with_factor(self):
        """`has_factor`: whether the person has set up a second factor of either kind, on any device."""
        phones = TOTPDevice.objects.filter(user=OuterRef("user"), confirmed=True)
        passkeys = Passkey.objects.filter(user=OuterRef("user"))
        return self.annotate(has_factor=Exists(phones) | Exists(passkeys))

    def fresh(self):
        """Neither unused nor standing for too long."""
        return self.filter(used_at__gt=oldest(), started_at__gt=timezone.now() - LONGEST)

    def standing(self, user):
        """The user's sign-ins that still open something, the one used last first."""
        return self.fresh().filter(user=user, password_mark=mark_of(user)).order_by("-used_at")

    def stale(self):
        is_old = Q(used_at__lte=oldest()) | Q(started_at__lte=timezone.now() - LONGEST)
        return self.filter(is_old | Q(user__is_active=False))


class SignIn(models.Model):
    """A session names its row; without the row it is worth nothing."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sign_ins")
    started_at = models.DateTimeField(_("signed in"), default=timezone.now)
    used_at = models.DateTimeField(_("last used"), default=timezone.now)
    #: when the password was typed last
    password_at = models.DateTimeField(default=timezone.now)
    #: when the second factor was shown; none while only the password was
    factor_at = models.DateTimeField(null=True)
    #: tells, of the password of the time, whether it is still the one
    password_mark = models.CharField(max_length=MARK)
    browser = models.CharField(_("browser"), max_length=300, blank=True)

    objects = SignInQuerySet.as_manager()

    class Meta:
        verbose_name = _("sign-in")
        verbose_name_plural = _("sign-ins")
        default_permissions = ()

    def __str__(self):
        return self.browser

    def touch(self, user):
        """Keeps when it was used, and that it survived a change of the password."""
        now, mark = timezone.now(), mark_of(user)
        if now - self.used_at >= EVERY or mark != self.password_mark:
            self.used_at, self.password_mark = now, mark
            self.save(update_fields=["used_at", "password_mark"])

    def show_factor(self):
        self.factor_at = timezone.now()
        self.save(update_fields=["factor_at"])

    def show_password(self):
        self.password_at = timezone.now()
        self.save(update_fields=["password_at"])


def oldest():
    """What was used before this opens nothing any more."""
    return timezone.now() - datetime.timedelta(seconds=settings.SESSION_COOKIE_AGE)


def mark_of(user):
    return user.get_session_auth_hash()[:MARK]
