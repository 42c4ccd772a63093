"""The second factor: codes of an app or a passkey, and recovery codes for when both are lost."""

import segno
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.log_actions import log

from competitions.models.roles import ORGANISE
from initiatives.digits import western_digits
from initiatives.limits import forget, is_within
from initiatives.models.roles import REVIEW

from ..models import Passkey, RecoveryCode, SignIn

#: wrong codes within so many seconds, from wherever: whoever tries knows the password already
TRIES, WITHIN = 5, 15 * 60
WHAT = "second-factor"


def is_required(user):
    """Of those who organise, review for the ministry or run the site; of everybody where a setting says so."""
    if not settings.SAQQARA_SECOND_FACTOR_REQUIRED:
        return False
    return settings.SAQQARA_SECOND_FACTOR_OF_EVERYBODY or is_entrusted(user)


def is_entrusted(user):
    return user.is_superuser or user.has_perm(ORGANISE) or user.has_perm(REVIEW)


def has_factor(user):
    return has_app(user) or Passkey.objects.filter(user=user).exists()


def has_app(user):
    return TOTPDevice.objects.filter(user=user, confirmed=True).exists()


def is_locked(user):
    """Counts this try."""
    return not is_within(WHAT, str(user.pk), TRIES, WITHIN)


def is_shown(user, typed):
    """Whether `typed` is the app's code of this moment, or a recovery code; each passes once."""
    if accepts(user, typed, confirmed=True) or RecoveryCode.objects.spend(user, typed):
        forget(WHAT, str(user.pk))
        return True
    return False


@transaction.atomic
def accepts(user, typed, *, confirmed):
    """The device row is locked: of two requests with one code only the first passes."""
    code = "".join(western_digits(typed).split())
    device = TOTPDevice.objects.select_for_update().filter(user=user, confirmed=confirmed).first()
    return bool(device and code.isdecimal() and device.verify_token(code))


def device_to_come(user):
    """A secret that counts for nothing until a code of it was typed."""
    return TOTPDevice.objects.get_or_create(user=user, confirmed=False, defaults={"name": ""})[0]


@transaction.atomic
def set_up(user, typed):
    """Takes the new device in place of the old one, and returns new recovery codes; None for a wrong code."""
    if not accepts(user, typed, confirmed=False):
        return None
    TOTPDevice.objects.filter(user=user, confirmed=True).delete()
    TOTPDevice.objects.filter(user=user).update(confirmed=True)
    log(user, "home.set_up_factor", user=user)
    forget(WHAT, str(user.pk))
    return RecoveryCode.objects.renew(user)


@transaction.atomic
def renew_codes(user):
    log(user, "home.renew_codes", user=user)
    return RecoveryCode.objects.renew(user)


@transaction.atomic
def remove(user):
    if is_required(user) or not has_factor(user):
        raise PermissionDenied
    forget_factor(user)
    log(user, "home.remove_factor", user=user)


def may_reset(user, colleague):
    """An administrator anybody's, an organiser all but administrators'; nobody his own."""
    if user.pk == colleague.pk:
        return False
    return user.is_superuser or (is_entrusted(user) and not colleague.is_superuser)


@transaction.atomic
def reset(colleague, reason, user=None):
    """For a colleague who lost phone and codes: he is signed out everywhere and sets up anew. Without `user`: by
    whoever runs the machine."""
    if user is not None and not may_reset(user, colleague):
        raise PermissionDenied
    forget_factor(colleague)
    SignIn.objects.filter(user=colleague).delete()
    log(colleague, "home.reset_factor", user=user, data={"reason": reason})


def forget_factor(user):
    TOTPDevice.objects.filter(user=user).delete()
    Passkey.objects.filter(user=user).delete()
    RecoveryCode.objects.filter(user=user).delete()
    forget(WHAT, str(user.pk))


def picture_of(device):
    """The QR code of the secret as the address of a picture; no file of it is ever made."""
    return segno.make(device.config_url, error="m", micro=False).svg_data_uri(scale=5, border=4, light="#fff")
