"""Wagtail's lists of pages ask no more for many rows than for few, and offer at each what wagtail-localize offers."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail import hooks
from wagtail_localize import wagtail_hooks as stock

from initiatives.localize import listed
from tests.factories import editor, organiser
from tests.initiatives.factories import published_initiative
from tests.initiatives.test_localize import english, on_commit, sent  # noqa: F401

pytestmark = pytest.mark.django_db

LISTS = {
    "of a type": lambda page: reverse("wagtailadmin_pages:type_use", args=["initiatives", "initiativepage"]),
    "of what stands below": lambda page: reverse("wagtailadmin_explore", args=[page.get_parent().pk]),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_asks_no_more_for_four_rows_than_for_one(client, site_tree, settings, name):
    # Nothing is remembered from one look to the next.
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    client.force_login(organiser())
    page = published_initiative("EG-SHR")
    asked(client, LISTS[name](page))
    one = asked(client, LISTS[name](page))

    for _ in range(3):
        published_initiative("EG-SHR")

    assert asked(client, LISTS[name](page)) == one


def asked(client, address):
    with CaptureQueriesContext(connection) as queries:
        assert "/localize/submit/page/" in client.get(address).text
    return len(queries)


def test_each_page_has_the_buttons_that_wagtail_localize_gives_it(english, site_tree):  # noqa: F811
    original, translated = english
    unsent, begun = published_initiative("EG-ASN"), published_initiative("EG-PTS")
    sent(begun, site_tree)
    pages, person = [original, translated, unsent, begun, begun.get_parent().specific], organiser()

    ours = [told(listed.buttons, page, person) for page in pages]
    listed.read_offers(pages)

    assert ours == [told(stock.page_listing_more_buttons, page, person) for page in pages]
    assert ours == [told(listed.buttons, page, person) for page in pages]
    assert [len(buttons) for buttons in ours[:4]] == [1, 0, 1, 1]


def test_who_may_not_send_pages_for_translation_is_offered_nothing(site_tree):
    assert told(listed.buttons, published_initiative("EG-SHR"), editor("EG-SHR")) == []


def test_it_stands_in_the_place_of_the_hook_that_asks_at_each_row():
    found = hooks.get_hooks(listed.HOOK)

    assert listed.buttons in found and stock.page_listing_more_buttons not in found


def told(hook, page, person):
    buttons = hook(page, person, next_url="/back/")
    return [(button.label, button.url, button.icon_name, button.priority) for button in buttons]
