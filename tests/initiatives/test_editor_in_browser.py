"""The editor's script, where it runs: links to fields, counters, the meter after an autosave, a note's address."""

import pytest

from tests import factories
from tests.admin_forms import edit_url
from tests.browser import wait_until
from tests.initiatives.factories import complete_initiative, draft_initiative, submit
from tests.initiatives.test_workflow import act

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def editor(browser):
    person = factories.editor("EG-SHR", username="editor")
    browser.goto("/admin/login/")
    browser.fill("[name=username]", "editor")
    browser.fill("[name=password]", "secret")
    browser.click("button[type=submit]")
    browser.wait_for_url("**/admin/")
    return person


def test_the_meter_leads_to_a_field_and_counts_what_is_written(browser, editor):
    page = draft_initiative("EG-SHR", by=editor)
    browser.goto(edit_url(page))

    browser.click(".readiness-list summary")
    browser.click("[data-open-field=conditions]")
    wait_until(browser, "document.activeElement.name === 'conditions'")
    assert browser.is_visible("#id_conditions")
    # Wagtail takes what stands in the form two seconds after loading for its first state.
    browser.wait_for_timeout(3000)
    browser.keyboard.type("قرار محافظ")

    assert browser.inner_text("#id_conditions + .counter") == "10 / 500"
    browser.wait_for_selector("text=2 من 20")


def test_what_is_pasted_beyond_a_limit_is_kept_and_said(browser, editor):
    browser.goto(edit_url(draft_initiative("EG-SHR", by=editor)))

    browser.fill("#id_summary", "ط" * 205)

    assert browser.inner_text("#id_summary + .counter") == "205 / 200"
    assert "counter--over" in browser.get_attribute("#id_summary + .counter", "class")


def test_a_notes_address_opens_its_field_and_the_note(browser, editor):
    page = submit(complete_initiative("EG-SHR", by=editor))
    page = act(page, factories.committee_member("EG-SHR"), "reject", field_notes={"lessons": "أضف درسًا."})
    note = page.wagtail_admin_comments.get()

    browser.goto(f"{edit_url(page)}?comment={note.pk}#:w:contentpath=lessons")

    browser.wait_for_selector("text=أضف درسًا.")
    assert browser.is_visible("#id_lessons")


def test_the_admin_fills_the_window_up_to_its_menu(browser, editor):
    """A class of ours that Wagtail gives to the body would lay out the whole of it anew."""
    menu = browser.locator(".sidebar").bounding_box()
    content = browser.locator("#main").bounding_box()

    assert content["width"] == browser.viewport_size["width"] - menu["width"]
