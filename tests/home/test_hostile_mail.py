"""Mails about what somebody called strangely: no other reader, no header of his, no template, no link of his."""

import bs4
import pytest
from django.core import mail

from initiatives import outbox
from tests import factories
from tests.initiatives.factories import complete_initiative, submit

pytestmark = pytest.mark.django_db

INJECTED = (
    "مبادرة\r\nBcc: all@evil.example\r\n\r\n<b>x</b> {{ 7|add:7 }} {page.__class__} %(x)s www.evil.example"
)


def test_a_title_adds_neither_header_nor_reader_nor_link(site_tree, django_capture_on_commit_callbacks):
    reviewer = factories.committee_member()
    page = complete_initiative(title=INJECTED)

    with django_capture_on_commit_callbacks(execute=True):
        submit(page)
    outbox.deliver_due()

    about = [message for message in mail.outbox if "evil.example" in message.subject]
    assert reviewer.email in [address for message in about for address in message.to]
    for message in about:
        assert_harmless(message)


def test_a_name_adds_none_either(site_tree, django_capture_on_commit_callbacks):
    author = factories.editor(name_ar=INJECTED[:100])
    factories.committee_member()
    with django_capture_on_commit_callbacks(execute=True):
        submit(complete_initiative(by=author), by=author)
    outbox.deliver_due()

    assert mail.outbox
    for message in mail.outbox:
        assert_harmless(message)


def assert_harmless(message):
    """As it leaves: what stands in the headers, and what a reader's program makes of the words."""
    sent = message.message()
    assert not message.bcc and not message.cc and sent["Bcc"] is None
    assert "\n" not in message.subject and "\r" not in message.subject
    ((html, _kind),) = message.alternatives
    shown = bs4.BeautifulSoup(html, "html.parser")
    assert [link for link in shown.find_all("a") if not link["href"].startswith("http://testserver/")] == []
    assert "x" not in [bold.get_text() for bold in shown.find_all("b")]
    assert "<class" not in html and "{{ 14 }}" not in html and " 14 " not in message.subject
