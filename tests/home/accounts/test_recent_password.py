"""Before what can't be taken back the password is asked for once more; what was filled in is kept."""

import datetime

import bs4
import pytest
from django.urls import get_resolver, reverse
from django.utils import timezone

from home.accounts.recent import FIELD, WHEN_EXPORTED, WHEN_SENT
from home.models import SignIn
from tests import factories
from tests.competitions import factories as made
from tests.matrix.urlconf import addresses

pytestmark = pytest.mark.django_db


@pytest.fixture
def organiser(client, site_tree):
    client.force_login(user := factories.organiser())
    return user


def grow_old(minutes=16):
    SignIn.objects.update(password_at=timezone.now() - datetime.timedelta(minutes=minutes))


def form_of(response):
    html = bs4.BeautifulSoup(response.content, "html.parser")
    form = html.select_one("form[method=post]")
    return [(field["name"], field.get("value", "")) for field in form.select("input[name]")]


ROWS_ALONE = ("index_results", "results")


def test_every_address_that_asks_exists():
    names = {name for name, _parameters in addresses()}

    assert get_resolver()
    assert names >= WHEN_SENT | WHEN_EXPORTED


def test_what_closes_decides_and_releases_asks():
    assert {
        "editions:close",
        "editions:decide",
        "editions:release",
        "editions:release_plan",
        "editions:appeal",
        "end_other_sign_ins",
        "end_sign_in",
        "wagtailusers_groups:edit",
        "wagtailusers_users:edit",
    } <= WHEN_SENT
    assert {"course_nominations:index", "people:index"} <= WHEN_EXPORTED


def test_within_a_quarter_of_an_hour_nothing_is_asked(client, organiser):
    edition = made.edition()
    grow_old(14)

    answer = client.post(reverse("editions:close", args=[edition.pk]))

    assert FIELD not in answer.content.decode()


def test_later_it_is_asked_nothing_happens_and_what_was_typed_is_kept(client, organiser):
    edition = made.edition()
    grow_old()
    address = reverse("editions:close", args=[edition.pk])

    answer = client.post(address, {"reason": 'لأن <b>"كذا"</b>\nوكذا', "many": ["1", "2"]})

    sent = form_of(answer)
    assert ("reason", 'لأن <b>"كذا"</b>\nوكذا') in sent
    assert [value for name, value in sent if name == "many"] == ["1", "2"]
    assert (FIELD, "") in sent
    assert "no-store" in answer["Cache-Control"]
    edition.refresh_from_db()
    assert not edition.is_closed


def test_a_wrong_password_is_said_at_the_field_and_the_rest_is_kept(client, organiser):
    grow_old()
    address = reverse("editions:close", args=[made.edition().pk])

    answer = client.post(address, {"reason": "سبب", FIELD: "wrong"})

    assert answer.status_code == 422
    assert ("reason", "سبب") in form_of(answer)
    assert "wrong" not in answer.content.decode()


def test_with_the_password_the_form_arrives_as_it_was_sent(client, organiser):
    """A new account by an administrator: what he typed is what is made."""
    client.force_login(factories.superuser())
    grow_old()
    first = client.post(reverse("wagtailusers_users:edit", args=[organiser.pk]), account_form(organiser))
    organiser.refresh_from_db()
    assert organiser.first_name == ""

    client.post(
        reverse("wagtailusers_users:edit", args=[organiser.pk]), dict(form_of(first)) | {FIELD: "secret"}
    )

    organiser.refresh_from_db()
    assert organiser.first_name == "سارة"


def account_form(user):
    return {
        "username": user.username,
        "email": user.email,
        "first_name": "سارة",
        "last_name": "علي",
        "is_active": "on",
        "groups": [group.pk for group in user.groups.all()],
    }


def test_after_that_the_next_quarter_of_an_hour_asks_nothing(client, organiser):
    grow_old()
    address = reverse("editions:close", args=[made.edition().pk])
    key = client.session.session_key
    client.post(address, {FIELD: "secret"})

    assert client.session.session_key != key
    assert FIELD not in client.post(address).content.decode()


def test_guessing_here_is_slow_too(client, organiser):
    grow_old()
    address = reverse("editions:close", args=[made.edition().pk])
    for _try in range(5):
        client.post(address, {FIELD: "wrong"})

    assert "محاولات كثيرة" in client.post(address, {FIELD: "secret"}).content.decode()


def test_a_list_of_people_is_exported_after_the_password(client, organiser):
    grow_old()
    address = reverse("people:index") + "?export=csv"
    asked = client.get(address)
    assert (FIELD, "") in form_of(asked)

    answer = client.post(address, {FIELD: "secret"})

    assert answer.url == address
    assert client.get(address)["Content-Type"].startswith("text/csv")


@pytest.mark.parametrize("name", sorted(WHEN_EXPORTED))
def test_no_address_of_such_a_list_gives_the_file_without_it(client, site_tree, name):
    client.force_login(factories.superuser())
    grow_old()

    assert (FIELD, "") in form_of(client.get(reverse(name) + "?export=csv"))


def test_every_list_of_people_is_named_by_both_of_its_addresses():
    names = {name for name, _parameters in addresses()}
    lists = {name.partition(":")[0] for name in WHEN_EXPORTED}

    assert {f"{one}:{rows}" for one in lists for rows in ROWS_ALONE} & names <= WHEN_EXPORTED


def test_changing_several_accounts_at_once_asks_as_one_does(client, site_tree):
    client.force_login(factories.superuser())
    grow_old()
    other = factories.editor()
    address = reverse("wagtail_bulk_action", args=["home", "user", "set_active_state"]) + f"?id={other.pk}"

    assert (FIELD, "") in form_of(client.post(address, {"mark_as_active": ""}))
    other.refresh_from_db()
    assert other.is_active


def test_reading_asks_nothing(client, organiser):
    grow_old()

    assert FIELD not in client.get(reverse("editions:close", args=[made.edition().pk])).content.decode()
    assert FIELD not in client.get(reverse("people:index")).content.decode()


def test_a_script_is_refused_and_not_answered_with_a_page(client, organiser):
    grow_old()
    address = reverse("editions:close", args=[made.edition().pk])

    assert client.post(address, headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403
