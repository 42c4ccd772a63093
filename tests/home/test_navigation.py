"""The menu and the footer are an organiser's, in both languages; left empty they follow the flagged pages."""

import html
import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ModelLogEntry, Page, Site
from wagtail.test.utils.form_data import nested_form_data, streamfield

from home.models import Navigation
from tests.factories import editor, organiser

pytestmark = pytest.mark.django_db


def address():
    return f"/admin/settings/home/navigation/{Site.objects.get().pk}/"


def page(title):
    return Page.objects.get(title=title)


def entry(title="", url="", ar="", en=""):
    return {"page": str(page(title).pk) if title else "", "url": url, "label_ar": ar, "label_en": en}


def rows(*values):
    """As the script of a ListBlock writes its rows."""
    sent = {str(at): {"value": value, "order": str(at), "deleted": ""} for at, value in enumerate(values)}
    return {"count": str(len(sent)), **sent}


def send(client, menu=(), footer=(), sign_in=("دخول", "Sign in")):
    Navigation.for_site(Site.objects.get())
    data = {
        "menu": streamfield([("entry", one) for one in menu]),
        "footer": streamfield(footer),
        "sign_in_ar": sign_in[0],
        "sign_in_en": sign_in[1],
    }
    return client.post(address(), nested_form_data(data))


def frame(client, at):
    """(menu, footer) of the page at an address, as lists of words."""
    text = client.get(at).content.decode()
    menu = re.search(r'<nav class="nav".*?</nav>', text, re.DOTALL)[0]
    return re.findall(r">([^<>]+)</a>", menu), text.split('<footer class="site-foot"')[1]


def test_an_organiser_orders_the_menu_once_for_both_languages(site_tree, client):
    client.force_login(organiser())

    sent = send(
        client,
        [
            entry("المسابقات"),
            entry("المبادرات", ar="الحلول", en="Solutions"),
            entry(url="https://example.org/", ar="خارجي", en="Elsewhere"),
        ],
    )

    assert sent.status_code == 302
    assert frame(client, "/ar/")[0] == ["المسابقات", "الحلول", "خارجي"]
    assert frame(client, "/en/")[0] == ["Competitions", "Solutions", "Elsewhere"]
    assert ModelLogEntry.objects.filter(action="wagtail.edit").count() == 1


def test_an_editor_may_not(site_tree, client):
    client.force_login(editor())

    assert send(client, [entry("المسابقات")]).status_code == 302
    assert not Navigation.objects.get().menu


def test_a_page_without_translation_stands_in_its_own_language_only(site_tree, client):
    client.force_login(organiser())
    page("Success stories").specific.unpublish()
    send(client, [entry("قصص النجاح"), entry("المسابقات")])

    assert frame(client, "/ar/")[0] == ["قصص النجاح", "المسابقات"]
    assert frame(client, "/en/")[0] == ["Competitions"]


def test_the_entry_of_the_page_shown_is_marked(site_tree, client):
    client.force_login(organiser())
    send(client, [entry("المحافظات"), entry("المسابقات")])

    inside = client.get(site_tree.sharqia.page.url).content.decode()
    itself = client.get(page("Governorates").url).content.decode()

    assert re.findall(r'aria-current="true">([^<]+)</a></li>', inside) == ["المحافظات"] * 3
    assert 'aria-current="page">Governorates</a></li>' in itself


def test_columns_of_the_footer_hold_links_words_and_contact(site_tree, client):
    client.force_login(organiser())
    send(
        client,
        footer=[
            (
                "links",
                {
                    "title_ar": "روابط",
                    "title_en": "Links",
                    "links": rows(entry("الخصوصية"), entry("المسابقات")),
                },
            ),
            ("words", {"title_ar": "", "title_en": "", "text_ar": "كلمة\nوأخرى", "text_en": "A word"}),
            (
                "contact",
                {
                    "title_ar": "راسلنا",
                    "title_en": "Write",
                    "links": rows(entry(url="https://example.org/x", ar="إكس", en="X")),
                },
            ),
        ],
    )

    arabic, english = frame(client, "/ar/")[1], frame(client, "/en/")[1]

    assert re.findall(r"<h2[^>]*>([^<]+)</h2>", arabic) == ["روابط", "راسلنا"]
    assert re.findall(r"<li><a [^>]+>([^<]+)</a>", arabic) == ["الخصوصية", "المسابقات", "إكس"]
    assert "كلمة<br>وأخرى" in arabic
    assert re.findall(r"<li><a [^>]+>([^<]+)</a>", english) == ["Privacy", "Competitions", "X"]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"url": "https://example.org/"}, "ليس للعنوان اسم: اكتب الكلمات باللغتين."),
        ({}, "اختر صفحة، أو اكتب رابطًا تحتها."),
        ({"title": "المسابقات", "url": "/ar/"}, "اختر صفحة أو اكتب رابطًا، لا كليهما."),
        ({"url": "javascript:x", "ar": "أ", "en": "a"}, "اكتب رابطًا داخل هذا الموقع يبدأ بعلامة"),
    ],
)
def test_an_entry_that_leads_nowhere_or_has_no_name_is_refused_at_its_field(
    site_tree, client, wrong, message
):
    client.force_login(organiser())

    answer = send(client, [entry(**wrong)])

    assert answer.status_code == 200
    assert json.dumps(message)[1:-1] in html.unescape(answer.content.decode())
    assert not Navigation.objects.get().menu


def test_without_words_there_is_no_way_in_at_the_head(site_tree, client):
    client.force_login(organiser())
    send(client, sign_in=("", ""))
    client.logout()

    assert "/admin/" not in client.get("/en/competitions/").content.decode()


def test_one_entry_costs_as_much_as_many(site_tree, client):
    client.force_login(organiser())
    costs = []
    for titles in (["المسابقات"], ["المسابقات", "المبادرات", "المحافظات"]):
        links = {"title_ar": "روابط", "title_en": "Links", "links": rows(*map(entry, titles))}
        send(client, [entry(title) for title in titles], [("links", links)])
        client.get("/ar/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/ar/")
        costs.append(len(queries))

    assert costs[0] == costs[1]
