"""A host's user model says in which field an address stands (`EMAIL_FIELD`); here it is `mobile` for once."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from competitions.actions.invitations import accounts_of
from competitions.invitees import Invitee
from competitions.models import Judge
from initiatives.mail_addresses import reachable
from initiatives.notifiers import write

ADDRESS = "Mona@example.org"


@pytest.fixture
def mona(site_tree, monkeypatch):
    users = get_user_model()
    monkeypatch.setattr(users, "EMAIL_FIELD", "mobile")
    return users.objects.create_user("mona", mobile=ADDRESS)


def test_an_invitation_finds_the_account(mona):
    assert accounts_of([Invitee(1, "mona@EXAMPLE.org")])["mona@example.org"] == [mona]


def test_a_new_judge_is_written_to_there_and_no_address_has_two_accounts(
    mona, client, organiser, mailoutbox, site_tree
):
    new = {"new_name": "Huda Ali", "home_governorate": site_tree.aswan.pk, "max_load": "10"}
    refused = client.post(reverse("judges:add"), {**new, "new_email": ADDRESS.lower()})
    assert "There is an account with this address" in refused.text
    client.post(reverse("judges:add"), {**new, "new_email": "huda@example.org"})

    user = Judge.objects.get().user
    assert (user.mobile, user.email) == ("huda@example.org", "")
    assert [mail.to for mail in mailoutbox] == [["huda@example.org"]]
    assert "huda@example.org" in client.get(reverse("judges:index")).text


def test_reviews_are_told_there(mona, mailoutbox):
    assert write("initiatives/mail/suggestion", [mona], {"suggestion": None}) == 1
    assert mailoutbox[0].to == [ADDRESS]


def test_who_has_no_address_is_not_reached(mona):
    users = get_user_model().objects
    users.create_user("post", email="post@example.org")

    assert list(reachable(users.filter(username__in=["mona", "post"]))) == [mona]
