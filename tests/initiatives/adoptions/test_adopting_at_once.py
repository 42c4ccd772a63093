"""Editors who press at the same moment, on real PostgreSQL connections: one adoption, one step, and a sentence."""

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import translation

from initiatives.actions import adoptions as actions
from initiatives.actions.newer_guides import tell_adopters
from initiatives.models import Adoption, AdoptionMove, ReplicationGuidePage
from tests.factories import editor
from tests.initiatives.factories import published_initiative
from tests.initiatives.guides import published_anew, published_guide
from tests.threads import at_once

from .making import adoption, unit

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

WORDS = {"contact": "هالة منصور", "motive": "طوابير أمام المركز."}


def in_english(act):
    def run():
        with translation.override("en"):
            return act()

    return run


@pytest.mark.parametrize("turn", range(3))
def test_two_requests_for_one_unit_make_one_adoption_and_the_other_hears_why(site_tree, turn):
    page, place = published_initiative(), unit()
    people = [editor("EG-ASN"), editor("EG-ASN")]

    results = at_once(*(in_english(lambda by=by: actions.begin(page, place, by, **WORDS)) for by in people))

    [won] = [result for result in results if isinstance(result, Adoption)]
    [lost] = [result for result in results if isinstance(result, ValidationError)]
    assert lost.messages == ["This unit is adopting the initiative already."]
    assert Adoption.objects.get() == won


@pytest.mark.parametrize("turn", range(3))
def test_a_request_sent_twice_is_made_once(site_tree, turn):
    one, by = adoption(), editor("EG-ASN")

    results = at_once(*[in_english(lambda: actions.take(Adoption.objects.get(pk=one.pk), "ask", by))] * 2)

    [lost] = [result for result in results if isinstance(result, ValidationError)]
    assert lost.messages == ["This step can’t be taken from where the adoption stands now."]
    assert AdoptionMove.objects.get().to == Adoption.objects.get().state == "requested"


def test_two_publications_tell_an_adopter_once(site_tree):
    guide, by = published_guide(), editor("EG-ASN")
    actions.take(adoption(guide.initiative, state="matched", begun_by=by), "plan", by)
    newer = published_anew(guide, one_line="موعد برسالة.")
    Adoption.objects.update(told_of=0)
    mail.outbox.clear()

    at_once(*[lambda: tell_adopters(ReplicationGuidePage.objects.get(pk=newer.pk))] * 3)

    assert len([message for message in mail.outbox if by.email in message.to]) == 1
