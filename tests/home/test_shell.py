"""The frame of every public page: language, direction, menu, the same page in the other language."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from wagtail.models import Page, PageViewRestriction, Site

from home.models import ContentPage, PlatformSettings
from tests.factories import organiser
from tests.initiatives.factories import complete_initiative, published_initiative

pytestmark = pytest.mark.django_db


def html(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def settings_of_the_site(**values):
    row = PlatformSettings.for_site(Site.objects.get())
    for name, value in values.items():
        setattr(row, name, value)
    row.save()


def test_each_language_says_its_name_and_direction(site_tree, client):
    arabic, english = html(client, "/ar/"), html(client, "/en/")

    assert '<html lang="ar" dir="rtl">' in arabic
    assert "انتقل إلى المحتوى" in arabic
    assert '<html lang="en" dir="ltr">' in english
    assert "Skip to content" in english


def test_each_language_fetches_its_own_font_first(site_tree, client):
    """Both are used on every page: the other language's link is written in its letters."""
    for address, order in [("/ar/", ["arabic", "latin"]), ("/en/", ["latin", "arabic"])]:
        preloaded = re.findall(r'rel="preload" href="[^"]*readex-pro-(\w+)-', html(client, address))
        assert preloaded == order


def test_the_language_link_leads_to_the_same_page(site_tree, client):
    page = html(client, site_tree.sharqia.page.url)

    assert f'<a href="{site_tree.sharqia.page_en.url}" lang="en" hreflang="en" dir="ltr">English</a>' in page


def test_a_page_without_translation_leads_home_and_is_named_there(site_tree, client):
    initiative = published_initiative(title="شباك بلا طابور")

    page = html(client, initiative.url)
    there = re.search(r'<a href="([^"]+)" lang="en"', page)[1]
    english_home = html(client, there)

    assert there == f"/en/?untranslated={initiative.pk}"
    assert f'<a href="{initiative.url}" lang="ar" dir="auto">شباك بلا طابور</a>' in english_home


def test_the_note_names_no_draft(site_tree, client):
    draft = complete_initiative(title="مسودة سرية")

    assert "مسودة سرية" not in html(client, f"/en/?untranslated={draft.pk}")
    assert client.get("/en/?untranslated=nonsense").status_code == 200
    assert client.get(f"/en/?untranslated={'9' * 30}").status_code == 200


def test_search_engines_are_told_both_addresses(site_tree, client):
    page = html(client, site_tree.sharqia.page.url)
    arabic, english = site_tree.sharqia.page.full_url, site_tree.sharqia.page_en.full_url

    assert f'<link rel="canonical" href="{arabic}">' in page
    assert re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', page) == [
        ("ar", arabic),
        ("en", english),
        ("x-default", arabic),
    ]


def test_an_unpublished_translation_is_no_alternate(site_tree, client):
    site_tree.sharqia.page_en.unpublish()

    page = html(client, site_tree.sharqia.page.url)

    assert 'hreflang="en"' not in page.split("</head>")[0]
    assert "/en/?untranslated=" in page


def test_the_menu_is_what_editors_flagged_in_that_language(site_tree, client):
    hidden = Page.objects.get(title="قصص النجاح")
    hidden.show_in_menus = False
    hidden.save()

    arabic = re.search(r'<nav class="nav".*?</nav>', html(client, "/ar/"), re.DOTALL)[0]
    english = re.search(r'<nav class="nav".*?</nav>', html(client, "/en/"), re.DOTALL)[0]

    assert re.findall(r">([^<>]+)</a>", arabic) == [
        "المبادرات",
        "المحافظات",
        "الأخبار",
        "المسابقات",
        "عن المنصة",
    ]
    assert re.findall(r">([^<>]+)</a>", english) == [
        "Initiatives",
        "Success stories",
        "Governorates",
        "News",
        "Competitions",
        "About",
    ]


def test_the_entry_that_holds_the_page_is_marked(site_tree, client):
    page = html(client, site_tree.sharqia.page.url)

    assert re.findall(r'<a href="[^"]+" aria-current="true">([^<]+)</a>', page) == ["المحافظات"] * 3


