"""What no browser of ours sends: it is refused or inert, and nothing fails for it."""

import json

import bs4
import pytest
from django.core import mail
from django.db import models
from django.urls import reverse
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.embeds.embeds import get_embed
from wagtail.embeds.exceptions import EmbedException
from wagtail.fields import RichTextField

from initiatives.models import GovernorateIndexPage, InitiativeIndexPage, InitiativePage
from tests import factories
from tests.admin_forms import form_of
from tests.initiatives.factories import challenge, complete_initiative, indicator

ELSEWHERE = "evil.example"
AWAY = [
    "//evil.example/x",
    "https://evil.example",
    "javascript:alert(1)",
    "\\\\evil.example",
    "/\\evil.example",
]


@pytest.mark.django_db
def test_another_host_is_refused_and_no_mail_names_it(client, site_tree):
    user = factories.editor()
    forgotten, asked = reverse("wagtailadmin_password_reset"), {"email": user.email}

    assert client.get("/ar/", headers={"host": ELSEWHERE}).status_code == 400
    assert client.post(forgotten, asked, headers={"host": ELSEWHERE}).status_code == 400
    assert mail.outbox == []
    # Of the hosts that are ours the mail names the one that is configured.
    client.post(forgotten, asked, headers={"host": "127.0.0.1", "x-forwarded-host": ELSEWHERE})

    assert f"http://testserver{forgotten}" in mail.outbox[0].body
    assert not any(host in mail.outbox[0].body for host in (ELSEWHERE, "127.0.0.1"))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "//evil.example/x",
        "https://evil.example",
        "javascript:alert(1)",
        "\\\\evil.example",
        "/\\evil.example",
    ],
)
def test_nobody_is_led_to_another_site(client, site_tree, address):
    user = factories.editor()
    by_digits = client.get(reverse("digits"), {"to": "arab", "next": address})
    by_door = client.post(
        reverse("wagtailadmin_login"), {"username": user.username, "password": "secret", "next": address}
    )

    assert [by_digits.url, by_door.url] == ["/", reverse("wagtailadmin_home")]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "/media/%00.png",
        "/media/original_images/x%00.png",
        "/media/..%2f..%2fdb.sqlite3",
        "/media/%2e%2e/%2e%2e/etc/passwd",
        "/documents/1/..%2f..%2fetc%2fpasswd",
        "/static/..%2f..%2fconfig/settings/dev.py",
        "/ar/x%00y/",
        "/c/%00/",
        "/.git/config",
    ],
)
def test_no_address_leads_out_of_its_folder(client, site_tree, address):
    answer = client.get(address, follow=True)

    assert answer.status_code in (400, 404)
    assert b"root:" not in answer.content


def lists():
    public = [
        model.objects.get(locale__language_code="ar").url
        for model in (GovernorateIndexPage, InitiativeIndexPage)
    ]
    return [
        *public,
        reverse("wagtailadmin_explore", args=[1]),
        reverse("wagtailimages:index"),
        reverse("people:index"),
    ]


@pytest.mark.django_db
def test_lists_are_put_in_no_order_but_their_own(client, site_tree):
    client.force_login(factories.superuser())
    asked = "(select 1)--"
    answers = {
        address: client.get(address, dict.fromkeys(("sort", "order", "ordering", "o"), asked)).status_code
        for address in lists()
    }

    assert {*answers.values()} == {200}, answers


@pytest.mark.django_db
def test_endless_questions_and_numbers_are_answered(client, site_tree):
    asked = ['"' * 1001, "كلمة " * 20_000, "9" * 5000, "(((" * 30_000]
    assert {client.get("/ar/search/", {"q": q}).status_code for q in asked} == {200}
    assert {client.get("/ar/search/", {"q": "x", "page": number}).status_code for number in asked} == {200}
    client.force_login(factories.editor())
    page = complete_initiative()
    copying = reverse("wagtailadmin_pages:copy", args=[page.pk])

    assert client.post(copying, {"new_parent_page": "9" * 5000}).status_code == 400


@pytest.mark.django_db
def test_what_is_shown_to_one_person_is_kept_by_no_cache(client, site_tree):
    client.force_login(factories.organiser())
    addresses = [
        reverse(name)
        for name in (
            "wagtailadmin_home",
            "wagtailadmin_account",
            "account_security",
            "people:index",
            "editions:index",
        )
    ]

    kept = [client.get(address).headers["Cache-Control"] for address in addresses]

    assert ["no-store" in each and "private" in each for each in kept] == [True] * len(addresses)


