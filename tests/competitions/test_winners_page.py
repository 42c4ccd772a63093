"""Winners of all released editions in one list, in both languages."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.actions.release import release
from competitions.enums import Outcome
from competitions.models import Competition, WinnersPage
from tests.competitions import editions

pytestmark = pytest.mark.django_db

CITATION = {"citation_ar": "لأنها سبقت المخالفة", "citation_en": "Because it came before the violation"}


def winners_page(client, language="ar", **params):
    page = WinnersPage.objects.get(locale__language_code=language)
    return client.get(page.url, params).content.decode()


def released(organiser, **fields):
    """An edition with one winner, released."""
    edition = editions.edition(days_left=-1, min_sheets=1)
    entry = editions.unit_entry(edition)
    editions.sheet(entry, editions.judge(edition), level=4)
    close_edition(edition, organiser)
    stage_decision(entry, organiser, Outcome.WINNER, 1, **CITATION)
    release(edition, organiser)
    Competition.objects.filter(pk=edition.pk).update(**fields)
    edition.winner = entry
    return edition


def names(page):
    return re.findall(r'<section class="awarded"><h2>(?:<a [^>]+>)?([^<]+)<', page)


def test_before_the_first_release_the_page_says_what_will_stand_here(decided, client):
    page = winners_page(client)

    assert "لم تُعلن نتائج بعد" in page
    assert decided.best.unit.name_ar not in page
    assert "<form class=" not in page.split("<main")[1]


def test_winners_and_mentions_stand_with_their_citation_and_nobody_else(decided, organiser, client):
    release(decided, organiser)

    arabic, english = winners_page(client), winners_page(client, "en")

    assert "لأنها سبقت المخالفة" in arabic
    assert "Because it came before the violation" in english
    assert decided.best.unit.name_en in english
    assert "Special mention" in english
    assert decided.third.unit.name_en not in english
    assert decided.third.blind_code not in english


def test_the_list_is_narrowed_by_edition_and_kind(organiser, client):
    first = released(organiser, name_ar="الدورة الأولى")
    second = released(organiser, name_ar="الدورة الثانية")

    assert names(winners_page(client)) == ["الدورة الثانية", "الدورة الأولى"]
    assert names(winners_page(client, edition=first.code)) == ["الدورة الأولى"]
    assert names(winners_page(client, kind=second.kind)) == ["الدورة الثانية", "الدورة الأولى"]
    assert names(winners_page(client, edition="no-such", kind="none")) == ["الدورة الثانية", "الدورة الأولى"]


def test_an_edition_leads_to_its_public_page_where_it_has_one_and_to_its_other_editions(organiser, client):
    first, second = released(organiser), released(organiser, name_ar="الدورة الثانية")
    page = editions.public_page(first, title="صفحة الأولى")
    other = editions.public_page(second, title="صفحة الثانية")

    assert f'<h2><a href="{page.url}">' in winners_page(client)
    text = client.get(other.url).content.decode()
    assert f'<li><a href="{page.url}">صفحة الأولى</a>' in text
    assert "الفائزون في كل الدورات" in text


def test_the_list_costs_the_same_with_one_edition_and_with_three(organiser, client):
    costs = []
    for more in (1, 2):
        for _number in range(more):
            released(organiser)
        winners_page(client)
        with CaptureQueriesContext(connection) as queries:
            winners_page(client)
        costs.append(len(queries))

    assert costs[0] == costs[1]
