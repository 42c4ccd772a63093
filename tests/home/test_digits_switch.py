"""The reader's choice of digits: a cookie, applied over the finished page."""

import re

import pytest

from initiatives.digits import chosen, html_in_arabic_indic
from tests.browser import wait_until
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
        ('<bdi class="code" dir="ltr">SCU-2026</bdi> 7', '<bdi class="code" dir="ltr">SCU-2026</bdi> ٧'),
        ("<kbd>Alt+1</kbd> <samp>9f</samp>", "<kbd>Alt+1</kbd> <samp>9f</samp>"),
        ('<img srcset="/a.w400.avif 400w" alt="95">', '<img srcset="/a.w400.avif 400w" alt="95">'),
        ('<option value="12">12</option>', '<option value="12">١٢</option>'),
        (
            '<svg><path d="M3 4"/><text x="1">9</text></svg>',
            '<svg><path d="M3 4"/><text x="1">٩</text></svg>',
        ),
        ('<bdi class="signed-figure">−77%</bdi>', '<bdi class="signed-figure">−٧٧٪</bdi>'),
        ("<script>let n = 5 < 6</script>", "<script>let n = 5 < 6</script>"),
        ("&#39;7&#x27;", "&#39;٧&#x27;"),
    ],
)
def test_only_text_a_reader_sees_is_changed(html, shown):
    assert html_in_arabic_indic(html) == shown


def test_over_tls_the_cookie_is_bound_to_the_host(site_tree, client):
    (name, cookie), *others = client.get(
        "/digits/", {"to": "arab", "next": "/ar/"}, secure=True
    ).cookies.items()

    assert (name, others) == ("__Host-digits", [])
    assert cookie["secure"] and cookie["httponly"] and cookie["samesite"] == "Lax" and cookie["path"] == "/"
    assert chosen({name: cookie.value}) == "arab"


def test_a_page_has_two_variants_whatever_stands_in_cookies(site_tree, client):
    address = published_initiative().url
    western = client.get(address).content
    client.cookies["digits"] = "arab"
    arabic_indic = client.get(address).content
    assert arabic_indic != western

    for nonsense in ("", "roman", "ARAB", "arab%00", "latn"):
        client.cookies["digits"] = nonsense
        assert client.get(address).content == western


def test_no_header_makes_a_cache_keep_a_page_for_each_reader(site_tree, client):
    client.cookies["digits"] = "arab"

    for address in (site_tree.home.url, published_initiative().url, site_tree.sharqia.page.url):
        response = client.get(address)
        assert "cookie" not in response.headers.get("Vary", "").lower()
        assert not response.cookies


@pytest.mark.browser
def test_the_place_on_the_page_is_kept_when_digits_are_switched(transactional_db, browser):
    address = published_initiative().url
    browser.goto(f"{address}?from=list#impact")

    browser.locator(".owner a[href^='/digits/']").click()
    wait_until(browser, "document.body.textContent.includes('٩٥')")

    assert browser.url.endswith("?from=list#impact")
