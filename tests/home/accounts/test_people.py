"""Who has an account; the way back for who lost the phone; what administrators opened."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.models import ModelLogEntry

from home.models import Passkey, RecoveryCode
from tests import factories
from tests.competitions import factories as made

from .phones import give_phone, is_inside, type_password

pytestmark = pytest.mark.django_db


def reset(client, colleague, reason="تحدثت إليه"):
    return client.post(reverse("people:reset", args=[colleague.pk]), {"reason": reason})


def has_phone(user):
    return TOTPDevice.objects.filter(user=user).exists()


@pytest.mark.parametrize(
    ("by", "of", "is_done"),
    [
        (factories.organiser, factories.organiser, True),
        (factories.organiser, factories.editor, True),
        (factories.organiser, factories.superuser, False),
        (factories.superuser, factories.superuser, True),
        (factories.superuser, factories.organiser, True),
        (factories.editor, factories.editor, False),
        (factories.translator, factories.organiser, False),
        (lambda: made.judge("EG-SHR").user, factories.editor, False),
    ],
)
def test_who_resets_whose_lost_factor(client, site_tree, by, of, is_done):
    give_phone(colleague := of())
    client.force_login(by())

    reset(client, colleague)

    assert has_phone(colleague) is not is_done
    assert RecoveryCode.objects.filter(user=colleague).exists() is not is_done


def test_nobody_resets_his_own(client, site_tree):
    client.force_login(user := factories.superuser())
    TOTPDevice.objects.create(user=user, confirmed=False)

    reset(client, user)

    assert has_phone(user)


def test_a_reset_is_written_down_with_its_reason_and_signs_the_colleague_out(client, site_tree):
    colleague, user = factories.editor(), factories.organiser()
    type_password(theirs := Client(), colleague)
    give_phone(colleague)
    client.force_login(user)

    reset(client, colleague, "رأيته في المكتب")

    entry = ModelLogEntry.objects.get(action="home.reset_factor")
    assert (entry.user, entry.data["reason"]) == (user, "رأيته في المكتب")
    assert not is_inside(theirs)


def test_a_reset_without_a_reason_is_refused_at_the_field(client, site_tree):
    give_phone(colleague := factories.editor())
    client.force_login(factories.organiser())

    answer = reset(client, colleague, "")

    assert "error-message" in answer.content.decode()
    assert has_phone(colleague)


def queries_of(client):
    with CaptureQueriesContext(connection) as queries:
        page = client.get(reverse("people:index")).content.decode()
    return len(queries), page


def test_the_list_names_roles_and_factors_in_as_many_queries_for_four_as_for_one(client, site_tree):
    client.force_login(factories.organiser())
    give_phone(factories.editor(name_ar="محررة الشرقية"))
    client.get(reverse("people:index"))
    few, page = queries_of(client)
    for _person in range(3):
        give_phone(factories.committee_member())

    many, _page = queries_of(client)

    assert many == few
    assert "محررة الشرقية" in page
    assert "منظّم" in page


def test_a_passkey_is_a_factor_that_a_colleague_can_reset(client, site_tree):
    user = factories.editor()
    Passkey.objects.create(user=user, handle="h", name="key", credential=b"x")
    client.force_login(factories.organiser())

    assert reverse("people:reset", args=[user.pk]) in client.get(reverse("people:index")).content.decode()


@pytest.mark.parametrize("make", [factories.editor, factories.translator, factories.committee_member])
def test_the_lists_are_for_organisers_and_administrators(client, site_tree, make):
    client.force_login(make())

    for name in ("people:index", "people:results", "administrators:index", "administrators:results"):
        assert client.get(reverse(name)).status_code == 302


def test_what_an_administrator_opens_is_written_down_and_organisers_read_it(client, site_tree):
    administrator = Client()
    administrator.force_login(factories.superuser(name_ar="مدير النظام"))
    administrator.get("/admin/users/?q=mona")
    administrator.get("/admin/users/")
    client.force_login(factories.organiser())
    client.get("/admin/reports/workflow/")

    page = client.get(reverse("administrators:index")).content.decode()

    assert page.count("GET /admin/users/</code>") == 1, "once an hour, without what was searched for"
    assert "مدير النظام" in page
    assert "reports/workflow" not in page.partition("<main")[2].partition("<table")[2]


def test_what_every_screen_loads_is_not_written_down(client, site_tree):
    client.force_login(factories.superuser())
    for address in ("/admin/", "/admin/account/", "/admin/jsi18n/", "/admin/sprite/"):
        client.get(address)

    assert not ModelLogEntry.objects.filter(action="home.administrator_opened").exists()


def test_whoever_runs_the_machine_resets_the_last_administrators(site_tree, capsys):
    give_phone(user := factories.superuser())

    call_command("reset_second_factor", user.username)

    assert not has_phone(user)
    assert ModelLogEntry.objects.get(action="home.reset_factor").user is None
    with pytest.raises(CommandError, match="nobody.here"):
        call_command("reset_second_factor", "nobody.here")
