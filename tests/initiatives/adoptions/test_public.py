"""What anybody reads: on the initiative's page in each language, on the page that explains adopting."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale

from initiatives.localize import translate
from tests.initiatives.factories import draft_initiative, publish, published_initiative
from tests.initiatives.guides import complete_guide

from .making import adoption, measured

pytestmark = pytest.mark.django_db

SECRETS = {"contact": "اسم لا يُنشر", "motive": "سبب لا يُنشر"}


def section(client, page):
    html = BeautifulSoup(client.get(page.url).content, "html.parser")
    found = html.select_one("#adopters")
    return found and " ".join(found.get_text(" ").split())


def test_a_page_nobody_adopted_says_nothing_of_adopters_and_offers_to(client, site_tree):
    page = published_initiative()
    adoption(page, state="requested")
    assert section(client, page) is None
    assert reverse("initiatives_adoptions:adopt", args=[page.pk]) in client.get(page.url).content.decode()


def test_public_adoptions_show_with_ratio_and_n_and_nothing_private(client, site_tree):
    page = published_initiative()
    one = adoption(page, state="verified", adaptation_ar="مراجعة أولًا", lesson_ar="ابدأوا بالفرز", **SECRETS)
    measured(one)
    words = section(client, page)
    tile = BeautifulSoup(client.get(page.url).content, "html.parser").select_one("#adopters .tile:has(small)")
    assert [tile.b.get_text(), tile.small.get_text()] == ["102%", "ن = 400"]
    for said in ("أسوان", one.unit.name_ar, "102%", "400", "مراجعة أولًا", "ابدأوا بالفرز"):
        assert said in words
    for secret in SECRETS.values():
        assert secret not in client.get(page.url).content.decode()


def test_without_n_there_is_no_ratio_but_the_reason(client, site_tree):
    page = published_initiative()
    measured(adoption(page, state="operating"), n=None)
    words = section(client, page)
    assert "102%" not in words
    assert "فلا تُعرض نسبة" in words


def test_the_english_page_shows_the_same_adoptions_in_its_words(client, site_tree):
    page = published_initiative()
    one = adoption(page, state="verified", lesson_ar="ابدأوا بالفرز", lesson_en="Sort at the door first")
    measured(one)
    locale = Locale.objects.get(language_code="en")
    translate(page, locale, {})
    english = page.get_translation(locale)
    english.get_latest_revision().publish(skip_permission_checks=True)
    words = section(client, english)
    for said in ("Aswan", "102%", "Sort at the door first", "results verified"):
        assert said in words


def test_a_copy_of_a_copy_stands_below_it_in_the_tree(client, site_tree):
    page = published_initiative()
    first = adoption(page, state="operating")
    adoption(page, "EG-PTS", state="piloting", parent=first)
    html = BeautifulSoup(client.get(page.url).content, "html.parser")
    assert [row["class"] for row in html.select(".adopt-tree li")] == [["depth1"], ["depth2"]]


def queries_of(client, page):
    client.get(page.url)
    with CaptureQueriesContext(
        connection,
    ) as found:
        client.get(page.url)
    return len(found)


def test_the_page_asks_as_often_with_one_adoption_as_with_three(client, site_tree):
    page = published_initiative()
    measured(adoption(page, state="operating"))
    first = queries_of(client, page)
    measured(adoption(page, "EG-PTS", state="verified", lesson_ar="درس"))
    measured(adoption(page, "EG-PTS", state="piloting", number=1))
    assert queries_of(client, page) == first


def test_five_answers_say_what_is_missing_and_where_to_load_it(client, site_tree):
    page = published_initiative()
    publish(complete_guide(page))
    address = f"/ar/adopt/{page.pk}/"
    answers = dict.fromkeys(("signs", "prerequisites", "budget", "team"), "yes")
    assert "أجب عن الأسئلة الخمسة" in client.get(address, answers).content.decode()
    response = client.get(address, {**answers, "decree": "no"})
    html = BeautifulSoup(response.content, "html.parser")
    link = html.select_one(".adopt-fit a[download]")
    assert link.get_text() == "قرار تشكيل فريق العمل"
    loaded = client.get(link["href"])
    assert loaded.status_code == 200 and loaded.getvalue()
    assert "أنتم جاهزون" in client.get(address, {**answers, "decree": "yes"}).content.decode()
    assert not response.cookies


def test_what_is_not_public_can_t_be_asked_about(client, site_tree):
    assert client.get(reverse("initiatives_adoptions:adopt", args=[draft_initiative().pk])).status_code == 404
