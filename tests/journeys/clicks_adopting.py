"""What people click while one governorate adopts another's initiative, in the language that each of them reads."""

from django.utils import translation
from django.utils.translation import gettext, pgettext
from playwright.sync_api import expect

from tests.browser import overflow
from tests.journeys.adopting import WANTED
from tests.journeys.window import PHONE, says, visit

ANSWERS = {"signs": "yes", "decree": "no", "prerequisites": "yes", "budget": "yes", "team": "yes"}


def words(page, text, context=""):
    """`text` as the reader of this window's page sees it."""
    with translation.override(page.locator("html").get_attribute("lang")[:2]):
        return pgettext(context, text) if context else gettext(text)


def press(page, text):
    page.get_by_role("button", name=words(page, text), exact=True).click()


def follow(page, text, context=""):
    page.get_by_role("link", name=words(page, text, context), exact=True).first.click()


def saved(page):
    expect(page.locator(".messages .success")).to_be_visible()


def ask(page, initiative):
    """From the public page over the five questions to the request."""
    page.goto(initiative.url)
    follow(page, "Adopt", "an initiative")
    for name, answer in ANSWERS.items():
        page.locator(f"[name={name}][value={answer}]").check()
    press(page, "See how ready you are")
    says(page, words(page, "You are nearly ready"))
    follow(page, "Write the request")
    page.locator("[name=unit]").select_option(index=1)
    page.locator("[name=contact]").fill("هالة منصور")
    page.locator("[name=motive]").fill("طوابير أمام المركز.")
    page.locator("[name=wanted_from]").fill(str(WANTED))
    press(page, "Ask the mentor governorate")
    saved(page)


def accept(page):
    """The mentor's card on the dashboard."""
    page.goto("/admin/")
    press(page, "Accept the request")
    saved(page)


def plan(page, address):
    page.goto(address)
    press(page, "Begin to plan")
    saved(page)
    follow(page, "Change the plan")
    page.locator("[name=steps-0-due_on]").fill(str(WANTED))
    press(page, "Save")
    saved(page)
    page.locator("form[action$='/tick/'] button").first.click()
    expect(page.get_by_role("button", name=words(page, "Not done after all"))).to_be_visible()
    fill_figures(page, before="٨٨", source="كشف يومي")
    press(page, "Begin the pilot")
    saved(page)


def fill_figures(page, **figures):
    follow(page, "Enter figures")
    for name, value in figures.items():
        page.locator(f"[name=form-0-{name}]").fill(value)
    press(page, "Save")
    saved(page)


def report_by_phone(windows, link, **answers):
    """Somebody without an account opens the link of the mail on a telephone."""
    page = visit(windows, link, PHONE)
    for name, value in answers.items():
        page.locator(f"[name={name}]").fill(value)
    assert overflow(page) <= 0
    press(page, "Send")
    says(
        page, words(page, "Your answer has arrived. It helps you, your mentor, and whoever comes after you.")
    )
    assert overflow(page) <= 0


def show_results(page, address, lesson):
    page.goto(address)
    fill_figures(page, after="19", n="400", measured_on="2027-05-01")
    follow(page, "Write the report")
    for name, text in lesson.items():
        page.locator(f"[name={name}]").fill(text)
    press(page, "Save")
    saved(page)
    press(page, "It is in operation")
    saved(page)


def verify(page, address):
    page.goto(address)
    press(page, "Verify the results")
    saved(page)


def read_results(windows, address, expected):
    """On the initiative's page: the list, the map, and the tree of copies."""
    page = visit(windows, address)
    section = page.locator("#adopters")
    for text in expected:
        expect(section).to_contain_text(text)
    expect(section.locator(".tile.g4")).to_contain_text("102%")
    section.locator("details.as-table summary").click()
    expect(section.locator(".adopt-tree .depth2")).to_be_visible()
    return page


def read_board(windows, address, title):
    """The winner's row, and the drawing of who gave to whom."""
    page = visit(windows, address)
    row = page.locator("tr", has=page.get_by_role("link", name=title)).first
    expect(row.locator(".badge.ok")).to_be_visible()
    expect(page.locator(".exchange svg")).to_be_visible()
