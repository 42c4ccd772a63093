"""The translator's dashboard: which pages lack words, and how many."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from initiatives.localize import translate, untranslated_pages
from tests.factories import editor, organiser, translator
from tests.initiatives.factories import published_initiative
from tests.initiatives.test_localize import everything, on_commit, sent, translated  # noqa: F401

pytestmark = pytest.mark.django_db

HOME = "/admin/"


def test_a_page_sent_for_translation_waits_until_every_text_has_its_words(client, site_tree, on_commit):
    page = published_initiative(title="شباك واحد")
    total, _done = sent(page, site_tree).get_progress()
    client.force_login(translator(language="en"))

    waiting = client.get(HOME).content.decode()
    with on_commit():
        translate(page, site_tree.en, everything(page, site_tree))
    finished = client.get(HOME).content.decode()

    address = reverse("wagtailadmin_pages:edit", args=[translated(page).pk])
    assert f'<a href="{address}"><bdi lang="ar" dir="auto">شباك واحد</bdi></a>' in waiting
    assert f"{total} texts to translate" in waiting
    assert address not in finished
    assert "Every page that was sent for translation is translated." in finished


def test_what_lacks_fewest_words_comes_first(site_tree):
    first, second = published_initiative(), published_initiative()
    sent(first, site_tree)
    translate(second, site_tree.en, dict([next(iter(everything(second, site_tree).items()))]))

    rows = untranslated_pages()

    assert [row.title for row in rows] == [second.title, first.title]
    assert rows[0].missing == rows[1].missing - 1


def test_translators_and_organisers_have_the_list_and_editors_have_not(client, site_tree):
    sent(published_initiative(), site_tree)
    shown = []
    for person in (translator(), organiser(), editor()):
        client.force_login(person)
        shown.append("بانتظار الترجمة" in client.get(HOME).content.decode())

    assert shown == [True, True, False]


def test_the_list_costs_the_same_with_one_page_and_with_three(client, site_tree):
    client.force_login(translator())
    costs = []
    for count in (1, 2):
        for _ in range(count):
            sent(published_initiative(), site_tree)
        client.get(HOME)
        with CaptureQueriesContext(connection) as queries:
            client.get(HOME)
        costs.append(len(queries))

    assert costs[0] == costs[1]
