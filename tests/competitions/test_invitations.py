"""The link of an invitation: it works once, is nowhere but in the mail, and can be renewed or withdrawn."""

import logging
import re
from datetime import timedelta
from smtplib import SMTPRecipientsRefused

import pytest
from django.contrib.auth import get_user_model
from django.core import signing
from django.core.mail.backends.locmem import EmailBackend
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from competitions.actions.panel import remove_from_panel
from competitions.enums import InvitationState
from competitions.models import Invitation
from competitions.models.invitations import SALT
from initiatives import outbox
from initiatives.models import OutboxMessage
from tests import factories
from tests.competitions import editions
from tests.competitions.inviting import invite, links_in
from tests.competitions.organising import page_of, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def invited(client, organiser, edition, mailoutbox):
    """(invitation, address of the link) of one judge; the browser is nobody's."""
    invite(client, edition, "Mona <mona@example.org>")
    client.logout()
    return Invitation.objects.get(), links_in(mailoutbox)[0]


CHOSEN = "s3cret-of-mona"


def choose(client, password=CHOSEN):
    data = {"new_password1": password, "new_password2": password}
    return client.post(reverse("competitions_invitation"), data)


def page(client, link):
    response = client.get(link, follow=True)
    assert response.status_code == 200
    return response.content.decode()


# ---- the link ---------------------------------------------------------------------------------------------


def test_opening_the_link_spends_nothing_and_choosing_a_password_does(client, invited):
    invitation, link = invited
    for _scanner in range(3):
        assert "new_password1" in page(client, link)

    response = choose(client)

    assert response.url == reverse("wagtailadmin_home")
    user = get_user_model().objects.get(email="mona@example.org")
    assert user.check_password(CHOSEN) and client.session["_auth_user_id"] == str(user.pk)
    invitation.refresh_from_db()
    assert invitation.state == InvitationState.ACCEPTED
    client.logout()
    assert "new_password1" not in page(client, link)
    assert choose(client, "another-s3cret").status_code == 200
    user.refresh_from_db()
    assert user.check_password(CHOSEN)


def test_a_weak_password_is_refused_and_spends_nothing(client, invited):
    invitation, link = invited
    page(client, link)

    assert choose(client, "12345678").status_code == 422
    invitation.refresh_from_db()
    assert invitation.accepted_at is None


def test_a_password_set_another_way_spends_the_link(client, invited):
    invitation, link = invited
    user = invitation.judge.user
    user.set_password("by-the-other-way")
    user.save()

    assert "new_password1" not in page(client, link)


def test_a_link_is_signed_and_belongs_to_one_person(client, organiser, edition, mailoutbox):
    invite(client, edition)
    mona, john = (Invitation.objects.get(address=f"{name}@example.org") for name in ("mona", "john"))
    client.logout()
    theirs = signing.dumps([john.pk, mona.nonce, mona.fingerprint()], salt=SALT)
    alien = signing.dumps([john.pk, john.nonce, john.fingerprint()], salt="other")

    for token in (theirs, alien, john.token()[:-1], signing.dumps([0, "", ""], salt=SALT), "x"):
        assert "new_password1" not in page(client, reverse("competitions_invitation_link", args=[token]))
        choose(client)
    assert not Invitation.objects.exclude(accepted_at=None).exists()
    assert "new_password1" in page(client, reverse("competitions_invitation_link", args=[john.token()]))


def test_an_expired_link_says_so_and_sends_a_new_one_once(client, invited, mailoutbox):
    invitation, link = invited
    long_ago = timezone.now() - timedelta(days=8)
    Invitation.objects.update(sent_at=long_ago, expires_at=long_ago + timedelta(days=7))
    html = page(client, link)
    assert "new_password1" not in html and 'name="renew"' in html
    assert choose(client).status_code == 200

    for _tap in range(2):
        client.post(reverse("competitions_invitation"), {"renew": "1"})

    assert len(mailoutbox) == 2 and mailoutbox[1].to == ["mona@example.org"]
    fresh = links_in(mailoutbox)[1]
    assert "new_password1" not in page(client, link)
    assert "new_password1" in page(client, fresh)


def test_nothing_tells_whether_an_address_is_known(client, invited, mailoutbox):
    invitation, link = invited
    answers = set()
    for address in (link, "/judges/invitation/nonsense/"):
        client.get(address)
        answer = client.post(reverse("competitions_invitation"), {"renew": "1"}).content.decode()
        answers.add(re.sub(r"csrf\w+\W+\w+", "", re.search(r"<main.*</main>", answer, re.DOTALL)[0]))
    assert len(answers) == 1 and len(mailoutbox) == 1


def test_a_withdrawn_invitation_says_so_and_stays_withdrawn(client, invited, edition, mailoutbox):
    invitation, link = invited
    client.force_login(factories.organiser())
    client.post(url("invitations", edition), {"withdraw": invitation.pk})
    client.logout()

    html = page(client, link)

    assert "new_password1" not in html and 'name="renew"' not in html
    client.post(reverse("competitions_invitation"), {"renew": "1"})
    assert len(mailoutbox) == 1 and not edition.seats.exists()
    invitation.refresh_from_db()
    assert invitation.state == InvitationState.WITHDRAWN


