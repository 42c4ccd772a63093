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
