"""The translation's editor as a translator sees it: in his language and direction, without doors that are shut."""

import pytest
from django.urls import reverse

from initiatives.localize import translate
from tests.admin_forms import edit_url
from tests.factories import organiser, site_tree_now, translator
from tests.initiatives.factories import published_initiative


def sent_page():
    page = published_initiative(title="شباك واحد")
    english = site_tree_now().en
    translate(page, english, {"شباك واحد": "One window."})
    return page.get_translation(english)


@pytest.mark.django_db
@pytest.mark.parametrize("person", [translator, organiser])
def test_it_offers_nobody_an_alias(client, person):
    page = sent_page()
    client.force_login(person())

    editor = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert "convertToAliasUrl&quot;: null" in editor
    assert "stopTranslationUrl&quot;: &quot;/admin/" in editor  # it still is what the editor's script reads


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [1280, 390])
def test_each_text_stands_upright_in_its_own_direction(browser, width):
    page = sent_page()
    translator(username="translator", language="ar")
    browser.set_viewport_size({"width": width, "height": 1000})
    browser.goto("/admin/login/")
    browser.fill("[name=username]", "translator")
    browser.fill("[name=password]", "secret")
    browser.click("button[type=submit]")
    browser.goto(edit_url(page))

    english = browser.locator(".js-translation-editor li p", has_text="One window.").first
    arabic = browser.locator(".js-translation-editor li p", has_text="شباك واحد").first

    edges = "e => { const r = document.createRange(); r.selectNodeContents(e); return r.getBoundingClientRect().left }"
    assert english.evaluate(edges) < arabic.evaluate(edges)
    for text in (english, arabic):
        assert text.evaluate("e => getComputedStyle(e).fontStyle") == "normal"
    assert not browser.is_visible("text=إيقاف الترجمة المتزامنة")
    assert browser.evaluate("document.documentElement.scrollWidth <= innerWidth")
