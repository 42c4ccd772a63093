"""What robots are told."""

import pytest

from tests.initiatives.factories import complete_initiative, published_initiative

pytestmark = pytest.mark.django_db


def test_robots_keep_out_of_the_admin_and_find_the_map_of_the_site(site_tree, client):
    text = client.get("/robots.txt").content.decode()

    assert "Disallow: /admin/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text


def test_the_map_holds_the_live_pages_of_both_languages_and_no_draft(site_tree, client):
    published, draft = published_initiative(), complete_initiative()

    text = client.get("/sitemap.xml").content.decode()

    assert published.full_url in text
    assert site_tree.home_en.full_url in text
    assert site_tree.aswan.page_en.full_url in text
    assert draft.slug not in text
