"""What machines read of each kind of page is valid JSON, true, and can't break out of its element."""

import json
import re
from urllib.parse import urlsplit

import pytest

from home.models import ContentPage, OpenDataPage
from initiatives.models import InitiativePage
from tests.competitions import editions
from tests.initiatives.factories import complete_story, publish, published_initiative

pytestmark = pytest.mark.django_db

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def things(client, page):
    found = [json.loads(block) for block in BLOCK.findall(client.get(page.url).content.decode())]
    assert all(thing["@context"] == "https://schema.org" for thing in found)
    return {thing["@type"]: thing for thing in found}


def test_the_front_page_is_the_site_with_its_owner_and_its_search(site_tree, client):
    found = things(client, site_tree.home_en)

    assert found.keys() == {"WebSite"}
    assert found["WebSite"]["publisher"]["name"] == "Ministry of Local Development"
    assert found["WebSite"]["potentialAction"]["target"]["urlTemplate"].endswith(
        "/en/search/?q={search_term_string}"
    )


def test_an_initiative_is_a_work_of_its_governorate(site_tree, client):
    page = published_initiative(title="شباك بلا طابور")

    found = things(client, page)

    assert found["CreativeWork"]["name"] == "شباك بلا طابور"
    assert found["CreativeWork"]["inLanguage"] == "ar"
    assert found["CreativeWork"]["url"] == page.full_url
    assert found["CreativeWork"]["spatialCoverage"]["identifier"] == "EG-SHR"
    trail = found["BreadcrumbList"]["itemListElement"]
    assert [step["position"] for step in trail] == [1, 2, 3, 4]
    assert trail[-1]["item"] == page.full_url


def test_a_story_is_an_article_an_edition_an_event_and_open_data_a_dataset(site_tree, client):
    edition = editions.edition(days_left=3)

    assert things(client, publish(complete_story()))["Article"]["headline"]
    event = things(client, editions.public_page(edition))["Event"]
    assert event["startDate"] == edition.timeline[0].starts_at.isoformat()
    assert event["startDate"] < event["endDate"]
    data = things(client, OpenDataPage.objects.get(locale=site_tree.en))["DataCatalog"]
    assert [one["name"] for one in data["dataset"]][:2] == ["Initiatives", "Success stories"]
    files = [urlsplit(file["contentUrl"]).path for one in data["dataset"] for file in one["distribution"]]
    assert len(files) > 20 and {client.get(address).status_code for address in files} == {200}


def test_other_pages_are_pages_in_their_place(site_tree, client):
    for page in (*ContentPage.objects.all(), site_tree.sharqia.page, site_tree.sharqia.page_en):
        assert things(client, page).keys() == {"WebPage", "BreadcrumbList"}


def test_a_title_ends_no_element(site_tree, client):
    page = published_initiative()
    InitiativePage.objects.filter(pk=page.pk).update(title="</script><b>&amp;")

    text = client.get(page.url).content.decode()

    assert "</script><b>" not in text
    assert things(client, page)["CreativeWork"]["name"] == "</script><b>&amp;"


def test_an_address_of_no_page_says_nothing(site_tree, client):
    for address in ("/ar/search/", "/ar/no-such-page/"):
        assert not BLOCK.findall(client.get(address).content.decode())
