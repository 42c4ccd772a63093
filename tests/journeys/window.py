"""A person at a window of Chromium, who mostly reads Arabic: what every step there has in common."""

import re

from playwright.sync_api import expect

#: milliseconds a person waits for the site on a busy machine before the test gives up
PATIENCE = 60_000
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}

expect.set_options(timeout=PATIENCE)


def sign_in(windows, account, viewport=WIDE):
    """A window of its own in which `account` is signed in by the form."""
    page = visit(windows, "/admin/login/", viewport)
    page.locator("[name=username]").fill(account.username)
    page.locator("[name=password]").fill("secret")
    page.locator("form [type=submit]").click()
    page.wait_for_url("**/admin/")
    return page


def visit(windows, address, viewport=WIDE):
    page = windows(viewport=viewport)
    page.set_default_timeout(PATIENCE)
    page.goto(address)
    return page


def press(page, words):
    page.get_by_role("button", name=words).click()


def follow(page, words, within="main"):
    """The first link that says so, and the page it leads to."""
    page.locator(within).get_by_role("link", name=words).first.click()


def field(page, label):
    """The control of that label; Wagtail names its panel and the panel's links by the label too."""
    labelled = page.get_by_label(re.compile(rf"^\s*{label}[\s*]*$"))
    return page.locator("input, select, textarea").and_(labelled)


def says(page, words):
    """`words` are to be read in the page, soon."""
    expect(page.get_by_text(words).first).to_be_visible()


def settle(page):
    """Waits until the editor has saved by itself what was typed last.

    A button pressed before that races with it, and the next page asks whether to overwrite another save.
    """
    page.wait_for_timeout(1_000)  # it begins half a second after the last change
    expect(page.locator("[data-w-autosave-state-value=saving]")).to_have_count(0)


def publish(page):
    settle(page)
    press(page, "إجراءات أخرى")
    page.get_by_role("button", name="نشر", exact=True).click()
    expect(page.locator(".messages .success")).to_be_visible()
