"""Every step of an adoption as it is sent by a browser: who is refused and how, who is let through."""

import pytest
from django.urls import reverse

from initiatives.adoptions import states
from initiatives.enums import AdoptionState, Party
from initiatives.models import Adoption
from tests.factories import committee_member, editor, superuser, translator, user

from .making import adoption, parties
from .test_adoptions import ready

pytestmark = pytest.mark.django_db

OUTSIDERS = {
    "nobody": lambda: None,
    "another governorate’s editor": lambda: editor("EG-PTS"),
    "the mentor’s committee": lambda: committee_member("EG-SHR"),
    "translator": translator,
    "a user of no group": user,
    "superuser": superuser,
}


def send(client, person, one, name, reason="سبب مفهوم"):
    client.logout()
    if person:
        client.force_login(person)
    answer = client.post(reverse("adoptions:take", args=[one.pk, name]), {"reason": reason})
    if (
        answer.status_code == 302
    ):  # Wagtail answers a refusal by leading home, whoever knows nobody to the sign-in
        return "taken" if answer.url == reverse("adoptions:show", args=[one.pk]) else "refused"
    return answer.status_code


def stands(one):
    return Adoption.objects.get(pk=one.pk).state


@pytest.mark.parametrize("name", states.MOVES)
def test_each_step_is_taken_by_its_party_alone_and_from_its_state_alone(client, site_tree, name):
    move = states.MOVES[name]
    origin = next(state for state in AdoptionState if state in move.origins)
    one = adoption(state=origin)
    ready(one)
    people = {Party(party): person for party, person in parties(one).items()}
    for outsider, make in OUTSIDERS.items():
        assert send(client, make(), one, name) == "refused", outsider
    for party in set(Party) - {move.by}:
        assert send(client, people[party], one, name) == "refused", party
    assert stands(one) == origin

    assert send(client, people[move.by], one, name) == "taken"
    assert stands(one) == states.target(move, "piloting")


@pytest.mark.parametrize("state", AdoptionState.values)
def test_from_every_other_state_a_step_is_refused_in_words(client, site_tree, state):
    one = adoption(state=state)
    ready(one)
    people = {Party(party): person for party, person in parties(one).items()}
    for move in states.MOVES.values():
        if state not in move.origins:
            assert send(client, people[move.by], one, move.name) == 422, move.name
    assert stands(one) == state


@pytest.mark.parametrize("name", [move.name for move in states.MOVES.values() if move.needs_reason])
def test_a_step_that_asks_why_is_refused_without_an_answer(client, site_tree, name):
    move = states.MOVES[name]
    one = adoption(state=next(state for state in AdoptionState if state in move.origins))
    person = parties(one)[move.by]
    assert send(client, person, one, name, " ") == 422
    assert stands(one) in move.origins


@pytest.mark.parametrize(
    ("name", "state"), [("pilot", "planning"), ("verify", "operating"), ("sustain", "verified")]
)
def test_a_step_waits_for_what_it_needs(client, site_tree, name, state):
    one = adoption(state=state)
    assert send(client, parties(one)[states.MOVES[name].by], one, name) == 422
    assert stands(one) == state
