"""docs/open-data.md: its examples answer."""

import re

import pytest
from django.core.cache import cache

from tests.initiatives.factories import published_initiative
from tests.lint import ROOT

pytestmark = pytest.mark.django_db

EXAMPLE = re.compile(r'^    curl "http://127\.0\.0\.1:8000(/[^"]+)"$', re.M)


def test_every_example_answers(site_tree, client):
    cache.clear()
    published_initiative()
    addresses = EXAMPLE.findall((ROOT / "docs/open-data.md").read_text())

    assert len(addresses) == 6
    assert [address for address in addresses if client.get(address).status_code != 200] == []


def test_every_address_of_the_table_answers(site_tree, client):
    cache.clear()
    text = (ROOT / "docs/open-data.md").read_text()
    plain = re.findall(r"\| `(/[a-z0-9./]+)` \|", text)

    assert plain == ["/api/v1/", "/api/v1/openapi.json", "/data/catalogue.jsonld"]
    assert {client.get(address).status_code for address in plain} == {200}
