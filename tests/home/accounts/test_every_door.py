"""The whole resolver, asked with a password only: it answers as it answers nobody."""

import itertools

import pytest
from django.test import Client
from django.urls import get_resolver
from django_otp.plugins.otp_totp.models import TOTPDevice

from tests import factories

from .phones import code_of, give_phone, is_inside, type_code, type_password

pytestmark = pytest.mark.django_db

VALUES = {"int": "1", "str": "x", "slug": "x", "path": "x", "uuid": "00000000-0000-0000-0000-000000000000"}
#: of whoever has typed his password, and of nobody else
AT_THE_DOOR = {
    "/admin/second-factor/",
    "/admin/second-factor/set-up/",
    "/admin/second-factor/start-again/",
    "/admin/login/",
}


def addresses(resolver=None, route="/"):
    """An address for every pattern that is written as a path, with something in place of each parameter."""
    for entry in (resolver or get_resolver()).url_patterns:
        if not hasattr(entry.pattern, "_route") and not hasattr(entry, "url_patterns"):
            continue
        here = route + filled(entry.pattern)
        if hasattr(entry, "url_patterns"):
            yield from addresses(entry, here)
        else:
            yield here


def filled(pattern):
    text = str(pattern)
    for name in getattr(pattern, "converters", {}):
        kind = next((kind for kind in VALUES if f"<{kind}:{name}>" in text), None)
        text = text.replace(f"<{kind}:{name}>" if kind else f"<{name}>", VALUES.get(kind or "str", "x"))
    return text


ADMIN = sorted({address for address in addresses() if address.startswith("/admin/")} - AT_THE_DOOR)


def answers(client):
    """{address: (status, where it leads)} of every admin address, read and sent to."""
    found = {}
    for address, method in itertools.product(ADMIN, ["get", "post"]):
        response = getattr(client, method)(address)
        found[method, address] = response.status_code, response.get("Location", "")
        if response.streaming:
            b"".join(response.streaming_content)
    return found


def test_the_walk_knows_the_admin():
    assert len(ADMIN) > 250
    assert {
        "/admin/",
        "/admin/pages/1/edit/",
        "/admin/competitions/1/close/",
        "/admin/account/security/",
    } <= {*ADMIN}


def test_with_the_password_alone_every_admin_address_answers_as_to_nobody(site_tree):
    device, _codes = give_phone(user := factories.superuser())
    half, nobody = Client(raise_request_exception=False), Client(raise_request_exception=False)
    type_password(half, user)

    as_half, as_nobody = answers(half), answers(nobody)

    assert as_half == as_nobody
    asked = [address for (method, address), (status, to) in as_half.items() if to.startswith("/admin/login/")]
    assert len(asked) > 400
    # The control: the same walk by the same person, whole, is let in.
    type_password(half, user)
    type_code(half, code_of(device))
    assert is_inside(half)
    assert sum(status == 200 for status, _to in answers(half).values()) > 100


def test_the_sign_in_leads_on_to_what_is_owed(client, site_tree):
    give_phone(user := factories.editor())
    type_password(client, user)

    answer = client.get("/admin/pages/1/", follow=True)

    assert answer.redirect_chain[-1][0] == "/admin/second-factor/?next=%2Fadmin%2Fpages%2F1%2F"


def test_no_device_is_named_in_an_address(site_tree):
    """What has no number in an address can't be asked for by another's number."""
    numbered = [address for address in ADMIN if "factor" in address and any(map(str.isdigit, address))]

    assert numbered == []
    assert TOTPDevice.objects.count() == 0
