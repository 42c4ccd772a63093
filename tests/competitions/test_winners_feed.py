"""The feed of winners says what the results page says by name, and nothing before the release."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from competitions.actions.release import release
from competitions.models import CompetitionIndexPage, CompetitionPage
from tests.competitions.test_public_results import organiser  # noqa: F401
from tests.initiatives.test_feeds import ATOM, feed
from tests.unguarded import unguarded

pytestmark = pytest.mark.django_db

WINNERS = "/en/feeds/winners.xml"


@pytest.fixture
def edition_page(decided, site_tree):
    index = CompetitionIndexPage.objects.get(locale=site_tree.en)
    page = CompetitionPage(
        competition=decided,
        title="Award 2026",
        slug="award-2026",
        introduction=".",
        rules_text="<p>.</p>",
        locale=site_tree.en,
    )
    index.add_child(instance=page)
    page.save_revision().publish()
    return page


def entries(client):
    return list(feed(client, WINNERS).iter(f"{ATOM}entry"))


def test_nothing_of_an_edition_is_said_before_its_release(client, edition_page):
    assert entries(client) == []


def test_winners_and_mentions_stand_by_name_and_all_others_not_at_all(
    client, decided, edition_page, organiser
):
    release(decided, organiser)

    text = client.get(WINNERS).content.decode()

    assert len(entries(client)) == 2
    assert decided.best.unit.name_en in text
    assert "Because it came before the violation" in text
    assert decided.third.blind_code not in text
    assert decided.third.unit.name_en not in text


def test_a_winner_keeps_its_id(client, decided, edition_page, organiser):
    release(decided, organiser)
    ids = [entry.find(f"{ATOM}id").text for entry in entries(client)]
    edition_page.slug = "renamed"
    edition_page.save()

    assert ids == [entry.find(f"{ATOM}id").text for entry in entries(client)]
    assert len(set(ids)) == 2


def test_an_edition_whose_page_is_withdrawn_leaves_the_feed(client, decided, edition_page, organiser):
    release(decided, organiser)
    edition_page.unpublish()

    assert entries(client) == []


def test_it_costs_the_same_with_one_award_and_with_two(client, decided, edition_page, organiser):
    release(decided, organiser)
    unguarded()
    costs = []
    for outcome in ("mention", "none"):
        decided.second.decision.__class__.objects.filter(entry=decided.second).update(outcome=outcome)
        client.get(WINNERS)
        with CaptureQueriesContext(connection) as queries:
            client.get(WINNERS)
        costs.append(len(queries))

    assert costs[0] == costs[1]