def test_a_draft_is_in_no_menu(site_tree, client):
    site_tree.home.add_child(
        instance=ContentPage(title="صفحة لم تُنشر", slug="draft", live=False, show_in_menus=True)
    )

    assert "صفحة لم تُنشر" not in html(client, "/ar/")


def test_names_and_contact_come_from_the_platforms_settings(site_tree, client):
    settings_of_the_site(
        owner_ar="وزارة التنمية المحلية والبيئة", owner_en="Ministry of X", email="x@example.org"
    )

    assert "وزارة التنمية المحلية والبيئة" in html(client, "/ar/")
    assert "Ministry of X" in html(client, "/en/")
    assert "mailto:x@example.org" in html(client, "/en/")


def test_demonstration_data_is_marked_on_every_page(site_tree, client):
    settings_of_the_site(is_demo=False)
    assert "بيانات توضيحية" not in html(client, "/ar/")

    settings_of_the_site(is_demo=True)
    assert "بيانات توضيحية" in html(client, "/ar/")
    assert "Illustrative data" in html(client, "/en/search/")


def test_an_organiser_changes_the_settings_and_an_editor_does_not(site_tree, client):
    address = f"/admin/settings/home/platformsettings/{Site.objects.get().pk}/"
    client.force_login(organiser())
    assert client.get(address).status_code == 200

    editor = site_tree.sharqia.editors.user_set.create(username="editor-of-sharqia")
    client.force_login(editor)
    assert client.get(address).status_code == 302


@pytest.mark.parametrize(
    ("address", "words"), [("/ar/لا-شيء/", "الصفحة غير موجودة"), ("/en/nothing/", "Page not found")]
)
def test_a_wrong_address_is_answered_in_the_frame_of_the_site(site_tree, client, address, words):
    response = client.get(address)

    assert response.status_code == 404
    assert words in response.content.decode()
    assert 'class="masthead"' in response.content.decode()


def test_a_refusal_stands_in_the_frame_and_says_what_to_do(site_tree, rf):
    request = rf.get("/ar/")
    request.resolver_match = None

    page = render_to_string("403.html", request=request)

    assert "غير متاحة لك" in page
    assert 'class="masthead"' in page


def test_a_page_behind_a_password_asks_for_it_and_tells_nothing(site_tree, client):
    initiative = published_initiative(title="تقرير داخلي")
    assert "تقرير داخلي" in html(client, initiative.url)
    restricted = Page.objects.get(pk=initiative.pk)
    restriction = PageViewRestriction(page=restricted, restriction_type="password", password="x1")
    restriction.save()

    asked = html(client, initiative.url)

    assert "كلمة المرور مطلوبة" in asked
    assert "تقرير داخلي" not in asked
    assert "تقرير داخلي" not in html(client, "/ar/")
    answer = {"password": "x1", "return_url": initiative.url}
    client.post(restriction_address(asked), answer)
    assert "تقرير داخلي" in html(client, initiative.url)


def restriction_address(page):
    return re.search(r'<form action="(/[^"]*authenticate_with_password[^"]*)"', page)[1]


@pytest.mark.parametrize("template", ["400.html", "500.html"])
def test_a_fault_is_told_in_both_languages_without_asking_anything(template):
    page = render_to_string(template)

    assert 'lang="ar" dir="rtl"' in page
    assert 'lang="en" dir="ltr"' in page


def test_the_emblem_has_a_tile_for_each_governorate():
    with open(finders.find("site/img/emblem.svg")) as file:
        assert file.read().count("<path") == 27


def test_the_text_pages_stand_at_the_foot_in_their_language(site_tree, client):
    foot = html(client, "/ar/").split("<footer", 1)[1]

    assert "الخصوصية" in foot
    assert "Privacy" not in foot
    assert "WCAG 2.2" in html(client, "/ar/إتاحة-الوصول/")
    assert "WCAG 2.2" in html(client, "/en/accessibility/")
