"""The organisers' screen of mail that did not arrive."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from initiatives import outbox
from initiatives.bounces import Report
from initiatives.models import OutboxMessage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def organiser(client):
    user = factories.organiser()
    client.force_login(user)
    return user


def message(subject="تعيين كلمة المرور", **state):
    row = OutboxMessage(subject=subject, to=["a@b.example"], text="SECRET-TOKEN", html="<p>SECRET-TOKEN</p>")
    for name, value in state.items():
        setattr(row, name, value)
    row.save()
    return row


def given_up(subject="رسالة متروكة"):
    return message(subject, next_attempt_at=None, attempts=20, last_error="SMTPRecipientsRefused: 550")


def test_it_lists_what_has_not_left_and_why(client, organiser):
    message("في الانتظار")
    given_up()
    message("وصلت", next_attempt_at=None, sent_at=timezone.now())
    html = client.get(reverse("outbox:index")).content.decode()
    assert "في الانتظار" in html and "رسالة متروكة" in html
    assert "SMTPRecipientsRefused" in html and "a@b.example" in html
    assert "وصلت" not in html


def came_back(subject="عادت", address="a@b.example"):
    """Sent, then reported by the mail server, which says no reason."""
    row = message(subject, next_attempt_at=None, sent_at=timezone.now(), headers={"Message-ID": "<1@x>"})
    outbox.note_bounce(Report(("<1@x>",), {address: ""}))
    return row


def test_what_came_back_is_listed_and_is_not_tried_again(client, organiser):
    row = came_back()
    html = client.get(reverse("outbox:index")).content.decode()
    assert "عادت" in html and "Action: failed" in html
    assert reverse("outbox:try_again", args=[row.pk]) not in html


@pytest.mark.parametrize(
    "state, shown", [("waiting", "منتظرة"), ("given_up", "متروكة"), ("came_back", "عادت")]
)
def test_the_list_is_narrowed_to_one_state(client, organiser, state, shown):
    message("منتظرة")
    given_up("متروكة")
    came_back("عادت")
    html = client.get(reverse("outbox:results"), {"state": state}).content.decode()
    assert [word for word in ("منتظرة", "متروكة", "عادت") if word in html] == [shown]


def test_what_a_mail_says_is_shown_to_nobody(client, admin_client):
    message()
    assert "SECRET-TOKEN" not in admin_client.get(reverse("outbox:index")).content.decode()


def test_trying_again_puts_a_message_back_and_is_logged(client, organiser):
    row = given_up()
    client.post(reverse("outbox:try_again", args=[row.pk]))
    row.refresh_from_db()
    assert row.next_attempt_at and row.attempts == 0
    assert ModelLogEntry.objects.get(action="initiatives.try_again").user == organiser


def test_all_that_were_given_up_go_again_at_once(client, organiser):
    waiting = message(attempts=3)
    rows = [given_up(), given_up()]
    client.post(reverse("outbox:try_all_again"))
    assert OutboxMessage.objects.filter(pk__in=[row.pk for row in rows], attempts=0).count() == 2
    waiting.refresh_from_db()
    assert waiting.attempts == 3


def test_nothing_is_tried_by_following_a_link(client, organiser):
    assert client.get(reverse("outbox:try_again", args=[given_up().pk])).status_code == 405


@pytest.mark.parametrize("role", ["editor", "committee_member", "translator"])
def test_others_neither_see_nor_send(client, role):
    row = given_up()
    client.force_login(getattr(factories, role)())
    for answer in (
        client.get(reverse("outbox:index")),
        client.post(reverse("outbox:try_again", args=[row.pk])),
    ):
        assert answer.status_code in (302, 403)
        assert "رسالة متروكة" not in answer.content.decode()
    row.refresh_from_db()
    assert row.is_given_up


def test_the_list_costs_as_much_with_three_rows_as_with_one(client, organiser):
    given_up()
    client.get(reverse("outbox:index"))
    with CaptureQueriesContext(connection) as for_one:
        client.get(reverse("outbox:index"))
    given_up()
    given_up()
    with CaptureQueriesContext(connection) as for_three:
        client.get(reverse("outbox:index"))
    assert len(for_three) == len(for_one)
