"""What an organiser clicks to build the site: bands of the front page, the menu, an edition and its two pages."""

import re

from playwright.sync_api import expect

from tests.journeys.window import field, press, publish, says


def empty_front_page(page, home):
    page.goto(f"/admin/pages/{home.pk}/edit/")
    deleting = bands(page)
    expect(deleting.last).to_be_visible()
    while left := deleting.count():
        deleting.last.click()
        expect(deleting).not_to_have_count(left)


def bands(page):
    """One button for each band on the form: the one that deletes it."""
    return page.get_by_title("حذف", exact=True).filter(visible=True)


def add_band(page, band):
    """The band's preview is shown beside the list, inside the window; then it is chosen, and awaited."""
    before = bands(page).count()
    adding(page).last.click()
    option = page.get_by_role("option", name=band, exact=True)
    row = page.locator(".w-combobox__option-row").filter(has=option)
    row.get_by_role("button", name="معاينة").click()
    preview = page.locator(".w-combobox-preview")
    expect(preview).to_be_visible()
    assert preview.bounding_box()["x"] >= 0
    assert list_edge(page) <= page.locator(".sidebar").bounding_box()["x"]
    option.click()
    expect(bands(page)).not_to_have_count(before)


def list_edge(page):
    box = page.locator(".w-combobox__menu").bounding_box()
    return box["x"] + box["width"]


def adding(page):
    return page.locator(".c-sf-add-button").filter(visible=True)


def fill(page, label, words):
    """The last field of that label: the one of the block that was added last."""
    labelled = page.get_by_label(re.compile(rf"^\s*{label}[\s*]*$")).filter(visible=True)
    labelled.last.fill(words)


def build_front_page(page, home):
    empty_front_page(page, home)
    add_band(page, "العنوان والبحث")
    fill(page, "العنوان الكبير أعلى الصفحة", "حلول جرّبتها المحافظات")
    fill(page, "السؤال فوق خانة البحث", "عمّ تبحث؟")
    fill(page, "الكلمات على الزر", "ابحث")
    add_band(page, "دعوة مع زر")
    fill(page, "العنوان", "اكتب لنا")
    fill(page, "أو رابط", "mailto:x@example.org")
    fill(page, "الكلمات عليه", "بريد")
    publish(page)


def set_menu(page, title, arabic, english):
    page.goto("/admin/settings/home/navigation/")
    adding(page).first.click()
    press(page, "اختر صفحة")
    dialogue = page.get_by_role("dialog")
    dialogue.locator("tr", has_text="العربية").locator("a.navigate-pages").click()
    dialogue.get_by_role("link", name=title).click()
    expect(dialogue).to_be_hidden()
    fill(page, "الكلمات بالعربية", arabic)
    fill(page, "الكلمات بالإنجليزية", english)
    page.get_by_role("button", name="حفظ", exact=True).click()
    expect(page.locator(".messages .success")).to_be_visible()


def create_edition(page, name_ar, name_en):
    page.goto("/admin/competitions/")
    page.get_by_role("link", name="أضف دورة").first.click()
    field(page, "الاسم بالعربية").fill(name_ar)
    field(page, "الاسم بالإنجليزية").fill(name_en)
    field(page, "النوع").select_option(label="المبادرات")
    field(page, "الرمز").fill("TRY-2028")
    press(page, "إنشاء")
    says(page, "المراحل والمواعيد")
