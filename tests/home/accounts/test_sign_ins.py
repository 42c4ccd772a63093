"""Sign-ins are listed and ended by their owner, and end with the password, the account and the role."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from home.jobs import forget_stale_sign_ins
from home.models import SignIn
from tests import factories
from tests.competitions import factories as made

from .phones import is_inside, type_password

pytestmark = pytest.mark.django_db

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
CHROME = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36"


def signed_in(user, agent="", password="secret"):
    client = Client(headers={"user-agent": agent})
    type_password(client, user, password)
    return client


def security(client):
    return client.get(reverse("account_security")).content.decode()


def test_the_owner_sees_browser_and_day_and_no_place(site_tree):
    user = factories.editor()
    here = signed_in(user, FIREFOX)
    signed_in(user, CHROME)

    page = security(here)

    assert "Firefox, Windows" in page
    assert "Chrome, Android" in page
    assert "127.0.0.1" not in page


def test_the_owner_ends_another_browser(site_tree):
    user = factories.editor()
    here, elsewhere = signed_in(user), signed_in(user)
    other = SignIn.objects.exclude(pk=here.session["sign_in"]).get(user=user)

    here.post(reverse("end_sign_in", args=[other.pk]))

    assert not is_inside(elsewhere)
    assert is_inside(here)


def test_the_owner_ends_all_others_at_once(site_tree):
    user = factories.editor()
    here, second, third = signed_in(user), signed_in(user), signed_in(user)

    here.post(reverse("end_other_sign_ins"))

    assert [is_inside(client) for client in (here, second, third)] == [True, False, False]


def test_nobody_ends_a_sign_in_of_others_or_learns_of_it(site_tree):
    victim = signed_in(factories.editor())
    attacker = signed_in(factories.organiser())
    theirs = victim.session["sign_in"]

    for number in (theirs, 987_654):
        assert attacker.post(reverse("end_sign_in", args=[number]), follow=True).status_code == 404
    assert is_inside(victim)


def test_a_session_that_names_anothers_sign_in_is_nobodys(site_tree):
    client = signed_in(factories.editor())
    session = client.session
    session["sign_in"] = signed_in(factories.organiser()).session["sign_in"]
    session.save()

    assert not is_inside(client)


def test_signing_out_ends_it(site_tree):
    client = signed_in(user := factories.editor())

    client.post(reverse("wagtailadmin_logout"))

    assert not SignIn.objects.filter(user=user).exists()


def test_a_new_password_signs_out_everywhere_else(site_tree):
    user = factories.editor()
    here, elsewhere = signed_in(user, FIREFOX), signed_in(user, CHROME)

    changed = here.post(
        "/admin/account/",
        {
            "password-old_password": "secret",
            "password-new_password1": "ورق مطر سلم بحر",
            "password-new_password2": "ورق مطر سلم بحر",
            "locale-preferred_language": "ar",
            "theme-theme": "system",
            "theme-contrast": "system",
            "theme-density": "default",
            "name_email-first_name": "x",
            "name_email-last_name": "y",
        },
    )

    assert changed.status_code == 302
    assert is_inside(here)
    assert not is_inside(elsewhere)
    assert "Chrome, Android" not in security(here)


@pytest.mark.parametrize("change", [{"is_active": False}, {"is_superuser": False}])
def test_switching_an_account_off_or_its_rank_down_ends_its_sign_ins(site_tree, change):
    client = signed_in(user := factories.superuser())
    for name, value in change.items():
        setattr(user, name, value)

    user.save()

    assert not SignIn.objects.filter(user=user).exists()
    assert not is_inside(client)


@pytest.mark.parametrize(
    "take",
    [
        lambda user: user.groups.clear(),
        lambda user: user.groups.remove(user.groups.first()),
        lambda user: user.groups.set([]),
        lambda user: user.groups.first().user_set.remove(user),
        lambda user: user.groups.first().user_set.clear(),
    ],
)
def test_a_lost_role_ends_every_sign_in_however_it_is_taken(site_tree, take):
    user, bystander = factories.translator(), signed_in(factories.editor())
    client = signed_in(user)
    assert is_inside(client)

    take(user)

    assert not is_inside(client)
    assert is_inside(bystander)


def test_a_new_role_ends_none(site_tree):
    client = signed_in(user := factories.editor())

    user.groups.add(factories.governorate("EG-SHR").committee)

    assert is_inside(client)


@pytest.mark.parametrize("make", [lambda: made.judge("EG-SHR").user, factories.translator])
def test_an_account_without_any_role_cannot_sign_in_and_is_told_why(client, site_tree, make):
    user = make()
    user.groups.clear()

    page = type_password(client, user).content.decode()

    assert "لم يعد لهذا الحساب أي دور" in page
    assert not is_inside(client)


def test_what_is_over_is_forgotten(site_tree):
    user = factories.editor()
    client = signed_in(user)
    old = SignIn.objects.create(user=user, used_at=timezone.now() - datetime.timedelta(days=15))

    forget_stale_sign_ins()

    assert not SignIn.objects.filter(pk=old.pk).exists()
    assert is_inside(client)


def test_no_sign_in_stands_for_ever_however_often_it_is_used(site_tree):
    client, bystander = signed_in(factories.editor()), signed_in(factories.editor())
    old = SignIn.objects.filter(pk=client.session["sign_in"])
    old.update(started_at=timezone.now() - datetime.timedelta(days=29))
    assert is_inside(client)

    old.update(started_at=timezone.now() - datetime.timedelta(days=31))

    assert not is_inside(client)
    assert is_inside(bystander)
    forget_stale_sign_ins()
    assert not old.exists()


def test_what_was_not_used_for_two_weeks_opens_nothing(site_tree):
    client = signed_in(factories.editor())

    SignIn.objects.update(used_at=timezone.now() - datetime.timedelta(days=15))

    assert not is_inside(client)


def test_a_session_from_before_sign_ins_were_kept_is_worth_nothing(site_tree):
    client = signed_in(factories.editor())
    session = client.session
    del session["sign_in"]
    session.save()

    assert not is_inside(client)


def test_organisers_are_no_superusers(site_tree):
    user = factories.organiser()

    assert not user.is_superuser
    assert not user.is_staff
    assert not any(
        group.permissions.filter(codename__in=["add_user", "change_user", "delete_user"])
        for group in user.groups.all()
    )
