"""Editions and results for machines: after the release, by name only who is named, of people no name at all."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from competitions.actions.closing import close_edition
from competitions.actions.consents import record_consent
from competitions.actions.decisions import stage_decision
from competitions.actions.release import release
from competitions.enums import Outcome
from competitions.models import Competition
from tests.competitions import editions
from tests.competitions.conftest import CITATION, closed, decided  # noqa: F401 an edition that is decided
from tests.competitions.test_recognition_of_staff import (  # noqa: F401 an edition of people that is released
    NAME,
    NAME_EN,
    edition,
    page_of,
)
from tests.competitions.test_recognition_of_staff import released as released_staff  # noqa: F401
from tests.factories import organiser as make_organiser
from tests.initiatives.api.asking import ask, data

pytestmark = pytest.mark.django_db


@pytest.fixture
def organiser(site_tree):
    return make_organiser()


@pytest.fixture
def released(decided, organiser):  # noqa: F811
    for language in ("ar", "en"):
        editions.public_page(decided, language=language)
    release(decided, organiser)
    return decided


def test_an_edition_is_told_once_it_has_a_public_page(site_tree, client):
    found = editions.edition(days_left=6)
    assert data(client, "competitions") == []

    page = editions.public_page(found)

    (told,) = data(client, "competitions")
    assert told["code"] == found.code
    assert told["url"] == {"ar": page.full_url, "en": None}
    assert sum(criterion["weight"] for criterion in told["criteria"]) == 100
    assert told["phases"][0]["phase"] == found.timeline[0].kind
    assert told["released_at"] is None
    page.unpublish()
    assert data(client, "competitions") == []
    ask(client, f"competitions/{found.code}", status=404)


def test_nothing_is_told_before_the_release(decided, organiser, client):  # noqa: F811
    editions.public_page(decided)
    assert data(client, "results") == []

    release(decided, organiser)

    assert len(data(client, "results")) == 3


def test_who_was_not_awarded_stands_by_code_alone(released, site_tree, client):
    told = {one["outcome"]: one for one in data(client, "results")}

    winner, loser = told["winner"], told["none"]
    assert winner["governorate"]["code"] == "EG-SHR" and winner["place"] == 1
    assert winner["citation"] == {"ar": CITATION["citation_ar"], "en": CITATION["citation_en"]}
    assert winner["title"]["ar"] != winner["title"]["en"]
    assert loser["blind_code"] == released.third.blind_code
    named = ("governorate", "mentor", "local_unit", "initiative", "place")
    assert [loser[name] for name in named] == [None] * 5
    assert loser["title"] == loser["url"] == loser["citation"] == {"ar": None, "en": None}
    assert "بورسعيد" not in client.get("/api/v1/results").content.decode()


def test_a_governorate_finds_only_what_stands_by_its_name(released, site_tree, client):
    assert released.third.governorate == site_tree.port_said

    assert data(client, "results", governorate="EG-PTS") == []
    Competition.objects.filter(pk=released.pk).update(names_all_entries=True)
    assert [one["outcome"] for one in data(client, "results", governorate="EG-PTS")] == ["none"]


def test_no_mark_can_be_solved_for(released, client):
    """One sheet each: neither the mean nor a score that is the mean."""
    lines = data(client, "results")

    assert {(one["sheets"], one["score"], one["mean"]) for one in lines} == {(1, None, None)}
    text = client.get("/api/v1/results").content.decode() + ask(client, "results.csv").decode()
    assert "REMARK" not in text


def test_results_are_narrowed_by_edition_tier_and_outcome(released, client):
    assert len(data(client, "results", edition=released.code, tier="markaz")) == 3
    assert data(client, "results", tier="city") == []
    assert [one["outcome"] for one in data(client, "results", outcome=["none", "mention"])] == [
        "mention",
        "none",
    ]


def test_of_people_there_is_the_award_and_no_name(released_staff, client):  # noqa: F811
    for language in ("ar", "en"):
        editions.public_page(released_staff, language=language)
    page = page_of(released_staff.winner)
    record_consent(page, page.owner, timezone.localdate())
    assert NAME in client.get(released_staff.pages.first().url).content.decode()

    text = client.get("/api/v1/results").content.decode() + ask(client, "results.jsonl").decode()

    winner, mention = data(client, "results")
    assert (winner["outcome"], mention["outcome"]) == ("winner", "mention")
    assert winner["governorate"]["code"] == "EG-SHR"
    assert [winner[name] for name in ("rank", "score", "mean", "sheets", "p_first")] == [None] * 5
    assert winner["title"] == winner["citation"] == {"ar": None, "en": None}
    assert NAME not in text and NAME_EN not in text


@pytest.mark.parametrize("name", ["competitions", "results"])
def test_it_asks_as_much_for_one_edition_as_for_three(site_tree, organiser, client, name):
    release_one(organiser)
    one = queries(client, name)
    release_one(organiser)
    release_one(organiser)

    assert queries(client, name) == one <= 16


def release_one(organiser):
    found = editions.edition(days_left=-1, min_sheets=1)
    entry = editions.unit_entry(found)
    editions.sheet(entry, editions.judge(found), level=4)
    editions.public_page(found)
    close_edition(found, organiser)
    stage_decision(entry, organiser, Outcome.WINNER, 1, **CITATION)
    release(found, organiser)


def queries(client, name):
    client.get(f"/api/v1/{name}")
    with CaptureQueriesContext(connection) as found:
        client.get(f"/api/v1/{name}")
    return len(found)
