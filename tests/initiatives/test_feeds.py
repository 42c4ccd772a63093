"""The Atom feeds: well formed, lasting, in the language of the address, and of public pages only."""

from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction, Site

from initiatives.localize import translate
from tests.initiatives.factories import complete_initiative, complete_story, publish, published_initiative
from tests.initiatives.test_localize import everything

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
INITIATIVES, SHARQIA = "/ar/feeds/initiatives.xml", "/ar/feeds/eg-shr.xml"


def feed(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(response.content)


def titles(client, address):
    return [entry.find(f"{ATOM}title").text for entry in feed(client, address).iter(f"{ATOM}entry")]


def test_a_feed_has_what_atom_asks_for(site_tree, client):
    Site.objects.update(hostname="saqqara.example", port=443)
    page = published_initiative(title="شباك واحد")

    found = feed(client, INITIATIVES)

    entry = found.find(f"{ATOM}entry")
    for element in (found, entry):
        assert element.find(f"{ATOM}id").text.startswith("urn:uuid:")
        assert element.find(f"{ATOM}title").text
        assert element.find(f"{ATOM}updated").text
    assert found.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
    assert entry.find(f"{ATOM}author/{ATOM}name").text == "الشرقية"
    assert entry.find(f"{ATOM}summary").text == page.summary
    links = [link.get("href") for link in found.iter(f"{ATOM}link")]
    assert all(link.startswith("https://saqqara.example/") for link in links)
    assert f"https://saqqara.example{INITIATIVES}" in links


def test_an_entry_keeps_its_id_when_the_page_moves_and_dates_its_change(site_tree, client):
    page = published_initiative()
    first = feed(client, INITIATIVES).find(f"{ATOM}entry")
    page.slug, page.title = "another-address", "عنوان آخر"
    page.save_revision().publish(skip_permission_checks=True)

    second = feed(client, INITIATIVES).find(f"{ATOM}entry")

    assert first.find(f"{ATOM}id").text == second.find(f"{ATOM}id").text
    assert first.find(f"{ATOM}published").text == second.find(f"{ATOM}published").text
    assert first.find(f"{ATOM}updated").text <= second.find(f"{ATOM}updated").text
    assert "another-address" in second.find(f"{ATOM}link").get("href")


def test_each_language_has_its_own(site_tree, client, django_capture_on_commit_callbacks):
    page = published_initiative(title="شباك واحد")
    assert titles(client, "/en/feeds/initiatives.xml") == []
    with django_capture_on_commit_callbacks(execute=True):
        translate(page, site_tree.en, everything(page, site_tree))

    assert titles(client, INITIATIVES) == ["شباك واحد"]
    assert titles(client, "/en/feeds/initiatives.xml") == ["One window"]


def test_drafts_and_pages_behind_a_password_are_in_none(site_tree, client):
    complete_initiative(title="مسودة")
    hidden = published_initiative(title="خلف كلمة مرور")
    PageViewRestriction.objects.create(page=hidden, restriction_type="password", password="x")

    assert titles(client, INITIATIVES) == titles(client, SHARQIA) == []


def test_a_governorate_has_its_initiatives_and_stories_and_no_others(site_tree, client):
    published_initiative(title="مبادرة الشرقية")
    publish(complete_story(title="قصة الشرقية"))
    published_initiative("EG-ASN", title="مبادرة أسوان")

    assert set(titles(client, SHARQIA)) == {"مبادرة الشرقية", "قصة الشرقية"}
    assert client.get("/ar/feeds/no-such-place.xml").status_code == 404


def test_an_empty_feed_is_no_news(site_tree, client):
    assert client.get(INITIATIVES).content == client.get(INITIATIVES).content
    assert feed(client, INITIATIVES).find(f"{ATOM}updated").text.startswith("2000-")


def test_pages_announce_the_feeds_of_their_language(site_tree, client):
    home = client.get("/en/").content.decode()
    governorate = client.get(site_tree.sharqia.page.url).content.decode()

    assert 'type="application/atom+xml" title="New initiatives" href="/en/feeds/initiatives.xml"' in home
    assert 'href="/en/feeds/winners.xml"' in home
    assert "/feeds/eg-shr.xml" not in home
    assert f'href="{SHARQIA}"' in governorate


@pytest.mark.parametrize("address", [INITIATIVES, SHARQIA])
def test_a_feed_costs_the_same_with_one_page_and_with_three(site_tree, client, address):
    costs = []
    for count in (1, 2):
        for _ in range(count):
            published_initiative()
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        costs.append(len(queries))

    assert costs[0] == costs[1]
