"""The same way as in test_adopting.py, clicked through in Chromium by people who read Arabic, and again in English."""

import datetime
import re

import pytest
from django.core import mail
from django.urls import reverse

from initiatives.actions.checkpoints import ask_due
from initiatives.models import Adoption, InitiativePage, ReplicationBoardPage
from tests import factories
from tests.initiatives.adoptions.making import adoption as another_adoption
from tests.journeys import clicks_adopting as clicks
from tests.journeys.adopting import LESSON, SAID, SAID_ON_THE_PAGE, TITLES, in_language, told_to_the_origin
from tests.journeys.window import sign_in


def checkpoints(windows, adoption):
    for day, value in [(30, "40"), (60, "25"), (90, "19")]:
        mail.outbox.clear()
        list(ask_due(adoption.piloting_on + datetime.timedelta(days=day)))
        link = re.search(r"https?://[^/\s]+(/\S+/report/\S+)", mail.outbox[0].body)[1]
        clicks.report_by_phone(windows, link, value=value, **SAID)
    assert list(adoption.checkpoints.filter(day__lt=100).values_list("value", flat=True)) == [40, 25, 19]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.django_db(transaction=True)
def test_adopting_clicked_through(windows, winner, language):
    page, readers = in_language(winner, language), {"language": language}
    adopter = sign_in(windows, factories.editor("EG-ASN", **readers))
    editor = factories.editor("EG-SHR", **readers)
    mentor = sign_in(windows, editor)
    committee = sign_in(windows, factories.committee_member("EG-ASN", **readers))

    clicks.ask(adopter, page)
    adoption = Adoption.objects.get()
    address = reverse("adoptions:show", args=[adoption.pk])
    clicks.accept(mentor)
    clicks.plan(adopter, address)
    adoption.refresh_from_db()
    checkpoints(windows, adoption)
    clicks.show_results(adopter, address, LESSON)
    clicks.verify(committee, address)

    another_adoption(winner, "EG-PTS", state="piloting", parent=adoption)
    clicks.read_results(windows, page.url, ["102%", "400", *SAID_ON_THE_PAGE[language]])
    board = ReplicationBoardPage.objects.get(locale__language_code=language)
    clicks.read_board(windows, board.url, TITLES[language])
    assert int(InitiativePage.objects.with_card().get(pk=winner.pk).step) == 5
    told_to_the_origin(editor, language)
