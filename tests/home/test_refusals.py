"""Who comes in, and who is refused, is in the log of the machine; what was typed is not."""

import logging

import pytest
from django.test import Client
from django.urls import reverse

from home.logs import Lines
from home.models import SignIn
from tests import factories
from tests.competitions import factories as made
from tests.home.accounts.phones import code_of, give_phone, type_code, type_password, wrong_code_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(caplog):
    """[(sentence, account, address of the page, address of the person)] of what was logged so far."""
    caplog.set_level(logging.INFO, "saqqara")

    def lines():
        records = [record for record in caplog.records if record.name.startswith("saqqara.")]
        told = [
            (record.message, record.said["who"], record.said.get("address"), record.said["whence"])
            for record in records
        ]
        caplog.clear()
        return told

    return lines


HERE = {"REMOTE_ADDR": "192.0.2.7"}
WHENCE = "192.0.2.7"


def test_every_way_in_is_told(site_tree, said):
    device, _codes = give_phone(user := factories.editor())
    client = Client(**HERE)
    type_password(client, user, "wrong")
    type_password(client, user)
    type_code(client, wrong_code_of(device))
    type_code(client, code_of(device))
    client.post(reverse("wagtailadmin_logout"))

    told = said()

    assert [sentence for sentence, *_rest in told] == [
        "Sign-in refused",
        "Password accepted",
        "Second factor refused",
        "Second factor accepted",
        "Signed out",
    ]
    assert {(who, whence) for _sentence, who, _address, whence in told} == {(user.pk, WHENCE)}


def test_a_name_of_no_account_is_not_kept(site_tree, said, caplog):
    for _try in range(6):
        Client(**HERE).post(
            reverse("wagtailadmin_login"), {"username": "my-password-by-mistake", "password": "also-secret"}
        )

    assert "secret" not in caplog.text and "mistake" not in caplog.text
    told = said()
    assert told[0] == ("Sign-in refused", None, None, WHENCE)
    assert told[-1] == ("Too many tries at a password", None, None, WHENCE)


@pytest.mark.parametrize(
    "address",
    [
        lambda: reverse("editions:close", args=[made.edition().pk]),
        lambda: reverse("wagtailadmin_reports:site_history"),
        lambda: reverse("initiatives_review", args=[987_654]),
    ],
)
def test_who_is_refused_in_the_admin_is_told_without_what_he_asked(site_tree, said, address):
    client, user = Client(**HERE), factories.editor()
    client.force_login(user)
    said()
    asked = address()

    answer = client.get(asked, {"q": "a-secret"})

    assert answer.status_code in (302, 404)
    assert said() == [("Refused", user.pk, asked, WHENCE)]


def test_a_form_from_elsewhere_is_told(site_tree, said):
    Client(enforce_csrf_checks=True, **HERE).post(reverse("wagtailadmin_login"), {"username": "x"})

    assert said() == [("Refused", None, reverse("wagtailadmin_login"), WHENCE)]


def test_what_is_granted_or_only_not_there_is_not_told(site_tree, said):
    client = Client(**HERE)
    client.get("/ar/no-such-page/")
    client.get("/admin/")
    client.force_login(factories.organiser())
    said()

    client.get("/ar/no-such-page/")
    client.get("/admin/")
    client.post(reverse("end_other_sign_ins"))

    assert said() == []
    assert SignIn.objects.count() == 1


def test_passwords_of_pages_are_not_guessed_for_long(site_tree, said):
    address = reverse("wagtaildocs_authenticate_with_password", args=[987_654])
    client = Client(**HERE)
    answers = [client.post(address, {"password": "x"}).status_code for _try in range(32)]

    assert [status == 403 for status in answers] == [False] * 30 + [True] * 2
    assert [line[2] for line in said()] == [address] * 2


def test_nothing_sent_begins_a_line_of_its_own():
    record = logging.LogRecord("saqqara.refused", logging.WARNING, "", 0, "Refused %s", ("a\nb\u202e",), None)
    record.said = {"address": '/x\r\n{"level": "INFO"}'}

    line = Lines().format(record)

    assert line.isascii() and len(line.splitlines()) == 1
    assert '"says": "Refused a\\nb\\u202e"' in line
    assert '"at": "' in line and "+00:00" in line