def test_the_link_is_in_the_mail_and_nowhere_else(client, organiser, edition, mailoutbox, caplog):
    with caplog.at_level(logging.DEBUG):
        invite(client, edition, "Mona <mona@example.org>")
        link = links_in(mailoutbox)[0]
        token = link.split("/")[3]
        shown = page_of(client, "invitations", edition) + page_of(client, "overview", edition)
        client.logout()
        client.get(link)
        choose(client, "short")
    nonce = Invitation.objects.get().nonce

    assert token not in shown + caplog.text and nonce not in shown + caplog.text
    assert not any(
        token in str(entry.data) or nonce in str(entry.data) for entry in ModelLogEntry.objects.all()
    )


def test_the_outbox_forgets_the_link_and_its_list_never_shows_it(client, organiser, edition, settings):
    settings.EMAIL_BACKEND = "initiatives.outbox.OutboxBackend"
    settings.INITIATIVES_OUTBOX_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    invite(client, edition, "Mona <mona@example.org>")
    waiting = OutboxMessage.objects.get()
    assert "/judges/invitation/" in waiting.text

    assert "/judges/invitation/" not in client.get(reverse("outbox:index")).content.decode()
    outbox.deliver_due()
    waiting.refresh_from_db()
    assert waiting.text == ""


# ---- what becomes of the mail -----------------------------------------------------------------------------


class PickyServer(EmailBackend):
    """Knows nobody at refused.example, and has no time for busy.example."""

    def send_messages(self, messages):
        for code, domain in ((550, "refused.example"), (451, "busy.example")):
            if any(domain in address for message in messages for address in message.to):
                raise SMTPRecipientsRefused({"x": (code, b"no")})
        return super().send_messages(messages)


def test_a_refused_address_is_shown_and_can_be_written_to_again(client, organiser, edition, settings):
    settings.EMAIL_BACKEND = "initiatives.outbox.OutboxBackend"
    settings.INITIATIVES_OUTBOX_BACKEND = f"{__name__}.PickyServer"
    invite(client, edition, "A <a@refused.example>\nB <b@busy.example>\nC <c@example.org>")
    outbox.deliver_due()

    states = {invitation.address: invitation.state for invitation in Invitation.objects.all()}
    assert states == {
        "a@refused.example": InvitationState.BOUNCED,
        "b@busy.example": InvitationState.SENT,
        "c@example.org": InvitationState.SENT,
    }
    assert "Not delivered" in page_of(client, "invitations", edition)

    refused = Invitation.objects.get(address="a@refused.example")
    refused.judge.user.email = "a@example.org"
    refused.judge.user.save()
    client.post(url("invitations", edition), {"again": refused.pk})
    outbox.deliver_due()
    refused.refresh_from_db()
    assert (refused.address, refused.state) == ("a@example.org", InvitationState.SENT)


def test_sending_again_voids_the_earlier_link(client, invited, edition, mailoutbox):
    invitation, link = invited
    client.force_login(factories.organiser())
    client.post(url("invitations", edition), {"again": invitation.pk})
    client.logout()

    assert 'name="renew"' in page(client, link)
    assert "new_password1" in page(client, links_in(mailoutbox)[1])


def test_signing_in_accepts_and_an_accepted_invitation_stays(client, invited, edition):
    invitation, _link = invited
    client.force_login(invitation.judge.user)
    invitation.refresh_from_db()
    assert invitation.state == InvitationState.ACCEPTED

    client.force_login(factories.organiser())
    for step in ("again", "withdraw"):
        client.post(url("invitations", edition), {step: invitation.pk})
    invitation.refresh_from_db()
    assert invitation.state == InvitationState.ACCEPTED and edition.seats.exists()


def test_removing_the_seat_withdraws_the_invitation(invited, edition):
    invitation, _link = invited
    remove_from_panel(edition.seats.get(), factories.organiser())

    invitation.refresh_from_db()
    assert invitation.state == InvitationState.WITHDRAWN


def test_another_editions_invitation_does_not_exist_here(client, invited, site_tree):
    invitation, _link = invited
    other = editions.edition()
    client.force_login(factories.organiser())

    assert client.post(url("invitations", other), {"withdraw": invitation.pk}, follow=True).status_code == 404
    assert client.post(url("invitations", other), {"again": "x"}, follow=True).status_code == 404


@pytest.mark.parametrize("how", ["withdrawn", "expired"])
def test_who_was_never_let_in_finds_no_other_way(client, invited, mailoutbox, how):
    """Neither a new password by mail nor the sign-in opens an account whose invitation is over."""
    invitation, _link = invited
    moment = timezone.now() - timedelta(days=1)
    Invitation.objects.update(**({"withdrawn_at": moment} if how == "withdrawn" else {"expires_at": moment}))
    user = invitation.judge.user

    client.post(reverse("wagtailadmin_password_reset"), {"email": user.email})
    assert len(mailoutbox) == 1, "the invitation itself"

    # A link for a new password that was sent before is used after: the password is set, the door stays shut.
    user.set_password(CHOSEN)
    user.save()
    sign_in = {"username": user.username, "password": CHOSEN}
    answer = client.post(reverse("wagtailadmin_login"), sign_in)
    assert "_auth_user_id" not in client.session
    assert "سُحبت دعوتك" in answer.content.decode()

    Invitation.objects.update(withdrawn_at=None, expires_at=timezone.now() + timedelta(days=1))
    client.post(reverse("wagtailadmin_login"), sign_in)
    assert "_auth_user_id" in client.session
