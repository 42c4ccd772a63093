"""A browser's language is asked at the bare address only."""

import pytest
from django.urls import reverse

from tests.factories import organiser
from tests.initiatives.factories import published_initiative

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("", "ar"),
        ("en-GB", "en"),
        ("EN", "en"),
        ("ar-EG,en;q=0.8", "ar"),
        ("en;q=0.5, ar;q=0.9", "ar"),
        ("fr-FR, en;q=0.3", "en"),
        ("fr, de;q=0.9", "ar"),
        ("fr, en;q=0", "ar"),
        ("*", "ar"),
        ("fr, *;q=0.5, en;q=0.1", "ar"),
        ("en;q=nonsense", "ar"),
        ("x" * 5000, "ar"),
    ],
)
def test_the_bare_address_leads_to_the_language_the_browser_likes_best(site_tree, client, header, code):
    response = client.get("/", headers={"accept-language": header})

    assert (response.status_code, response.url) == (302, f"/{code}/")
    assert "Accept-Language" in response["Vary"]


@pytest.mark.parametrize(
    "address", ["/ar/", "/en/", "/robots.txt", "/sitemap.xml", "/en/search/", "/ar/feeds/initiatives.xml"]
)
def test_no_other_address_asks_it(site_tree, client, address):
    answers = [client.get(address, headers={"accept-language": code}) for code in ("ar", "en")]

    assert answers[0].content == answers[1].content
    for answer in answers:
        assert "accept-language" not in answer.get("Vary", "").lower()


def test_an_address_without_its_language_leads_to_the_arabic_page(site_tree, client):
    page = published_initiative()
    path = page.url.removeprefix("/ar")

    response = client.get(path, headers={"accept-language": "en"})

    assert response.url.startswith("/ar/")


def test_the_admins_door_speaks_the_browsers_language_and_inside_the_persons(site_tree, client):
    door = client.get(reverse("wagtailadmin_login"), headers={"accept-language": "en"})
    client.force_login(organiser(language="ar"))
    inside = client.get("/admin/", headers={"accept-language": "en"})

    assert '<html lang="en"' in door.content.decode()
    assert '<html lang="ar"' in inside.content.decode()
