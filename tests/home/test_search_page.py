"""The search page: published pages of the language asked in, in any spelling, never a dead end."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.initiatives.factories import complete_initiative, published_initiative

pytestmark = pytest.mark.django_db


def found(client, q, language="ar"):
    page = client.get(f"/{language}/search/", {"q": q}).content.decode()
    return re.findall(r'<h3><a href="[^"]+">([^<]+)</a></h3>', page)


def test_an_initiative_is_found_by_another_spelling(site_tree, client):
    published_initiative(title="أرشفة الرخص")

    assert found(client, "ارشفه") == ["أرشفة الرخص"]


def test_drafts_and_the_other_language_are_not_found(site_tree, client):
    complete_initiative(title="أرشفة لم تُنشر")
    published_initiative(title="أرشفة الرخص")

    assert found(client, "أرشفة") == ["أرشفة الرخص"]
    assert found(client, "أرشفة", "en") == []


def test_an_empty_answer_offers_ways_on(site_tree, client):
    page = client.get("/ar/search/", {"q": "زعفران"}).content.decode()

    assert "لا صفحة منشورة تجيب عن «زعفران»" in page
    assert "المبادرات" in page.split("<main")[1].split("</main>")[0]


def test_what_is_asked_is_shown_and_never_run(site_tree, client):
    page = client.get("/ar/search/", {"q": "<script>alert(1)</script>"}).content.decode()

    assert "<script>alert" not in page


@pytest.mark.parametrize("q", ["", "   ", "\x00", "«»", "'\" OR 1=1 --", "*" * 500, "م" * 5000])
def test_odd_questions_are_answered(site_tree, client, q):
    assert client.get("/ar/search/", {"q": q}).status_code == 200


def test_pages_of_results_keep_the_question(site_tree, client):
    for number in range(11):
        published_initiative(title=f"أرشفة {number}")

    page = client.get("/ar/search/", {"q": "أرشفة"}).content.decode()
    second = re.search(r'<a rel="next" href="([^"]+)"', page)[1].replace("&amp;", "&")

    assert len(re.findall("<h3>", page)) == 10
    assert len(re.findall("<h3>", client.get(f"/ar/search/{second}").content.decode())) == 1
    assert client.get("/ar/search/", {"q": "أرشفة", "page": "nonsense"}).status_code == 200


def test_the_answer_costs_the_same_for_one_and_for_three(site_tree, client):
    costs = []
    for wanted in (1, 3):
        while len(found(client, "أرشفة")) < wanted:
            published_initiative(title="أرشفة")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert len(found(client, "أرشفة")) == wanted
        costs.append(len(queries))

    assert costs[0] == costs[1]
