"""Passkeys as the second factor, by WebAuthn level 2 (https://www.w3.org/TR/webauthn-2/), read by python-fido2.

What a browser is asked stands in the page; what it must answer to waits in the session, for one answer.
"""

import json

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.http.request import split_domain_port
from django.utils import timezone
from fido2.server import Fido2Server
from fido2.utils import websafe_encode
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    RegistrationResponse,
)
from wagtail.log_actions import log

from initiatives.limits import forget

from ..models import Passkey, RecoveryCode
from .factor import WHAT, has_factor, is_required

#: where the session keeps what the next answer must answer to
KEY = "passkey"
#: what reading an answer raises that no browser would send
MALFORMED = (ValueError, TypeError, KeyError, AttributeError)
#: of one person
MOST = 20


def server(request):
    """For this address alone: a key made here signs for no other."""
    host, own = split_domain_port(request.get_host())[0], f"{request.scheme}://{request.get_host()}"
    site = PublicKeyCredentialRpEntity(name=str(settings.WAGTAIL_SITE_NAME), id=host)
    return Fido2Server(site, verify_origin=lambda origin: origin == own)


def credentials(user):
    return [AttestedCredentialData(bytes(one.credential)) for one in Passkey.objects.filter(user=user)]


def question(request, user):
    """What the browser is asked for at the door (JSON); empty for somebody without a passkey."""
    known = credentials(user)
    if not known:
        return ""
    options, request.session[KEY] = server(request).authenticate_begin(known, user_verification="preferred")
    return json.dumps(dict(options)["publicKey"])


def invitation(request, user):
    """What the browser is asked for to make a new passkey (JSON)."""
    person = PublicKeyCredentialUserEntity(
        id=str(user.pk).encode(), name=user.get_username(), display_name=str(user)
    )
    options, request.session[KEY] = server(request).register_begin(
        person, credentials(user), user_verification="preferred"
    )
    return json.dumps(dict(options)["publicKey"])


@transaction.atomic
def is_shown(request, user, answer):
    """Whether `answer` (JSON) is signed, just now and for this site, by a passkey of the user; it passes once."""
    asked, found = request.session.pop(KEY, None), signed(answer)
    if asked is None or found is None:
        return False
    handle = websafe_encode(found.raw_id)
    passkey = Passkey.objects.select_for_update().filter(user=user, handle=handle).first()
    if passkey is None or not is_valid(request, asked, passkey, found):
        return False
    forget(WHAT, str(user.pk))
    count = found.response.authenticator_data.counter
    return bool(newer(passkey, count).update(count=count, used_at=timezone.now()))


def signed(answer):
    try:
        return AuthenticationResponse.from_dict(json.loads(answer))
    except MALFORMED:
        return None


def is_valid(request, asked, passkey, found):
    known = [AttestedCredentialData(bytes(passkey.credential))]
    try:
        server(request).authenticate_complete(asked, known, found)
    except ValueError:
        return False
    return True


def newer(passkey, count):
    """The passkey, unless `count` doesn't follow what it said last: a copied key betrays itself so (WebAuthn, 7.2)."""
    before = Q(count__lt=count) if count else Q(count=0)
    return Passkey.objects.filter(before, pk=passkey.pk)


@transaction.atomic
def add(request, user, name, answer):
    """Takes a new passkey. Returns the recovery codes to be shown, where there were none ([] otherwise); None when the
    answer is no good."""
    asked = request.session.pop(KEY, None)
    data = attested(request, asked, answer)
    if data is None or Passkey.objects.filter(user=user).count() >= MOST:
        return None
    kept = {"user": user, "name": name, "credential": bytes(data)}
    _passkey, is_new = Passkey.objects.get_or_create(handle=websafe_encode(data.credential_id), defaults=kept)
    if not is_new:
        return None
    log(user, "home.add_passkey", user=user)
    return [] if RecoveryCode.objects.left(user) else RecoveryCode.objects.renew(user)


def attested(request, asked, answer):
    try:
        made = RegistrationResponse.from_dict(json.loads(answer))
        return server(request).register_complete(asked, made).credential_data
    except MALFORMED:
        return None


@transaction.atomic
def remove(user, passkey):
    """Raises PermissionDenied for the last factor of somebody who must have one."""
    passkey.delete()
    if not has_factor(user):
        if is_required(user):
            raise PermissionDenied
        RecoveryCode.objects.filter(user=user).delete()
    log(user, "home.remove_passkey", user=user, data={"name": passkey.name})
