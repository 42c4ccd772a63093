"""The reader's choice of digits: a cookie, applied over the finished page."""

import re

import pytest

from initiatives.digits import html_in_arabic_indic
from tests.initiatives.factories import published_initiative

pytestmark = pytest.mark.django_db


def switch(page):
    return re.search(r'<a href="(/digits/[^"]+)"', page)[1].replace("&amp;", "&")


def test_the_switch_changes_digits_and_leads_back(site_tree, client):
    address = published_initiative().url
    before = client.get(address).content.decode()
    assert "من <bdi>95</bdi> إلى" in before

    response = client.get(switch(before))
    after = client.get(response.url).content.decode()

    assert response.url == address
    assert "من <bdi>٩٥</bdi> إلى" in after

    client.get(switch(after))
    assert "من <bdi>95</bdi> إلى" in client.get(address).content.decode()


def test_english_pages_keep_their_digits_and_offer_no_switch(site_tree, client):
    client.cookies["digits"] = "arab"

    page = client.get("/en/").content.decode()

    assert "/digits/" not in page
    assert not re.search("[٠-٩]", page)


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "javascript:alert(1)", ""])
def test_the_switch_leads_nowhere_else(site_tree, client, elsewhere):
    assert client.get("/digits/", {"to": "arab", "next": elsewhere}).url == "/"


def test_an_unknown_choice_is_not_remembered(site_tree, client):
    assert "digits" not in client.get("/digits/", {"to": "roman", "next": "/ar/"}).cookies


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<b>95</b>", "<b>٩٥</b>"),
        ("94.6% من 1,250", "٩٤٫٦٪ من ١٬٢٥٠"),
        ('<a href="/p/2/" class="g4">2</a>', '<a href="/p/2/" class="g4">٢</a>'),
        ('<bdi dir="ltr">SCU-2026-014</bdi>', '<bdi dir="ltr">SCU-2026-014</bdi>'),
        ('<bdi class="signed">−77%</bdi>', '<bdi class="signed">−٧٧٪</bdi>'),
        ("<script>let n = 5 < 6</script>", "<script>let n = 5 < 6</script>"),
        ("&#39;7&#x27;", "&#39;٧&#x27;"),
    ],
)
def test_only_text_a_reader_sees_is_changed(html, shown):
    assert html_in_arabic_indic(html) == shown
