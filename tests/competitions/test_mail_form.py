"""Mails of an edition reach readers of plain text and of HTML with the same words."""

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.utils.translation import override

from competitions.models import Competition
from competitions.notifiers import tell_entrant_of_return, tell_organisers_of_screening
from tests.competitions import editions
from tests.factories import organiser

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry(site_tree):
    return editions.unit_entry(editions.edition())


def html_to(person):
    (message,) = [message for message in mail.outbox if message.to == [person.email]]
    ((html, kind),) = message.alternatives
    assert kind == "text/html"
    return message.body, BeautifulSoup(html, "html.parser")


@pytest.mark.parametrize(
    ("language", "direction", "site"), [("ar", "rtl", "منصة سقارة"), ("en", "ltr", "on Saqqara")]
)
def test_the_html_says_what_the_text_says_in_the_readers_direction(entry, language, direction, site):
    reader = organiser(language=language)

    tell_organisers_of_screening(entry)

    text, html = html_to(reader)
    assert (html.html["lang"], html.html["dir"]) == (language, direction)
    assert html.body.get_text(" ").split() == text.replace("\n--\n", "\n").split()
    assert site in text
    with override(language):
        assert entry.competition.name in text
    (link,) = html.find_all("a")
    assert link["dir"] == "ltr"
    assert link["href"] in text and f"/screening/{entry.pk}/" in link["href"]


def test_no_name_is_a_template_or_leads_elsewhere(entry):
    name = "{{ 7|add:7 }} {entry.__class__} %(number)s [هنا](https://evil.example/x) www.evil.example"
    Competition.objects.filter(pk=entry.competition_id).update(name_ar=name, name_en=name)
    entry.refresh_from_db()
    reader = organiser()

    tell_organisers_of_screening(entry)

    text, html = html_to(reader)
    assert name in text
    assert name in html.get_text()
    assert [
        link["href"] for link in html.find_all("a") if not link["href"].startswith("http://testserver/")
    ] == []


def test_what_people_write_is_shown_and_never_run(entry):
    Competition.objects.filter(pk=entry.competition_id).update(name_ar="<b>دورة</b> & غيرها")
    entry.refresh_from_db()
    entry.submitted_by = organiser()
    entry.screening_reason = "<script>alert(1)</script>\n\nأكملوا الصور."

    tell_entrant_of_return(entry)

    text, html = html_to(entry.submitted_by)
    assert "<script>alert(1)</script>" in text
    assert html.script is None
    assert "<script>alert(1)</script>" in html.get_text()
