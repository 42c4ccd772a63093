"""What a governorate took over from others, on its profile: public adoptions of public initiatives only."""

import re

import pytest

from initiatives.models import Adoption
from tests.home.test_frame import asked
from tests.initiatives.adoptions.making import adoption, in_english, measured
from tests.initiatives.factories import published_initiative

pytestmark = pytest.mark.django_db


def profile(client, page):
    return client.get(page.url).content.decode()


def section(client, page):
    return profile(client, page).split('id="adopted"')[1].split("</section>")[0]


def test_it_tells_origin_state_and_effect_with_the_number_measured(client, site_tree):
    page = published_initiative(title="شباك واحد")
    measured(adoption(page, state="operating"))

    told = section(client, site_tree.aswan.page)

    assert f'href="{page.url}#adopters"' in told
    assert site_tree.sharqia.name in told
    assert "badge ok" in told
    assert re.search(r"\d%</bdi>", told)
    assert "<bdi>400</bdi>" in told
    assert 'href="#adopted"' in profile(client, site_tree.aswan.page)


def test_what_is_not_measured_shows_no_effect(client, site_tree):
    adoption(published_initiative(), state="piloting")

    told = section(client, site_tree.aswan.page)

    assert "eff-none" in told
    assert not re.search(r"\d%</bdi>", told)


def test_a_request_nobody_accepted_yet_is_not_told(client, site_tree):
    page = published_initiative(title="شباك واحد")
    adoption(page, state="requested")

    told = section(client, site_tree.aswan.page)

    assert Adoption.objects.count() == 1
    assert "شباك واحد" not in told
    assert "لم تتبنَّ" in told
    assert "?guide=yes" in told


def test_an_initiative_that_was_withdrawn_is_not_told(client, site_tree):
    page = published_initiative(title="شباك واحد")
    adoption(page, state="operating")
    page.unpublish()

    assert "شباك واحد" not in profile(client, site_tree.aswan.page)


def test_english_leads_to_the_english_page_else_names_the_arabic_one(client, site_tree):
    page, other = published_initiative(title="شباك واحد"), published_initiative("EG-PTS", title="مبادرة أخرى")
    adoption(page, state="operating")
    adoption(other, state="operating", number=0)
    english = in_english(page, "One window")

    told = section(client, site_tree.aswan.page_en)

    assert f'href="{english.url}#adopters">One window</a>' in told
    assert '<bdi lang="ar" dir="rtl">مبادرة أخرى</bdi>' in told


def test_those_that_have_come_furthest_stand_first(client, site_tree):
    for code, state, title in (("EG-PTS", "piloting", "تجريب"), ("EG-SHR", "sustained", "استدامة")):
        adoption(published_initiative(code, title=title), state=state)

    told = section(client, site_tree.aswan.page)

    assert told.index("استدامة") < told.index("تجريب")


def test_three_ask_as_much_as_one(client, site_tree):
    address = site_tree.aswan.page.url
    measured(adoption(published_initiative(), state="operating"))
    one = asked(client, address)
    for code in ("EG-SHR", "EG-PTS"):
        measured(adoption(published_initiative(code), state="operating"))

    assert asked(client, address) == one
