"""A mail that a server took and gave up later: the organisers see it beside the invitation, with the reason."""

import io
import sys

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection

from competitions.actions.invitations import mark_accepted
from competitions.enums import InvitationState
from competitions.models import Invitation
from initiatives import outbox
from initiatives.models import OutboxMessage
from tests.competitions.inviting import invite
from tests.competitions.organising import page_of, url
from tests.initiatives.bounces import samples

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(client, organiser, edition, settings):
    """The invitation of one judge, its mail taken by the mail server."""
    settings.EMAIL_BACKEND = "initiatives.outbox.OutboxBackend"
    settings.INITIATIVES_OUTBOX_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    invite(client, edition, "Mona <mona@example.org>")
    outbox.deliver_due()
    assert Invitation.objects.get().state is InvitationState.SENT
    return Invitation.objects.get()


def message_id():
    return OutboxMessage.objects.get().headers["Message-ID"]


@pytest.fixture
def pipe(monkeypatch):
    """What the mail server does: the mail on standard input, the exit code as the answer."""

    def run(text):
        raw = text if isinstance(text, bytes) else text.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
        try:
            call_command("read_bounce", stdout=io.StringIO())
        except CommandError as refusal:
            return refusal.returncode
        return 0

    return run


@pytest.mark.parametrize("sample", samples.ALL.values(), ids=samples.ALL)
def test_a_report_marks_the_invitation_whatever_server_wrote_it(sent, pipe, sample):
    assert message_id() == mail.outbox[0].message()["Message-ID"]

    assert pipe(sample.replace(samples.ID, message_id())) == 0

    sent.refresh_from_db()
    assert sent.state is InvitationState.BOUNCED


def test_the_organisers_read_the_reason_and_can_send_again(client, sent, pipe, edition):
    pipe(samples.POSTFIX.replace(samples.ID, message_id()))

    page = page_of(client, "invitations", edition)

    assert "Recipient address rejected: User unknown" in page and 'name="again"' in page
    client.post(url("invitations", edition), {"again": sent.pk})
    sent.refresh_from_db()
    assert (sent.state, sent.bounce_reason) == (InvitationState.SENT, "")


def test_a_delay_marks_nothing(sent, pipe):
    assert pipe(samples.DELAYED.replace(samples.ID, message_id())) == 0

    sent.refresh_from_db()
    assert sent.state is InvitationState.SENT


def test_who_came_already_is_not_marked(sent, pipe):
    mark_accepted(sent.judge.user)

    pipe(samples.POSTFIX.replace(samples.ID, message_id()))

    sent.refresh_from_db()
    assert (sent.state, sent.bounce_reason) == (InvitationState.ACCEPTED, "")


@pytest.mark.parametrize("text", [samples.POSTFIX, "Hello", "", b"\x00\xff"])
def test_what_is_about_no_mail_of_ours_is_refused_with_its_code_and_changes_nothing(sent, pipe, text):
    assert pipe(text) == 65

    sent.refresh_from_db()
    assert sent.state is InvitationState.SENT


def test_without_a_database_the_mail_server_is_asked_to_try_again(sent, pipe):
    text = samples.POSTFIX.replace(samples.ID, message_id())

    with connection.execute_wrapper(refuse):
        assert pipe(text) == 75


def refuse(*args, **kwargs):
    raise DatabaseError("gone")
