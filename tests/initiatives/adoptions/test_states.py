"""Every state × move × party: allowed where this table says so, refused everywhere else."""

import pytest

from initiatives.adoptions import states
from initiatives.enums import AdoptionState, Party

#: (from, move, who) → to; nothing else is allowed
ALLOWED = {
    ("interested", "ask", "adopter"): "requested",
    ("requested", "accept", "mentor"): "matched",
    ("requested", "decline", "mentor"): "interested",
    ("matched", "plan", "adopter"): "planning",
    ("planning", "pilot", "adopter"): "piloting",
    ("piloting", "operate", "adopter"): "operating",
    ("operating", "verify", "committee"): "verified",
    ("verified", "sustain", "organiser"): "sustained",
    ("matched", "pause", "adopter"): "paused",
    ("planning", "pause", "adopter"): "paused",
    ("piloting", "pause", "adopter"): "paused",
    ("operating", "pause", "adopter"): "paused",
    ("verified", "pause", "adopter"): "paused",
    ("sustained", "pause", "adopter"): "paused",
    ("paused", "resume", "adopter"): "piloting",
    ("interested", "stop", "adopter"): "discontinued",
    ("requested", "stop", "adopter"): "discontinued",
    ("matched", "stop", "adopter"): "discontinued",
    ("planning", "stop", "adopter"): "discontinued",
    ("piloting", "stop", "adopter"): "discontinued",
    ("operating", "stop", "adopter"): "discontinued",
    ("verified", "stop", "adopter"): "discontinued",
    ("sustained", "stop", "adopter"): "discontinued",
    ("paused", "stop", "adopter"): "discontinued",
}


@pytest.mark.parametrize("state", AdoptionState.values)
@pytest.mark.parametrize("name", states.MOVES)
@pytest.mark.parametrize("party", Party.values)
def test_a_move_is_allowed_exactly_where_the_table_says_so(state, name, party):
    move = states.MOVES[name]
    allowed = states.may_take(move, state, {Party(party)})
    assert allowed == ((state, name, party) in ALLOWED)
    if allowed:
        assert states.target(move, "piloting") == ALLOWED[state, name, party]


def test_nobody_verifies_what_he_runs_though_he_sit_on_the_committee():
    verify = states.MOVES["verify"]
    assert states.may_take(verify, "operating", {Party.COMMITTEE})
    assert not states.may_take(verify, "operating", {Party.COMMITTEE, Party.ADOPTER})


def test_an_adoption_that_ended_is_left_alone_by_everybody():
    assert states.moves_from("discontinued", set(Party)) == []


def test_the_moves_of_a_party_are_those_it_may_take():
    assert [move.name for move in states.moves_from("requested", {Party.MENTOR})] == ["accept", "decline"]


def test_what_takes_an_adoption_out_of_its_way_asks_why():
    assert {name for name, move in states.MOVES.items() if move.needs_reason} == {"decline", "pause", "stop"}
