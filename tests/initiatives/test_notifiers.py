import re

import pytest
from django.core import mail
from wagtail.models import Comment

from initiatives.notifiers import write
from tests import factories
from tests.initiatives.factories import complete_initiative, submit
from tests.initiatives.test_workflow import act

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(site_tree):
    return {
        "editor": factories.editor("EG-SHR", username="editor"),
        "committee": factories.committee_member("EG-SHR", username="committee"),
        "committee_en": factories.committee_member("EG-SHR", username="committee_en", language="en"),
        "other_committee": factories.committee_member("EG-ASN", username="other_committee"),
        "organiser": factories.organiser(username="organiser", language="en"),
        "root": factories.superuser(username="root"),
    }


def sent():
    """(reader, subject) of every mail, and a clean slate."""
    found = sorted((message.to[0].partition("@")[0], message.subject) for message in mail.outbox)
    mail.outbox.clear()
    return found


def test_each_step_writes_to_its_own_readers_in_their_language(people):
    page = complete_initiative(by=people["editor"], title="شباك واحد")

    page = submit(page)
    assert sent() == [
        ("committee", "للمراجعة: «شباك واحد» (الشرقية)"),
        ("committee_en", "For your review: “شباك واحد” (Sharqia)"),
    ]
    page = act(page, people["committee"], "approve")
    assert sent() == [("organiser", "For your review: “شباك واحد” (Sharqia)")]
    act(page, people["organiser"], "approve")
    assert sent() == [("editor", "نُشرت: «شباك واحد»")]


def test_a_return_opens_the_editor_at_the_field(people):
    page = submit(complete_initiative(by=people["editor"]))
    mail.outbox.clear()

    act(page, people["committee"], "reject", comment="راجع الأرقام.", field_notes={"problem": "أضف رقمًا."})

    (message,) = mail.outbox
    comment = Comment.objects.get()
    address = f"/admin/pages/{page.pk}/edit/?comment={comment.pk}#:w:contentpath=problem"
    assert message.to == ["editor@example.org"]
    for text in (message.body, message.alternatives[0].content):
        assert "راجع الأرقام." in text
        assert "أضف رقمًا." in text
        assert "المشكلة" in text
        assert address in text
    assert 'dir="rtl"' in message.alternatives[0].content


def test_mail_in_text_is_not_escaped_for_html(people):
    page = submit(complete_initiative(by=people["editor"], title="«أ» & 'ب'"))

    assert "«أ» & 'ب'" in mail.outbox[0].body
    assert page.title in mail.outbox[0].subject


def test_links_of_the_mail_open_for_their_readers(people, client):
    submit(complete_initiative(by=people["editor"]))
    message = next(message for message in mail.outbox if message.to == ["committee@example.org"])
    path = re.search(r"http://testserver(\S+)", message.body)[1]

    client.force_login(people["committee"])
    assert client.get(path).status_code == 200
    client.force_login(people["other_committee"])
    assert client.get(path).status_code == 302


def test_who_switched_a_kind_of_mail_off_gets_none(people):
    profile = people["committee"].wagtail_userprofile
    profile.submitted_notifications = False
    profile.save()

    submit(complete_initiative(by=people["editor"]))

    assert [reader for reader, _subject in sent()] == ["committee_en"]


@pytest.mark.parametrize("lack", [{"is_active": False}, {"email": ""}])
def test_nobody_is_written_to_without_an_address_or_an_account(people, lack):
    for name, value in lack.items():
        setattr(people["editor"], name, value)

    assert write("initiatives/mail/published", [people["editor"]], {}) == 0