PAYLOAD = "\"'><img src=x onerror=a()>{{ 7|add:7 }}{x.__class__}"


def text_fields(model):
    """Of one line and of many; what is chosen from a list, and what becomes HTML by the editor, is none."""
    return [
        field
        for field in model._meta.local_concrete_fields
        if isinstance(field, (models.CharField, models.TextField))
        and not isinstance(field, (RichTextField, models.SlugField))
        and not field.choices
    ]


def filled(model):
    return {field.name: PAYLOAD[: field.max_length] for field in text_fields(model)}


@pytest.fixture
def poisoned(site_tree):
    fields = {**filled(InitiativePage), "title": PAYLOAD, "search_description": PAYLOAD, "seo_title": PAYLOAD}
    page = complete_initiative(**fields)
    page.indicators = [indicator(name=PAYLOAD[:50], unit=PAYLOAD[:20], source=PAYLOAD[:50])]
    page.challenges = [challenge(what_happened=PAYLOAD, how_overcome=PAYLOAD)]
    page.save_revision(clean=False).publish(skip_permission_checks=True)
    return InitiativePage.objects.get(pk=page.pk)


def wherever_it_is_told(page):
    public = [
        page.url,
        page.get_parent().url,
        "/ar/",
        InitiativeIndexPage.objects.get(locale=page.locale).url,
    ]
    admin = ("edit", "history", "usage", "workflow_history")
    return [
        *public,
        "/ar/search/?q=img",
        "/ar/search/suggestions/?q=im",
        reverse("initiatives_public:initiatives_feed"),
        *(reverse(f"wagtailadmin_pages:{name}", args=[page.pk]) for name in admin),
        reverse("wagtailadmin_explore", args=[page.get_parent().pk]),
        reverse("wagtailadmin_home"),
    ]


@pytest.mark.django_db
def test_words_stay_words_wherever_they_are_told(client, poisoned):
    assert len(text_fields(InitiativePage)) > 8
    client.force_login(poisoned.owner)
    told = 0
    for address in wherever_it_is_told(poisoned):
        answer = client.get(address)
        html = bs4.BeautifulSoup(
            answer.text.removeprefix('<?xml version="1.0" encoding="utf-8"?>'), "html.parser"
        )
        assert answer.status_code == 200, address
        assert html.select("[onerror]") == [], address
        assert "{{ 14 }}" not in answer.text and "<class" not in answer.text, address
        told += "onerror=a()" in html.get_text() or "onerror=a()" in str(html)
    assert told > 6


def typed(*, url="", text="x", block="unstyled"):
    """What the editor sends of one line with a link."""
    link = {"offset": 0, "length": 1, "key": 0}
    line = {
        "key": "a",
        "text": text,
        "type": block,
        "depth": 0,
        "inlineStyleRanges": [],
        "entityRanges": [link],
    }
    entity = {"type": "LINK", "mutability": "MUTABLE", "data": {"url": url}}
    return json.dumps({"blocks": [line], "entityMap": {"0": entity}})


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", " javascript:x"]
)
def test_a_link_in_a_text_leads_to_an_address_or_nowhere(url):
    html = ContentstateConverter(["link", "bold"]).to_database_format(typed(url=url, text="<script>x"))

    assert "javascript" not in html.lower()
    assert "data:" not in html
    assert "<script" not in html


@pytest.mark.django_db
def test_the_server_fetches_nothing_that_somebody_names():
    for address in ("http://169.254.169.254/latest/meta-data/", "https://www.youtube.com/watch?v=x"):
        with pytest.raises(EmbedException):
            get_embed(address)


@pytest.mark.django_db
def test_what_the_form_does_not_ask_is_not_written(client, site_tree):
    """Mass assignment: fields of the page that are no field of its form."""
    page = complete_initiative()
    client.force_login(page.owner)
    data = form_of(client, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    forged = {
        "live": "on",
        "owner": factories.organiser().pk,
        "governorate": 1,
        "path": "0001",
        "locked": "on",
    }

    client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {**data, **forged})

    after = InitiativePage.objects.get(pk=page.pk)
    draft = after.get_latest_revision_as_object()
    for version in (after, draft):
        assert (version.live, version.owner_id, version.path, version.locked) == (
            False,
            page.owner_id,
            page.path,
            False,
        )
        assert version.governorate == page.governorate
