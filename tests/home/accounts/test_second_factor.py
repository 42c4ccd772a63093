"""With a password alone nobody comes in who has, or must have, a second factor."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.models import ModelLogEntry

from home.models import RecoveryCode
from tests import factories

from .phones import code_of, give_phone, is_inside, type_code, type_password, wrong_code_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def required(settings):
    settings.SAQQARA_SECOND_FACTOR_REQUIRED = True


def arabic_digits(code):
    return code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))


@pytest.mark.parametrize("typed", [str, arabic_digits, lambda code: f" {code[:3]} {code[3:]} "])
def test_a_code_of_the_phone_opens_however_its_digits_are_typed(client, site_tree, typed):
    device, _codes = give_phone(user := factories.editor())
    type_password(client, user)
    assert not is_inside(client)

    answer = type_code(client, typed(code_of(device)), next="/admin/account/")

    assert answer.url == "/admin/account/"
    assert is_inside(client)


def test_a_wrong_code_opens_nothing_and_is_said_at_the_field(client, site_tree):
    device, _codes = give_phone(user := factories.editor())
    type_password(client, user)

    answer = type_code(client, wrong_code_of(device))

    assert answer.status_code == 422
    assert "هذا الرمز غير صحيح" in answer.content.decode()
    assert not is_inside(client)


def test_a_code_passes_once(client, site_tree):
    device, _codes = give_phone(user := factories.editor())
    code = code_of(device)
    type_password(client, user)
    type_code(client, code)

    type_password(second := Client(), user)

    assert type_code(second, code).status_code == 422
    assert not is_inside(second)


def test_a_recovery_code_passes_once_and_the_others_stay(client, site_tree):
    _device, codes = give_phone(user := factories.editor())
    for visit, is_welcome in [(client, True), (Client(), False)]:
        type_password(visit, user)
        type_code(visit, codes[3].lower().replace("-", " "))
        assert is_inside(visit) is is_welcome

    assert RecoveryCode.objects.left(user) == len(codes) - 1 == 9


def test_recovery_codes_of_others_open_nothing(client, site_tree):
    give_phone(user := factories.editor())
    _device, codes = give_phone(factories.editor())
    type_password(client, user)

    assert type_code(client, codes[0]).status_code == 422


def test_no_recovery_code_can_be_read_from_the_database(site_tree):
    _device, codes = give_phone(factories.editor())

    stored = str([*RecoveryCode.objects.values_list("digest", flat=True)])

    assert len(codes) == 10
    assert not any(code in stored or code.replace("-", "") in stored for code in codes)


def test_after_five_wrong_codes_even_the_right_one_waits(client, site_tree):
    device, _codes = give_phone(user := factories.editor())
    type_password(client, user)
    for _try in range(5):
        type_code(client, wrong_code_of(device))

    answer = type_code(client, code_of(device))

    assert "انتظر خمس عشرة دقيقة" in answer.content.decode()
    assert not is_inside(client)


def test_the_key_of_the_session_changes_with_the_password_and_with_the_code(client, site_tree):
    device, _codes = give_phone(user := factories.editor())
    client.get(reverse("wagtailadmin_login"))
    keys = [client.session.session_key]
    type_password(client, user)
    keys.append(client.session.session_key)
    type_code(client, code_of(device))
    keys.append(client.session.session_key)

    assert len({*keys}) == 3
    assert not Session.objects.filter(session_key=keys[1]).exists()


def test_a_half_finished_session_holds_no_password(client, site_tree):
    give_phone(user := factories.editor())
    type_password(client, user)

    session = dict(client.session.items())

    assert "secret" not in str(session)
    assert set(session) <= {
        "_auth_user_id",
        "_auth_user_backend",
        "_auth_user_hash",
        "sign_in",
        "_session_expiry",
    }


def test_who_has_only_typed_the_password_cannot_put_another_phone_in_place(client, site_tree):
    device, _codes = give_phone(user := factories.editor())
    type_password(client, user)

    for send in (client.get, client.post):
        assert send(reverse("second_factor_set_up"), {"code": "123456"}).url == reverse("second_factor")
    assert [*TOTPDevice.objects.filter(user=user)] == [device]


@pytest.mark.parametrize("make", [factories.organiser, factories.superuser])
def test_organisers_and_administrators_must_set_one_up_before_anything_else(
    client, site_tree, required, make
):
    user = make()
    type_password(client, user)
    shown = client.get(reverse("wagtailadmin_home"), follow=True)
    assert shown.redirect_chain[-1][0].startswith(reverse("second_factor_set_up"))

    device = TOTPDevice.objects.get(user=user, confirmed=False)
    answer = client.post(
        reverse("second_factor_set_up"), {"code": code_of(device), "next": "/admin/reports/"}
    )

    page = answer.content.decode()
    assert page.count("<code>") == 10
    assert 'href="/admin/reports/"' in page
    assert is_inside(client)
    assert ModelLogEntry.objects.filter(action="home.set_up_factor", user=user).count() == 1


def test_a_site_may_ask_it_of_everybody(client, site_tree, settings):
    settings.SAQQARA_SECOND_FACTOR_REQUIRED = settings.SAQQARA_SECOND_FACTOR_OF_EVERYBODY = True
    type_password(client, factories.translator())

    assert not is_inside(client)
    assert client.get("/admin/", follow=True).redirect_chain[-1][0].startswith("/admin/second-factor/set-up/")


@pytest.mark.parametrize("make", [factories.editor, factories.committee_member, factories.translator])
def test_nobody_else_must(client, site_tree, required, make):
    type_password(client, make())

    assert is_inside(client)


def test_a_phone_that_showed_no_code_counts_for_nothing(client, site_tree):
    client.force_login(user := factories.editor())
    client.get(reverse("second_factor_set_up"))
    device = TOTPDevice.objects.get(user=user)

    answer = client.post(reverse("second_factor_set_up"), {"code": wrong_code_of(device)})

    assert answer.status_code == 422
    assert not RecoveryCode.objects.filter(user=user).exists()
    type_password(second := Client(), user)
    assert is_inside(second)


def test_a_new_phone_takes_the_place_of_the_old_one(client, site_tree):
    old, codes = give_phone(user := factories.editor())
    type_password(client, user)
    type_code(client, code_of(old))
    client.get(reverse("second_factor_set_up"))
    new = TOTPDevice.objects.get(user=user, confirmed=False)

    client.post(reverse("second_factor_set_up"), {"code": code_of(new)})

    assert [*TOTPDevice.objects.filter(user=user, confirmed=True)] == [new]
    type_password(second := Client(), user)
    TOTPDevice.objects.update(last_t=-1)
    assert type_code(second, code_of(old)).status_code == 422
    assert type_code(second, codes[0]).status_code == 422
    assert type_code(second, code_of(new)).status_code == 302


def test_other_browsers_owe_the_factor_from_the_moment_it_is_set_up(client, site_tree):
    user = factories.editor()
    client.force_login(user)
    elsewhere = Client()
    elsewhere.force_login(user)
    assert is_inside(elsewhere)
    client.get(reverse("second_factor_set_up"))

    client.post(reverse("second_factor_set_up"), {"code": code_of(TOTPDevice.objects.get(user=user))})

    assert is_inside(client)
    assert not is_inside(elsewhere)


def test_an_editor_removes_his_an_organiser_keeps_it(client, site_tree, required):
    for user, keeps in [(factories.editor(), False), (factories.organiser(), True)]:
        device, _codes = give_phone(user)
        type_password(client, user)
        type_code(client, code_of(device))
        client.post(reverse("second_factor_remove"))

        assert TOTPDevice.objects.filter(user=user).exists() is keeps


def test_new_recovery_codes_make_the_old_ones_worthless(client, site_tree):
    device, old = give_phone(user := factories.editor())
    type_password(client, user)
    type_code(client, code_of(device))

    page = client.post(reverse("second_factor_codes")).content.decode()

    assert page.count("<code>") == 10
    type_password(second := Client(), user)
    assert type_code(second, old[0]).status_code == 422


def test_recovery_codes_come_with_a_factor_only(client, site_tree):
    client.force_login(user := factories.editor())

    client.post(reverse("second_factor_codes"))

    assert not RecoveryCode.objects.filter(user=user).exists()


@pytest.mark.parametrize(
    "onward", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "\\\\evil"]
)
def test_the_door_leads_to_no_other_site(client, site_tree, onward):
    device, _codes = give_phone(user := factories.editor())
    type_password(client, user)

    assert type_code(client, code_of(device), next=onward).url == reverse("wagtailadmin_home")


def test_whoever_came_in_as_the_wrong_person_starts_again(client, site_tree):
    give_phone(user := factories.editor())
    type_password(client, user)

    answer = client.post(reverse("second_factor_start_again"))

    assert answer.url == reverse("wagtailadmin_login")
    assert client.get(reverse("second_factor")).url == reverse("wagtailadmin_login")
