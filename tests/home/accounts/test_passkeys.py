"""A passkey stands in for the code: made and used in Chromium, with a key that Chromium plays."""

import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from django.urls import reverse
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import AttestedCredentialData

from home.accounts import passkeys
from home.models import Passkey, RecoveryCode
from tests import factories

from .phones import is_inside, type_code, type_password

pytestmark = pytest.mark.django_db


def keep_passkey(user, name="key"):
    """One whose private half nobody has."""
    public = ES256.from_cryptography_key(generate_private_key(SECP256R1()).public_key())
    handle = f"{user.pk}-{name}".encode()
    made = AttestedCredentialData.create(bytes(16), handle, public)
    return Passkey.objects.create(user=user, name=name, handle=websafe_encode(handle), credential=bytes(made))


@pytest.fixture
def key_of(windows):
    """A window whose browser has a key of its own that its owner touches at once."""

    def open_window():
        page = windows()
        devtools = page.context.new_cdp_session(page)
        devtools.send("WebAuthn.enable")
        options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
        options |= {"hasUserVerification": True, "isUserVerified": True}
        devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        return page

    return open_window


def sign_in(page, user):
    page.goto("/admin/login/")
    page.locator("[name=username]").fill(user.username)
    page.locator("[name=password]").fill("secret")
    page.locator("form [type=submit]").click()


def add_passkey(page, name):
    page.goto(reverse("passkey_add"))
    page.locator("[name=name]").fill(name)
    page.get_by_role("button", name="أنشئ مفتاح مرور").click()


def test_a_passkey_is_made_and_opens_the_door_in_place_of_a_code(key_of, site_tree):
    user = factories.editor()
    page = key_of()
    sign_in(page, user)
    add_passkey(page, "هاتفي")
    page.locator(".door__codes").wait_for()  # the first factor brings its recovery codes
    assert RecoveryCode.objects.left(user) == 10

    page.context.clear_cookies()
    sign_in(page, user)
    page.get_by_role("button", name="استخدم مفتاح مرور").click()
    page.wait_for_url("**/admin/")

    passkey = Passkey.objects.get(user=user)
    assert (passkey.name, passkey.used_at is not None, passkey.count > 0) == ("هاتفي", True, True)


def test_another_sites_or_anothers_answer_opens_nothing(client, site_tree):
    keep_passkey(user := factories.editor())
    type_password(client, user)
    client.get(reverse("second_factor"))

    for signed in (
        "null",
        "{}",
        "[]",
        json.dumps({"id": "x", "rawId": "eA", "response": {}, "type": "public-key"}),
    ):
        answer = client.post(reverse("second_factor"), {"signed": signed})
        assert answer.status_code == 422
        assert "لم يُقبل مفتاح المرور هذا" in answer.text

    assert not is_inside(client)


def test_with_the_password_alone_nobody_comes_in_who_has_a_passkey(client, site_tree):
    keep_passkey(user := factories.editor())
    (code, *_rest) = RecoveryCode.objects.renew(user)
    type_password(client, user)
    assert not is_inside(client)

    type_code(client, code)

    assert is_inside(client)


def test_the_last_factor_of_an_organiser_stays(client, site_tree, settings):
    settings.SAQQARA_SECOND_FACTOR_REQUIRED = True
    passkey = keep_passkey(user := factories.organiser())
    type_password(client, user)
    type_code(client, RecoveryCode.objects.renew(user)[0])

    assert client.post(reverse("passkey_remove", args=[passkey.pk])).status_code == 302
    assert Passkey.objects.filter(user=user).exists()

    other = keep_passkey(user, "other")
    client.post(reverse("passkey_remove", args=[passkey.pk]))
    assert list(Passkey.objects.filter(user=user)) == [other]


def test_anothers_passkey_is_not_there(client, site_tree):
    passkey = keep_passkey(factories.editor())
    client.force_login(factories.editor())

    answers = [
        client.post(reverse("passkey_remove", args=[number]), follow=True)
        for number in (passkey.pk, passkey.pk + 1)
    ]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert Passkey.objects.count() == 1


@pytest.mark.parametrize(
    ("kept", "shown", "passes"), [(0, 0, True), (0, 7, True), (7, 8, True), (7, 7, False), (7, 0, False)]
)
def test_a_copied_key_betrays_itself_by_counting_backwards(site_tree, kept, shown, passes):
    passkey = keep_passkey(factories.editor())
    Passkey.objects.filter(pk=passkey.pk).update(count=kept)

    assert passkeys.newer(passkey, shown).exists() is passes
