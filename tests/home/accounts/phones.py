"""The app on somebody's phone, and the form at the door."""

import time

from django.urls import reverse
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from home.models import RecoveryCode


def code_of(device):
    """What the app shows now, as it shows it."""
    totp = TOTP(device.bin_key, device.step, device.t0, device.digits)
    totp.time = time.time()
    return f"{totp.token():06d}"


def wrong_code_of(device):
    return f"{(int(code_of(device)) + 500_000) % 1_000_000:06d}"


def give_phone(user):
    """A second factor that was set up a while ago, and its recovery codes."""
    device = TOTPDevice.objects.create(user=user, confirmed=True, name="")
    return device, RecoveryCode.objects.renew(user)


def type_password(client, user, password="secret", **extra):
    return client.post(
        reverse("wagtailadmin_login"), {"username": user.username, "password": password}, **extra
    )


def type_code(client, code, **fields):
    return client.post(reverse("second_factor"), {"code": code, **fields})


def is_inside(client):
    return client.get(reverse("wagtailadmin_home")).status_code == 200
