"""Two photos of one place in Chromium: one picture with a line between, or two figures without the script."""

import pytest
from wagtail.models import Locale

from initiatives.models import BeforeAfterPair
from tests.browser import overflow, violations
from tests.factories import governorate
from tests.initiatives.factories import complete_initiative, image, publish

pytestmark = pytest.mark.browser

CUT = "getComputedStyle(document.querySelector('.slides figure + figure img')).clipPath"


@pytest.fixture
def pages(transactional_db):
    page = complete_initiative()
    place = governorate()
    page.before_after = [
        BeforeAfterPair(before_image=image(place), after_image=image(place), caption="الموقع")
    ]
    page.save_revision()
    page = publish(page)
    english = Locale.objects.get(language_code="en")
    return {"ar": page, "en": publish(page.copy_for_translation(english, copy_parents=False))}


@pytest.mark.parametrize(("language", "onwards"), [("ar", "ArrowLeft"), ("en", "ArrowRight")])
def test_the_line_moves_by_keyboard_in_reading_direction(pages, browser, language, onwards):
    browser.goto(pages[language].url)
    handle = browser.get_by_role("slider")
    before = browser.evaluate(CUT)

    handle.press(onwards)

    assert handle.input_value() == "51"
    assert "51%" in handle.get_attribute("aria-valuetext")
    assert browser.evaluate(CUT) != before


@pytest.mark.parametrize(("language", "side"), [("ar", 1), ("en", 3)])
def test_the_photo_after_stands_at_the_end_side(pages, browser, language, side):
    """`inset(top right bottom left)`: what is cut off the later photo lies where reading begins."""
    browser.goto(pages[language].url)
    browser.get_by_role("slider").fill("80")

    cut = browser.evaluate(CUT).removeprefix("inset(").removesuffix(")")
    sides = cut.replace("calc(", "").replace(")", "")

    assert sides.startswith("0px " * side)


def test_a_finger_moves_the_line(pages, windows):
    page = windows(has_touch=True, viewport={"width": 390, "height": 800})
    page.goto(pages["en"].url)
    handle = page.get_by_role("slider")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()

    page.touchscreen.tap(box["x"] + box["width"] * 0.9, box["y"] + box["height"] / 2)

    assert int(handle.input_value()) > 80
    assert overflow(page) == 0


def test_without_the_script_and_on_paper_both_photos_stand_side_by_side(pages, windows):
    page = windows(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page.goto(pages["ar"].url)
    assert page.locator(".photo-pair img").count() == 2
    assert page.get_by_role("slider").count() == 0
    assert_side_by_side(page)

    printed = windows(viewport={"width": 1280, "height": 900})
    printed.goto(pages["ar"].url)
    printed.emulate_media(media="print")
    assert not printed.locator(".photo-pair input").is_visible()
    assert_side_by_side(printed)


def assert_side_by_side(page):
    first, second = (page.locator(".photo-pair img").nth(number).bounding_box() for number in (0, 1))
    assert second["x"] + second["width"] <= first["x"]  # in Arabic the photo before stands on the right


def test_axe_finds_nothing_wrong_with_the_handle(pages, browser):
    browser.goto(pages["ar"].url)

    assert violations(browser) == []
