"""Print and share from an initiative in Chromium, which shares by copying; a voice it has none."""

import pytest

from tests.initiatives.factories import published_initiative

pytestmark = pytest.mark.browser


def test_the_buttons_do_what_this_browser_can(transactional_db, windows):
    page = published_initiative()
    window = windows(permissions=["clipboard-read", "clipboard-write"])
    window.goto(page.url)
    window.evaluate("window.print = () => (window.printed = true)")

    window.get_by_role("button", name="اطبع").click()
    window.get_by_role("button", name="انسخ الرابط").click()

    assert window.evaluate("window.printed")
    window.get_by_text("نُسخ الرابط.").wait_for()
    assert window.evaluate("navigator.clipboard.readText()").endswith(page.url)
    assert window.locator(".page-tools button").count() == 2
