"""What a governorate's editor clicks: a new entry, the field-work record, the rest of the form, submission."""

from playwright.sync_api import expect
from wagtail.images.tests.utils import get_test_image_file

from tests.journeys.steps_editor import record_of, sample_case
from tests.journeys.window import field, follow, press, says, settle
from tests.sent_files import pdf

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CASES = 3


def begin_entry(page, edition, unit):
    """From the dashboard's big button to a saved draft; its edition stands chosen."""
    follow(page, "مشاركة جديدة في مسابقة")
    expect(field(page, "المسابقة")).to_have_value(str(edition.pk))
    field(page, "الوحدة").select_option(str(unit.pk))
    save(page)
    page.wait_for_url("**/edit/**")


def save(page):
    settle(page)
    # The message of an earlier step may still stand there: only the next page tells that this one arrived.
    with page.expect_navigation():
        press(page, "احفظ مسودة")
    expect(page.locator(".messages .success")).to_be_visible()


def open_tab(page, name):
    page.get_by_role("tab", name=name).click()


def fill_from_record(page, unit, illegal):
    """Uploads the record, reads old and new figures, confirms."""
    open_tab(page, "أرقام الفترة")
    page.get_by_role("tabpanel").get_by_role("link", name="املأ من سجل العمل الميداني").click()
    file = record_of(unit.governorate, illegal)
    choose_file(page, file.name, XLSX, file.read())
    press(page, "ارفع وتحقق")
    says(page, "لا مشكلات في الملف")
    press(page, "املأ المشاركة بهذه الأرقام")
    says(page, "مُلئت الأرقام")
    open_tab(page, "أرقام الفترة")
    expect(field(page, "متغيرات واردة")).to_have_value("10")


def choose_file(inside, name, kind, content):
    inside.locator("input[type=file]").set_input_files({"name": name, "mimeType": kind, "buffer": content})


def complete_entry(page, words):
    """All that the record doesn't know, tab by tab."""
    open_tab(page, "بيانات الوحدة")
    field(page, "عدد أعضاء الوحدة").fill("١٤")
    field(page, "منهم من حضر تدريب سقارة").fill("9")
    open_tab(page, "التنسيق والنظام")
    for body in ("الزراعة", "الري"):
        page.get_by_role("checkbox", name=body, exact=True).check()
    field(page, "الربط مع المركز التكنولوجي").fill("مسؤول اتصال مسمّى ومهلة رد مكتوبة.")
    field(page, "فكرة مبتكرة في عمل الوحدة").fill(words)
    open_tab(page, "الأدلة")
    for number in range(CASES):
        fill_case(page, number, words)
    upload(
        page,
        page.locator("#id_official_extract-chooser"),
        f"مستخرج {words}",
        "extract.pdf",
        pdf(),
    )
    save(page)


def fill_case(page, number, words):
    values = sample_case(number, None, None, words)
    for name in ("change_no", "date", "locality", "hours"):
        page.locator(f"[name=cases-{number}-{name}]").fill(values[name])
    for name in ("change_type", "status"):
        page.locator(f"[name=cases-{number}-{name}]").select_option(values[name])
    for name, colour in (("photo_before", "brown"), ("photo_after", "green")):
        # Wagtail asks back when it knows a picture already.
        photo = get_test_image_file(colour=colour, size=(640, 480 + number)).file.getvalue()
        chooser = page.locator(f"#id_cases-{number}-{name}-chooser")
        upload(
            page, chooser, f"{words} {number} {colour}", "photo.png", photo, alt_ar=words, alt_en="A place"
        )


def upload(page, chooser, title, name, content, **fields):
    """In the chooser's dialogue, from the editor's own disk; `fields`: what else its form asks for."""
    chooser.get_by_role("button").filter(visible=True).first.click()
    dialogue = page.get_by_role("dialog")
    dialogue.get_by_role("tab", name="رفع").click()
    form = dialogue.get_by_role("tabpanel").filter(visible=True)
    choose_file(form, name, "image/png" if name.endswith("png") else "application/pdf", content)
    for field_name, answer in {"title": title, **fields}.items():
        form.locator(f"[name$={field_name}]").fill(answer)
    form.get_by_role("button", name="رفع").click()
    expect(dialogue).to_be_hidden()
    expect(chooser).to_contain_text(title)


def submit(page):
    """By the menu beside the button that saves."""
    press(page, "إجراءات أخرى")
    with page.expect_navigation():
        page.get_by_role("button", name="تقديم إلى").click()
    expect(page.locator(".messages .success")).to_be_visible()
    page.goto("/admin/")
    says(page, "لدى لجنة المتابعة")
