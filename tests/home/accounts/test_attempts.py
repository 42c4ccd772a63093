"""Guessing passwords is slow, and no way to keep a colleague out for long."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests import factories

from .phones import is_inside, type_password

pytestmark = pytest.mark.django_db

LOCKED = "محاولات كثيرة"
HERE, THERE = {"REMOTE_ADDR": "192.0.2.1"}, {"REMOTE_ADDR": "192.0.2.2"}


def fail(user, times, **place):
    for _try in range(times):
        answer = type_password(Client(), user, "wrong", **place)
    return answer.content.decode()


def test_the_sixth_try_from_one_address_is_refused_with_the_right_password_too(client, site_tree):
    user = factories.editor()
    assert LOCKED not in fail(user, 5, **HERE)

    answer = type_password(client, user, **HERE)

    assert LOCKED in answer.content.decode()
    assert not is_inside(client)


def test_from_another_address_the_same_account_comes_in(client, site_tree):
    fail(user := factories.editor(), 6, **HERE)

    assert type_password(client, user, **THERE).status_code == 302


def test_a_colleague_at_the_same_address_comes_in(client, site_tree):
    fail(factories.editor(), 6, **HERE)

    assert type_password(client, factories.editor(), **HERE).status_code == 302


def test_a_success_clears_the_count(site_tree):
    user = factories.editor()
    for _day in range(3):
        fail(user, 4, **HERE)
        assert type_password(Client(), user, **HERE).status_code == 302


def test_the_case_of_a_name_makes_no_new_account(site_tree):
    user = factories.editor()
    fail(user, 5, **HERE)
    user.username = user.username.upper()

    assert LOCKED in fail(user, 1, **HERE)


def test_many_addresses_at_one_account_are_slowed_down(client, site_tree):
    user = factories.editor()
    for number in range(40):
        fail(user, 1, REMOTE_ADDR=f"198.51.100.{number}")

    assert LOCKED in type_password(client, user, **THERE).content.decode()


def test_one_address_at_many_accounts_is_slowed_down(client, site_tree):
    for _account in range(200):
        client.post(reverse("wagtailadmin_login"), {"username": f"no{_account}", "password": "x"}, **HERE)

    assert LOCKED in type_password(client, factories.editor(), **HERE).content.decode()
    assert type_password(Client(), factories.editor(), **THERE).status_code == 302


def test_an_account_that_does_not_exist_is_locked_in_the_same_words(site_tree):
    known, unknown = factories.editor(), factories.editor()
    unknown.delete()

    assert LOCKED in fail(known, 6, **HERE)
    assert LOCKED in fail(unknown, 6, **HERE)


def test_what_a_visitor_says_of_his_address_counts_for_nothing(site_tree, settings):
    """Without a proxy the connection says it; behind one, the header that the proxy writes over."""
    user = factories.editor()
    for number in range(6):
        page = fail(
            user, 1, HTTP_X_FORWARDED_FOR=f"203.0.113.{number}", HTTP_X_REAL_IP=f"203.0.113.{number}", **HERE
        )
    assert LOCKED in page

    settings.INITIATIVES_ADDRESS_HEADER = "HTTP_X_REAL_IP"
    other = factories.editor()
    for number in range(6):
        page = fail(
            other, 1, HTTP_X_FORWARDED_FOR=f"203.0.113.{number}", HTTP_X_REAL_IP="203.0.113.9", **HERE
        )
    assert LOCKED in page


def forgotten(client, user, **place):
    client.post(reverse("wagtailadmin_password_reset"), {"email": user.email}, **place)


def link_in_the_last_mail():
    return re.search(r"/admin/password_reset/confirm/\S+", mail.outbox[-1].body)[0]


def choose(client, link, password, **place):
    page = client.get(link, **place)
    return client.post(page.url, {"new_password1": password, "new_password2": password}, **place)


def test_whoever_is_locked_out_comes_in_by_a_new_password(client, site_tree):
    fail(user := factories.editor(), 6, **HERE)
    forgotten(client, user, **HERE)

    answer = choose(client, link_in_the_last_mail(), "ورق مطر سلم بحر", **HERE)

    assert answer.url == reverse("wagtailadmin_password_reset_complete")
    assert not is_inside(client), "a new password signs nobody in"
    assert type_password(client, user, "ورق مطر سلم بحر", **HERE).status_code == 302


def test_the_link_for_a_new_password_works_once(client, site_tree):
    user = factories.editor()
    forgotten(client, user)
    link = link_in_the_last_mail()
    choose(client, link, "ورق مطر سلم بحر")

    assert client.get(link).status_code == 200  # “not valid”, where an open link redirects
    user.refresh_from_db()
    assert user.check_password("ورق مطر سلم بحر")


def test_a_mailbox_is_not_flooded_and_the_answer_is_always_the_same(client, site_tree):
    user = factories.editor()
    for _time in range(6):
        forgotten(client, user)
    assert len(mail.outbox) == 3

    answers = [
        client.post(reverse("wagtailadmin_password_reset"), {"email": address})
        for address in (user.email, "nobody@example.org")
    ]
    assert {(answer.status_code, answer.url) for answer in answers} == {
        (302, reverse("wagtailadmin_password_reset_done"))
    }


@pytest.mark.parametrize("language", ["ar", "en"])
def test_there_is_no_second_door_where_nobody_counts(client, site_tree, language):
    """Wagtail has one for readers of private pages, which asks for the password alone."""
    user = factories.editor()

    answer = client.post(
        f"/{language}/_util/login/?next=/x/", {"username": user.username, "password": "secret"}
    )

    assert answer.url == reverse("wagtailadmin_login") + "?next=/x/"
    assert not is_inside(client)
