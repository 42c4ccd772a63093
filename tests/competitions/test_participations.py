"""A governorate's page tells the editions whose results name it, and no other."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.actions.release import release
from competitions.enums import Outcome
from competitions.models.participations import public_participations
from tests import factories
from tests.competitions import editions

pytestmark = pytest.mark.django_db

CITATION = {"citation_ar": "لأنها سبقت المخالفة", "citation_en": "Because it came before the violation"}


@pytest.fixture
def organiser(site_tree):
    return factories.organiser()


def page_of(client, governorate):
    return client.get(governorate.pages.get(locale__language_code="ar").url).content.decode()


def told(governorate, site_tree):
    return public_participations(governorate, site_tree.ar)


def test_nothing_is_told_before_the_release(client, decided, site_tree):
    assert told(decided.best.governorate, site_tree) == []
    assert 'id="editions"' not in page_of(client, decided.best.governorate)


def test_a_winner_is_told_with_its_place_and_a_loser_not_at_all(site_tree, organiser):
    edition = finished_edition(site_tree, organiser)

    (winner,) = told(site_tree.sharqia, site_tree)

    assert (winner.competition, winner.place, winner.outcome) == (edition, 1, Outcome.WINNER)
    assert edition.entries.filter(governorate=site_tree.aswan).exists()
    assert told(site_tree.aswan, site_tree) == []


def test_a_loser_is_told_where_the_edition_announced_a_full_list(client, site_tree, organiser):
    edition = finished_edition(site_tree, organiser)
    type(edition).objects.filter(pk=edition.pk).update(names_all_entries=True)

    (entry,) = told(site_tree.aswan, site_tree)

    assert (entry.place, entry.outcome_label) == (None, "")
    assert "شاركت</td>" in page_of(client, site_tree.aswan)


def test_it_asks_as_many_queries_for_three_editions_as_for_one(site_tree, organiser):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            told(site_tree.sharqia, site_tree)
        return len(captured)

    finished_edition(site_tree, organiser)
    told(site_tree.sharqia, site_tree)
    before = queries()
    for _ in range(2):
        finished_edition(site_tree, organiser)

    assert len(told(site_tree.sharqia, site_tree)) == 3
    assert queries() == before


def finished_edition(site_tree, organiser):
    """Sharqia's unit wins it, Aswan's gets nothing."""
    edition = editions.edition(days_left=-1, min_sheets=1)
    best = editions.unit_entry(edition, site_tree.sharqia)
    other = editions.unit_entry(edition, site_tree.aswan)
    judge = editions.judge(edition)
    editions.sheet(best, judge, level=5)
    editions.sheet(other, judge, level=2)
    close_edition(edition, organiser)
    stage_decision(best, organiser, Outcome.WINNER, 1, **CITATION)
    release(edition, organiser)
    return edition
