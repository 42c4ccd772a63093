"""The page about the API, and the catalogue that portals gather: what they say is true."""

import json
import re
from html import unescape
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache

from initiatives.api.published import collections
from tests.initiatives.factories import published_initiative

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_asked_before():
    cache.clear()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_names_every_collection_parameter_and_field(site_tree, client, language):
    text = client.get(f"/{language}/api/").content.decode()

    for collection in collections():
        assert f'id="{collection.name}"' in text
        for name in [*(one.name for one in collection.filters), *collection.shape.model_fields]:
            assert f"<code>{name}</code>" in text


def test_every_field_has_words(site_tree, client):
    text = client.get("/en/api/").content.decode()

    assert "<td></td>" not in text and "<td> </td>" not in text


def test_its_addresses_answer(site_tree, client):
    text = client.get("/en/api/").content.decode()
    addresses = {unescape(found) for found in re.findall(r'href="(http://testserver/[^"]+)"', text)}
    own = {address for address in addresses if "/api/v1/" in address or "jsonld" in address}

    assert len(own) > 30
    assert [address for address in own if client.get(address).status_code != 200] == []


def test_its_examples_work(site_tree, client):
    published_initiative()
    text = unescape(client.get("/en/api/").content.decode())
    (listed,) = re.findall(r'curl "(http://[^"]+)"', text)
    (file,) = re.findall(r'curl -O "(http://[^"]+)"', text)
    (python,) = re.findall(r"<code>(import json.*?)</code>", text, re.DOTALL)
    printed = []

    class Opened:
        def __init__(self, address):
            self.address = address

        def read(self):
            return client.get(self.address).content

    run = {"print": lambda *words: printed.append(words)}
    exec(python.replace("from urllib.request import urlopen", ""), run | {"urlopen": Opened})  # noqa: S102

    assert client.get(listed).status_code == client.get(file).status_code == 200
    assert [words[0] for words in printed] == ["EG-SHR"]


def test_the_catalogue_says_what_there_is_under_which_licence_and_for_when(site_tree, client):
    page = published_initiative()
    response = client.get("/data/catalogue.jsonld")
    told = json.loads(response.content)

    assert response["Content-Type"] == "application/ld+json"
    datasets = {one["dct:identifier"]: one for one in told["dcat:dataset"]}
    assert list(datasets) == [collection.name for collection in collections()]
    initiatives = datasets["initiatives"]
    assert initiatives["dct:license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}
    assert initiatives["dct:temporal"]["dcat:startDate"]["@value"] == page.start_date.isoformat()
    assert {one["@language"]: one["@value"] for one in initiatives["dct:title"]} == {
        "ar": "المبادرات",
        "en": "Initiatives",
    }
    addresses = [
        one["dcat:accessURL"]["@id"] for data in datasets.values() for one in data["dcat:distribution"]
    ]
    assert {client.get(urlsplit(address).path).status_code for address in addresses} == {200}


def test_whoever_has_the_catalogue_is_told_so(site_tree, client):
    first = client.get("/data/catalogue.jsonld")

    again = client.get("/data/catalogue.jsonld", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304


def test_the_page_of_open_data_leads_to_both(site_tree, client):
    text = client.get("/en/open-data/").content.decode()

    assert 'href="/data/catalogue.jsonld"' in text and 'href="/en/api/"' in text
    assert 'href="http://testserver/api/v1/initiatives.csv"' in text
