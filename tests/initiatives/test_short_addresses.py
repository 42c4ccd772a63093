"""The number of a page, as paper and mail carry it."""

import re

import pytest
from wagtail.models import PageViewRestriction

from competitions.actions.outcome_mails import results_url
from initiatives.models import Withdrawal
from tests.competitions import editions
from tests.factories import organiser
from tests.initiatives.factories import complete_initiative, published_initiative
from tests.initiatives.test_withdrawing import withdraw

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(site_tree):
    return published_initiative(title="شباك بلا طابور")


def number_of(page):
    return f"/r/p{page.pk}/"


def test_the_number_leads_to_the_page_and_after_a_withdrawal_to_its_reason(page, client):
    assert client.get(number_of(page))["Location"] == page.url

    client.force_login(organiser())
    withdraw(client, page)
    assert Withdrawal.objects.filter(page=page).exists()
    client.logout()

    assert client.get(number_of(page), follow=True).status_code == 410


@pytest.mark.parametrize("hidden", ["draft", "restricted", "root", "nothing"])
def test_the_number_of_what_is_not_public_says_what_a_number_of_nothing_says(page, client, hidden):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    numbers = {"draft": complete_initiative().pk, "restricted": page.pk, "root": 1, "nothing": 10**8}

    answer = client.get(f"/r/p{numbers[hidden]}/", follow=True)

    assert answer.status_code == 404
    assert "شباك بلا طابور" not in answer.content.decode()


def test_results_are_found_in_mail_by_a_number_in_ascii(site_tree, client):
    edition = editions.edition()
    editions.public_page(edition)
    address = results_url(edition)

    assert re.fullmatch(r"http://[a-z]+/r/p\d+/", address)
    assert client.get(address, follow=True).status_code == 200
