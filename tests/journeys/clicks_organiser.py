"""What an organiser clicks: public pages, screening, panel, round, closing, decisions, release, translation."""

import re

from playwright.sync_api import expect

from tests.journeys import clicks_translator
from tests.journeys.steps_organiser import CITATIONS
from tests.journeys.window import field, follow, press, publish, says

CITATION_FIELDS = [("الحيثيات بالعربية", "citation_ar"), ("الحيثيات بالإنجليزية", "citation_en")]


def overview(page, edition):
    page.goto("/admin/")
    press(page, "المسابقات")
    page.get_by_role("link", name="الدورات").click()
    follow(page, edition.name_ar)


def publish_edition_pages(page, edition):
    overview(page, edition)
    press(page, "أنشئ الصفحات العامة مسودات")
    open_public_page(page, edition, "ar")
    field(page, "المقدمة").fill("كل ما يخص الدورة.")
    write_rules(page, "كل ما يخص الدورة.")
    publish(page)
    translate_public_page(page, edition)


def open_public_page(page, edition, language):
    overview(page, edition)
    page.locator(f"#pages-title ~ ul a[lang={language}]").click()


def translate_public_page(page, edition):
    """Of its English draft the name is there, in the translations editor; the words are not."""
    open_public_page(page, edition, "en")
    assert clicks_translator.translate_texts(page, "All about the edition.") > 1
    clicks_translator.publish(page, edition.pages.get(locale__language_code="en"))


def write_rules(page, words):
    page.locator("[data-contentpath=rules_text] [role=textbox]").click()
    page.keyboard.type(words)
    expect(page.locator("[name=rules_text]")).to_have_value(re.compile(words))


def screen(page, edition, entry, reason):
    """Reads the entry with its origin, finds that the extract matches, sends it to the judges."""
    overview(page, edition)
    follow(page, entry.number)
    says(page, entry.unit.name_ar)
    page.get_by_text("مستوفية: تُحال إلى المحكّمين").click()
    page.locator("form[action*='/eligible/']").get_by_label("السبب").fill(reason)
    page.get_by_label("مطابق للأرقام").check()
    press(page, "إحالة إلى المحكّمين")
    expect(page.locator(".messages .success")).to_be_visible()


def seat_judges(page, edition, judges):
    overview(page, edition)
    follow(page, "لجنة التحكيم")
    for judge in judges:
        page.get_by_label(str(judge)).check()
    press(page, "ضمّ المختارين إلى اللجنة")
    expect(page.locator(".messages .success")).to_be_visible()


def draw_round(page, edition, sheets):
    overview(page, edition)
    follow(page, "جولة إسناد")
    press(page, "عاين هذه الجولة")
    expect(page.locator(".org-cell--new")).to_have_count(sheets)
    page.get_by_role("button", name="احفظ").click()
    expect(page.locator(".messages .success")).to_be_visible()


def close(page, edition, reason):
    overview(page, edition)
    follow(page, "إغلاق")
    field(page, "لماذا تُغلق التحكيم مبكرًا؟").fill(reason)
    press(page, "أغلق التحكيم نهائيًا")
    expect(page.locator(".messages .success")).to_be_visible()


def decide(page, edition, entry, outcome, place="", citations=()):
    overview(page, edition)
    follow(page, "المداولة")
    follow(page, entry.blind_code)
    page.get_by_label(outcome, exact=True).check()
    if place:
        field(page, "المركز").fill(place)
    for label, name in citations:
        field(page, label).fill(CITATIONS[name])
    press(page, "سجّل القرار")
    expect(page.locator(".messages .success")).to_be_visible()


def release(page, edition):
    overview(page, edition)
    follow(page, "المداولة")
    follow(page, "راجع إعلان النتائج")
    says(page, CITATIONS["citation_ar"])
    press(page, "أعلن النتائج الآن")
    expect(page.locator(".messages .success")).to_be_visible()
