"""What sends a page for translation, translates it text by text, and publishes it in English."""

from django.urls import reverse
from playwright.sync_api import expect

from tests.journeys.window import follow, press


def send_for_translation(page, case):
    page.goto(reverse("wagtailadmin_pages:edit", args=[case.pk]))
    page.get_by_role("button", name="إجراءات").first.click()
    page.get_by_role("link", name="ترجمة هذه الصفحة").click()
    page.get_by_label("الإنجليزية").check()
    press(page, "إرسال")
    page.wait_for_url("**/edit/**")


def translate(page, waiting, title):
    """Of the page on the dashboard, every text of every tab, the first of which is the title; how many there were."""
    page.goto("/admin/")
    follow(page, waiting, within=".my-page--waiting")
    return translate_texts(page, title)


def translate_texts(page, first):
    """Every text of every tab that has no words yet, the first of which is `first`; how many there were."""
    expect(untranslated(page).first).to_be_visible()
    texts = 0
    for tab in page.get_by_role("tab").all() or [None]:  # a page of one panel has none
        if tab:
            tab.click()
        while untranslated(page).count():
            translate_first(page, f"English text {texts}" if texts else first)
            texts += 1
    return texts


def untranslated(page):
    return page.get_by_role("button", name="ترجمة", exact=True).filter(visible=True)


def translate_first(page, text):
    waiting = untranslated(page).count()
    untranslated(page).first.click()
    page.locator("textarea:visible, [role=textbox]:visible").last.fill(text)
    page.get_by_role("button", name="حفظ", exact=True).filter(visible=True).click()
    expect(untranslated(page)).to_have_count(waiting - 1)


def publish(page, english):
    page.goto(reverse("wagtailadmin_pages:edit", args=[english.pk]))
    page.get_by_role("button", name="نشر").first.click()
    expect(page.locator(".messages .success")).to_be_visible()
