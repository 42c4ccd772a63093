"""What robots are told."""

import re
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction, Site

from home import sitemaps
from tests.initiatives.factories import complete_initiative, published_initiative
from tests.initiatives.satisfaction import made

pytestmark = pytest.mark.django_db

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def entries(client, address="/sitemap.xml"):
    """{address: {language: address of the translation}}"""
    tree = ElementTree.fromstring(client.get(address).content)
    return {
        url.find(f"{MAP}loc").text: {link.get("hreflang"): link.get("href") for link in url.iter(LINK)}
        for url in tree.iter(f"{MAP}url")
    }


def test_robots_keep_out_of_the_admin_and_find_the_map_of_the_site(site_tree, client):
    Site.objects.update(hostname="saqqara.example", port=443)

    text = client.get("/robots.txt").content.decode()

    assert "Disallow: /admin/" in text
    assert "Sitemap: https://saqqara.example/sitemap.xml" in text


def test_the_map_holds_the_live_pages_of_both_languages_and_no_draft(site_tree, client):
    published, draft = published_initiative(), complete_initiative()

    found = entries(client)

    assert {published.full_url, site_tree.home_en.full_url, site_tree.aswan.page_en.full_url} <= set(found)
    assert draft.full_url not in found
    assert set(found) == {page.full_url for page in Page.objects.live().filter(depth__gt=1)}


def test_a_page_behind_a_password_is_not_on_the_map(site_tree, client):
    page = published_initiative()
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="x")

    assert page.full_url not in entries(client)


def test_each_address_names_its_other_language_and_the_one_for_everybody_else(site_tree, client):
    page, english = site_tree.sharqia.page, site_tree.sharqia.page_en
    alone = published_initiative()

    found = entries(client)

    both = {"ar": page.full_url, "en": english.full_url, "x-default": page.full_url}
    assert found[page.full_url] == found[english.full_url] == both
    assert found[alone.full_url] == {"ar": alone.full_url, "x-default": alone.full_url}


def test_the_map_dates_what_it_names(site_tree, client):
    dates = re.findall(r"<lastmod>(\d{4}-\d\d-\d\d)</lastmod>", client.get("/sitemap.xml").content.decode())

    assert len(dates) == len(entries(client))


def test_a_large_site_has_a_list_of_files(site_tree, client, monkeypatch):
    whole = set(entries(client))
    monkeypatch.setattr(sitemaps.PublicPages, "limit", 5)

    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    files = [location.text for location in tree.iter(f"{MAP}loc")]

    assert len(files) == -(-len(whole) // 5)
    assert {address for file in files for address in entries(client, file)} == whole


def test_the_map_costs_the_same_with_one_page_and_with_three(site_tree, client):
    costs = []
    for count in (1, 2):
        for _ in range(count):
            published_initiative()
        client.get("/sitemap.xml")
        with CaptureQueriesContext(connection) as queries:
            client.get("/sitemap.xml")
        costs.append(len(queries))

    assert costs[0] == costs[1]


def test_centres_stand_on_the_map_in_both_languages_with_the_day_they_were_counted(site_tree, client):
    counted, new = made.published(made.centre()).centre, made.centre()

    found = entries(client)

    root = site_tree.home.get_site().root_url
    for centre in (counted, new):
        both = {code: f"{root}/{code}/satisfaction/{centre.code}/" for code in ("ar", "en")}
        assert found[both["en"]] == found[both["ar"]] == both | {"x-default": both["ar"]}
        assert client.get(both["en"]).status_code == 200
    text = client.get("/sitemap.xml").content.decode()
    assert re.search(rf"{counted.code}/</loc><lastmod>", text) and not re.search(
        rf"{new.code}/</loc><lastmod>", text
    )


def test_centres_of_a_large_site_have_files_of_their_own(site_tree, client, monkeypatch):
    for _ in range(3):
        made.centre()
    whole = set(entries(client))
    for part in (sitemaps.PublicPages, sitemaps.TechnologyCentres):
        monkeypatch.setattr(part, "limit", 2)

    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    files = [location.text for location in tree.iter(f"{MAP}loc")]

    assert {address for file in files for address in entries(client, file)} == whole
