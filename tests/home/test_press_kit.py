"""The press kit: figures of this moment, with the page that shows them; nothing that is not public."""

import re

import pytest

from competitions.actions.release import release
from competitions.models import WinnersPage
from home.models import PlatformSettings, PressKitPage
from tests.competitions.conftest import closed, decided, organiser  # noqa: F401
from tests.home.test_frame import MOST, asked
from tests.home.test_open_data import lines
from tests.initiatives.adoptions.making import adoption
from tests.initiatives.factories import complete_initiative, published_initiative
from tests.initiatives.news import news

pytestmark = pytest.mark.django_db


def page(language="ar"):
    return PressKitPage.objects.get(locale__language_code=language)


def text(client, language="ar"):
    return client.get(page(language).url).content.decode()


def test_before_the_first_initiative_it_says_so(site_tree, client):
    assert "Figures stand here once the first initiative is published." in text(client, "en")
    assert "There is no news yet" in text(client, "en")


def test_it_counts_what_is_published_and_says_when_and_where(site_tree, client):
    published_initiative()
    published_initiative("EG-ASN")
    complete_initiative("EG-PTS", title="مسودة سرية")

    rows = lines(client.get(page().url + "figures/"))

    counts = {name: number for name, number, _day, _source in rows[1:]}
    assert counts["المبادرات المنشورة"] == "2"
    assert all(day and source for _name, _number, day, source in rows[1:])
    shown = text(client)
    assert "المبادرات المنشورة" in shown
    assert "تبنّيات تعمل" not in shown


def test_awards_lead_to_the_list_of_all_winners(site_tree, client, organiser, decided):
    release(decided, organiser)

    rows = lines(client.get(page().url + "figures/"))

    [source] = [source for name, _number, _day, source in rows if name == "الفائزون والتنويهات الخاصة"]
    assert source == WinnersPage.objects.get(locale__language_code="ar").full_url


def test_adoptions_count_once_they_work(site_tree, client):
    initiative = published_initiative()
    adoption(initiative, "EG-ASN", state="piloting")
    adoption(initiative, "EG-PTS", state="operating")

    rows = lines(client.get(page().url + "figures/"))

    assert ["تبنّيات تعمل", "1"] in [row[:2] for row in rows]


def test_it_gives_emblem_citation_licence_contact_and_news(site_tree, client):
    settings = PlatformSettings.objects.get()
    settings.email = "press@example.org"
    settings.save()
    news("خبر عربي")

    english, arabic = text(client, "en"), text(client)

    assert "emblem-1260" in english
    assert "mailto:press@example.org" in english
    assert "CC BY 4.0" in english
    address = re.search(r"http://testserver(/r/p\d+/)", english.split('class="cite"')[1])[1]
    assert client.get(address, follow=True).redirect_chain[-1][0] == page("en").url
    assert "خبر عربي" in arabic
    assert "خبر عربي" not in english


def test_it_asks_as_much_for_three_as_for_one(site_tree, client):
    adoption(published_initiative(), "EG-ASN", state="operating")
    news()
    one = asked(client, page().url)
    for code in ("EG-ASN", "EG-PTS"):
        published_initiative(code)
        news(f"خبر {code}")

    assert asked(client, page().url) == one <= MOST
