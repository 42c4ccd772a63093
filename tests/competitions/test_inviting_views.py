"""A list of judges becomes accounts, seats and mails: all or nobody, one account each."""

import io
import re

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from competitions.models import Invitation, Judge, PanelSeat
from tests import factories
from tests.competitions import editions
from tests.competitions.inviting import LIST, invite
from tests.competitions.organising import page_of, url
from tests.competitions.test_invitees import HEADINGS, workbook

pytestmark = pytest.mark.django_db


def text_of(response):
    """Words alone, whatever stands between them."""
    return " ".join(re.sub(r"<[^>]*>", " ", response.content.decode()).split())


# ---- the list ---------------------------------------------------------------------------------------------


def test_a_list_becomes_accounts_judges_seats_and_mails(client, organiser, edition, mailoutbox):
    previewed = invite(client, edition, step="preview")
    assert previewed.status_code == 200 and not Invitation.objects.exists()
    shown = text_of(previewed)
    assert "منى علي mona@example.org Aswan – 7 a new account" in shown
    assert "John Smith john@example.org – – 12 a new account" in shown

    response = invite(client, edition)

    assert response.url == url("invitations", edition)
    mona = Judge.objects.get(user__email="mona@example.org")
    john = Judge.objects.get(user__email="john@example.org")
    assert (mona.home_governorate.code, mona.max_load, mona.user.name_ar) == ("EG-ASN", 7, "منى علي")
    assert (john.home_governorate, john.user.name_en) == (None, "John Smith")
    assert all(judge.user.groups.filter(name="Judges").exists() for judge in (mona, john))
    assert sorted(edition.seats.values_list("number", flat=True)) == [1, 2]
    assert [UserProfile.get_for_user(j.user).preferred_language for j in (mona, john)] == ["ar", "en"]
    arabic, english = sorted(mailoutbox, key=lambda mail: mail.to != ["mona@example.org"])
    assert edition.name_ar in arabic.subject and edition.name_en in english.subject
    assert "اختاروا كلمة مرور" in arabic.body and "Choose a password here" in english.body


@pytest.mark.parametrize("broken", ["nonsense", "mona@example.org", "x@example.org\tX\tauditor"])
def test_one_wrong_line_invites_nobody_and_keeps_what_was_typed(
    client, organiser, edition, mailoutbox, broken
):
    before = get_user_model().objects.count()

    response = invite(client, edition, f"{LIST}\n{broken}")

    assert response.status_code == 422
    assert broken in response.content.decode() and "line 3" in response.content.decode()
    assert (get_user_model().objects.count(), PanelSeat.objects.count(), mailoutbox) == (before, 0, [])


def test_who_has_an_account_gets_no_second_one(client, organiser, edition, mailoutbox):
    account = factories.user(name_en="Mona", last_login=timezone.now())
    judge = editions.judge(home=factories.governorate("EG-ASN"))

    invite(client, edition, f"{account.email.upper()}\n{judge.user.email}\tAnother name\t\t\tالشرقية")

    assert Judge.objects.count() == 2 and account.judge
    judge.refresh_from_db()
    assert judge.home_governorate.code == "EG-ASN"
    in_use = next(mail for mail in mailoutbox if mail.to == [account.email])
    assert "invitation/" not in in_use.body and reverse("wagtailadmin_home") in in_use.body


def test_nobody_is_invited_who_may_not_judge(client, organiser, edition):
    seated = editions.judge(edition)
    people = {
        "organiser": factories.organiser(),
        "administrator": factories.superuser(),
        "switched off": factories.user(is_active=False),
        "seated": seated.user,
        "works elsewhere": factories.editor("EG-SHR"),
    }
    for why, person in people.items():
        response = invite(client, edition, f"{person.email}\tX\t\t\tأسوان")
        assert response.status_code == 422, why
    assert edition.seats.count() == 1


def test_two_accounts_of_one_address_are_left_to_the_organiser(client, organiser, edition):
    one, other = factories.user(), factories.user()
    get_user_model().objects.filter(pk=other.pk).update(email=one.email)

    assert invite(client, edition, one.email).status_code == 422


def test_a_workbook_is_read_shown_and_then_confirmed_as_text(client, organiser, edition):
    file = workbook(HEADINGS, ["منى", "mona@example.org", 12, "أسوان"])
    file.seek(0)
    file.name = "judges.xlsx"

    response = client.post(url("invitations", edition), {"file": file, "language": "ar", "preview": "1"})

    html = response.content.decode()
    text = re.search(r'name="text" value="([^"]*)"', html)[1]
    assert not Invitation.objects.exists()
    invite(client, edition, text)
    assert Invitation.objects.get().judge.max_load == 12


def test_cells_that_cannot_be_read_are_named_and_another_file_refused(client, organiser, edition):
    file = workbook(HEADINGS, ["منى", "mona@example.org", "many", "أسوان"])
    file.seek(0)
    file.name = "judges.xlsx"
    response = client.post(url("invitations", edition), {"file": file, "language": "ar", "preview": "1"})
    assert response.status_code == 422 and ">C2<" in response.content.decode()

    picture = io.BytesIO(b"\x89PNG")
    picture.name = "judges.xlsx"
    response = client.post(url("invitations", edition), {"file": picture, "language": "ar", "preview": "1"})
    assert response.status_code == 422 and "not an Excel workbook" in response.content.decode()


def test_the_template_is_in_the_language_asked_for(client, organiser, edition):
    for language in ("ar", "en"):
        response = client.get(url("invitation_template", edition), {"language": language})
        assert response.content.startswith(b"PK")
        assert f"judges-{language}" in response["Content-Disposition"]


def test_an_empty_form_and_a_closed_edition_are_refused(client, organiser, edition, closed):
    assert invite(client, edition, "").status_code == 422
    assert invite(client, closed).status_code == 422
    assert not Invitation.objects.exists()


# ---- who may, and how much it costs -----------------------------------------------------------------------


@pytest.mark.parametrize("make", ["editor", "committee_member", "translator", "superuser"])
def test_only_organisers_invite(client, edition, make):
    client.force_login(getattr(factories, make)())

    assert client.get(url("invitations", edition)).status_code == 302
    assert invite(client, edition).status_code == 302
    assert client.get(url("invitation_template", edition)).status_code == 302
    assert not Invitation.objects.exists()


def test_the_list_costs_the_same_at_one_row_and_at_three(client, organiser, edition, mailoutbox):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            page_of(client, "invitations", edition)
        return len(queries)

    invite(client, edition, "A <a@example.org>")
    page_of(client, "invitations", edition)
    at_one = cost()
    invite(client, edition, "B <b@example.org>\nC <c@example.org>")
    assert cost() == at_one
