"""The way of an adoption over HTTP: a winner's guide, a request, a plan, checkpoints by mail, a verified result.

The whole way in both languages; what may go otherwise in Arabic.
"""

import datetime
import re
from decimal import Decimal
from urllib.parse import quote

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext

from initiatives.actions.checkpoints import ask_due
from initiatives.models import Adoption, InitiativePage
from tests import factories
from tests.journeys.adopting import (
    LESSON,
    SAID,
    SAID_ON_THE_PAGE,
    TITLES,
    WANTED,
    in_language,
    told_to_the_origin,
)
from tests.journeys.person import Person


def says(person, text):
    """Whether the screen says `text` in the language it is in."""
    return words(person, text) in person.text


def words(person, text):
    with translation.override(person.html.html["lang"][:2]):
        return gettext(text)


def is_now(adoption, state):
    adoption.refresh_from_db()
    assert adoption.state == state


def asked(adopter, winner):
    """From the public page, over the five questions, to the request."""
    adopter.open(winner.url).follow(f"/adopt/{winner.pk}/")
    adopter.press("", "#ready", signs="yes", decree="no", prerequisites="yes", budget="yes", team="yes")
    assert says(adopter, "You are nearly ready")
    assert adopter.html.find("a", string="قرار تشكيل فريق العمل", download=True), "the decree that is missing"
    adopter.follow("/begin/")
    unit = adopter.html.select_one("[name=unit] option[value]:not([value=''])")["value"]
    adopter.press(
        "ask", unit=unit, contact="هالة منصور", motive="طوابير أمام المركز.", wanted_from=str(WANTED)
    )
    return Adoption.objects.get()


def planned(adopter, adoption):
    """The guide's two steps with their dates, and the first measurement."""
    adopter.open(address(adoption)).press("", "/take/plan/")
    titles = list(adoption.steps.values_list("title", "due_on"))
    assert titles == [
        ("إصدار القرار", WANTED + datetime.timedelta(days=6)),
        ("تشغيل تجريبي لخدمة واحدة", WANTED + datetime.timedelta(days=20)),
    ]
    save(adopter.follow("/plan/"), **{"steps-0-done_on": str(datetime.date.today())})
    save(adopter.follow("/figures/"), **{"form-0-before": "٨٨", "form-0-source": "كشف يومي"})


def save(person, **filled):
    person.press(words(person, "Save"), **filled)


def address(adoption):
    return reverse("adoptions:show", args=[adoption.pk])


def reported(adoption):
    """Somebody without an account answers the links of three mails, each once."""
    for day, value in [(30, "40"), (60, "25"), (90, "19")]:
        mail.outbox.clear()
        list(ask_due(adoption.piloting_on + datetime.timedelta(days=day)))
        links = re.findall(r"http://testserver(/\w\w/adopt/report/\S+)", mail.outbox[0].body)
        anybody = Person().open(links[0])
        anybody.press("", "", value=value, **SAID)
        assert says(anybody, "Thank you")
        anybody.open(links[0], status=410)
    assert list(adoption.checkpoints.filter(day__lt=100).values_list("value", flat=True)) == [40, 25, 19]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_from_a_winner_to_a_verified_copy_that_everybody_reads(winner, language):
    page, reads = in_language(winner, language), {"language": language}
    adopter, mentor = (Person(factories.editor(code, **reads)) for code in ("EG-ASN", "EG-SHR"))
    committee = Person(factories.committee_member("EG-ASN", **reads))
    adoption = asked(adopter, page)
    is_now(adoption, "requested")

    assert TITLES["ar"] in mentor.open(reverse("wagtailadmin_home")).text
    mentor.press("", "/take/accept/")
    is_now(adoption, "matched")
    planned(adopter, adoption)
    adopter.open(address(adoption)).press("", "/take/pilot/")
    is_now(adoption, "piloting")
    reported(adoption)

    adopter.open(address(adoption)).follow("/figures/")
    save(adopter, **{"form-0-after": "19", "form-0-n": "400", "form-0-measured_on": "2027-05-01"})
    save(adopter.open(address(adoption)).follow("/report/"), **LESSON)
    adopter.open(address(adoption)).press("", "/take/operate/")
    assert adopter.client.post(reverse("adoptions:take", args=[adoption.pk, "verify"])).status_code in (
        302,
        403,
    )
    is_now(adoption, "operating")
    committee.open(address(adoption)).press("", "/take/verify/")
    is_now(adoption, "verified")
    read_by_everybody(page, adoption, language)
    told_to_the_origin(mentor.account, language)


def read_by_everybody(page, adoption, language):
    """(88-19)/88 = 0.78409 of the first value here, (95-22)/95 = 0.76842 there: 102 % of the original's effect."""
    place, *said = SAID_ON_THE_PAGE[language]
    assert round(adoption.headline[2].ratio, 4) == Decimal("1.0204")
    visitor = Person().open(page.url)
    section = visitor.html.select_one("#adopters")
    shown = " ".join(section.get_text(" ").split())
    for expected in ("102%", "400", "88", "19", place, *said):
        assert expected in shown, expected
    tile = section.select_one(".tile.g4")
    assert place in tile.get_text() and "102%" in tile.get_text()
    card = InitiativePage.objects.with_card().get(pk=page.pk)
    assert (card.adoption_count, int(card.step)) == (1, 5)
    assert adoption.moves.count() == 6
    board = visitor.follow("replication-board" if language == "en" else quote("لوحة-التعميم"), "#adopters")
    assert TITLES[language] in board.text and place in board.text


def test_a_mentor_who_declines_says_why_and_a_stop_is_honoured_with_its_lesson(winner):
    adopter, mentor = Person(factories.editor("EG-ASN")), Person(factories.editor("EG-SHR"))
    adoption = asked(adopter, winner)
    mentor.open(address(adoption)).press("اعتذر", "/decline/", reason="فريقنا مشغول حتى مارس.")
    assert "فريقنا مشغول حتى مارس." in adopter.open(address(adoption)).text
    adopter.press("", "/ask/")
    mentor.open(address(adoption)).press("قبول الطلب")
    adopter.open(address(adoption)).press("", "/stop/", reason=" ")
    is_now(adoption, "matched")
    adopter.open(address(adoption)).press("", "/stop/", reason="نُقل المركز إلى مقر مؤقت.")
    is_now(adoption, "discontinued")
    assert "شكرًا على التجربة" in adopter.text
    assert "نُقل المركز إلى مقر مؤقت." in Person().open(winner.url).text


def test_the_mentor_proposes_dates_and_the_adopter_chooses(winner):
    adopter, mentor = Person(factories.editor("EG-ASN")), Person(factories.editor("EG-SHR"))
    adoption = asked(adopter, winner)
    soon = timezone.localtime() + datetime.timedelta(days=3)
    days = {f"date_{n}": f"{soon + datetime.timedelta(days=n):%Y-%m-%dT10:00}" for n in (1, 2, 3)}
    mentor.open(address(adoption)).press("", "/dates/", **days)
    adopter.open(address(adoption)).press("اختيار هذا الموعد")
    assert adoption.proposed_dates.filter(is_chosen=True).count() == 1
    assert "اختير" in mentor.open(address(adoption)).text
