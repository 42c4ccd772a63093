"""The browser that the other tests rely on: it reads Arabic, and hears when a script fails."""

import pytest

from tests.browser import executable, overflow, violations


def test_the_admins_first_screen_is_arabic_and_right_to_left(browser):
    browser.goto("/admin/login/")

    assert browser.locator("html").get_attribute("dir") == "rtl"
    assert browser.locator("html").get_attribute("lang") == "ar"


def test_what_is_wrong_with_a_page_is_heard(browser):
    browser.set_content(
        '<html lang="en"><title>x</title><main style="width: 3000px"><h1>x</h1><img src="data:,"></main>'
    )

    assert [found.split(":")[0] for found in violations(browser)] == ["image-alt"]
    assert overflow(browser) > 1000


def test_without_chromium_ci_fails_and_others_are_told(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CHROMIUM", "")

    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="No Chromium"):
        executable()

    monkeypatch.setenv("CI", "")
    with pytest.raises(pytest.skip.Exception, match="No Chromium"):
        executable()
