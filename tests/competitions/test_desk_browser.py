"""The desk in Chromium: every change is kept, on the device while there is no connection; readable by everybody."""

import time

import pytest
from axe_playwright_python.sync_playwright import Axe

from competitions.actions.sheets import Writing, save_draft
from competitions.enums import PhaseKind
from competitions.models import SheetDraft
from tests.browser import wait_until
from tests.competitions import factories as made

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
SAVED = "[data-status]:has-text('حُفظت مسودة')"


@pytest.fixture
def assignment(live_server, db):
    edition = made.edition()
    entry = made.entry_in_judging(edition)
    made.set_phase(edition, PhaseKind.JUDGING)
    return made.assign(entry, made.judge(competition=edition))


@pytest.fixture
def desk(browser, assignment, client):
    """The judge's browser, signed in, at the desk."""
    sign_in(browser, client, assignment.judge.user)
    browser.goto(f"/admin/judging/{assignment.pk}/")
    return browser


def sign_in(browser, client, user):
    client.force_login(user)
    session = client.cookies["sessionid"].value
    browser.context.add_cookies([{"name": "sessionid", "value": session, "domain": "localhost", "path": "/"}])


def test_without_scripts_the_menu_covers_nothing_on_a_phone(windows, assignment, client):
    page = windows(java_script_enabled=False, viewport=NARROW)
    sign_in(page, client, assignment.judge.user)
    page.goto(f"/admin/judging/{assignment.pk}/")
    page.get_by_label("4 جيد جدًا").first.check(timeout=5000)

    page.locator(".desk-foot").get_by_role("button").first.click(timeout=5000)

    assert 4 in SheetDraft.objects.get().levels.values()


def choose(page, key, level):
    page.check(f"input[name='level-{key}'][value='{level}']")


def test_every_change_is_kept_without_a_button(desk, assignment):
    choose(desk, "speed", 4)
    desk.fill("#note-speed", "سريع وموثق")
    desk.wait_for_selector(SAVED)
    wait_until(desk, "!document.querySelector('[data-status]').textContent.includes('جارٍ')")
    desk.wait_for_timeout(1500)

    draft = SheetDraft.objects.get()
    assert (draft.levels, draft.notes) == ({"speed": 4}, {"speed": "سريع وموثق"})
    assert desk.text_content("[data-done]") == "1"
    assert "4 جيد جدًا" in desk.text_content("#criterion-speed [data-mark]")


def test_without_a_connection_it_stays_on_the_device_and_is_sent_later(desk, assignment):
    desk.context.set_offline(True)
    choose(desk, "speed", 4)
    desk.wait_for_selector("[data-status]:has-text('لا اتصال')")
    assert not SheetDraft.objects.exists()
    desk.close()

    desk.context.set_offline(False)
    again = desk.context.new_page()
    again.goto(f"/admin/judging/{assignment.pk}/")
    again.wait_for_selector(SAVED)

    assert SheetDraft.objects.get().levels == {"speed": 4}
    assert again.is_checked("input[name='level-speed'][value='4']")


def test_two_windows_merge_and_neither_is_overwritten_silently(desk, assignment):
    elsewhere = Writing(levels={"cradle": 2, "speed": 3}, notes={"cradle": "من نافذة أخرى"})
    save_draft(assignment, assignment.judge.user, elsewhere, 0)

    choose(desk, "speed", 4)
    desk.wait_for_selector("#criterion-speed .desk-elsewhere")
    desk.wait_for_timeout(2500)

    draft = SheetDraft.objects.get()
    assert draft.levels == {"cradle": 2, "speed": 4}
    assert draft.notes == {"cradle": "من نافذة أخرى"}
    assert "3" in desk.text_content("#criterion-speed .desk-elsewhere")
    assert desk.is_checked("input[name='level-cradle'][value='2']")


def test_after_the_deadline_the_text_stays_and_is_read_only(desk, assignment):
    made.set_phase(assignment.entry.competition, PhaseKind.DELIBERATION)

    desk.fill("#note-speed", "كتبتُ متأخرًا")
    desk.wait_for_selector("#note-speed[readonly]")

    assert desk.input_value("#note-speed") == "كتبتُ متأخرًا"
    assert not SheetDraft.objects.exists()


def test_on_a_phone_one_criterion_follows_the_other(desk, assignment):
    assert desk.locator("[data-criterion][open]").count() == 7

    desk.set_viewport_size(NARROW)
    assert desk.locator("[data-criterion][open]").evaluate_all("all => all.map(one => one.id)") == [
        "criterion-coverage"
    ]
    choose(desk, "coverage", 4)
    desk.click("#criterion-coverage [data-next]")

    assert desk.locator("[data-criterion][open]").evaluate_all("all => all.map(one => one.id)") == [
        "criterion-speed"
    ]
    assert desk.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_a_begun_sheet_is_taken_up_where_it_was_left(desk, assignment, size):
    levels = {"coverage": 3, "speed": 4, "accuracy": 4}
    save_draft(assignment, assignment.judge.user, Writing(levels=levels), 0)
    desk.set_viewport_size(size)
    desk.reload()

    wait_until(desk, "document.activeElement.closest('#criterion-cradle')")
    wait_until(desk, "document.activeElement.getBoundingClientRect().top < innerHeight / 2")
    assert desk.locator("#criterion-cradle").get_attribute("open") is not None


def test_a_button_waits_for_what_the_script_is_sending(desk, assignment):
    desk.route("**/draft/", lambda route: (time.sleep(0.7), route.continue_()))
    desk.set_viewport_size(NARROW)
    choose(desk, "coverage", 5)
    desk.wait_for_selector("[data-status]:has-text('جارٍ')")
    desk.click("button[name='check']")

    desk.wait_for_url("**/check/")
    assert SheetDraft.objects.get().levels == {"coverage": 5}


def test_without_a_connection_no_button_leaves_the_page(desk, assignment):
    choose(desk, "speed", 4)
    desk.wait_for_selector(SAVED)
    desk.context.set_offline(True)
    desk.fill("#note-speed", "كُتبت بلا اتصال")
    desk.click("button[name='check']")
    desk.wait_for_selector("[data-status]:has-text('لا اتصال')")
    assert desk.input_value("#note-speed") == "كُتبت بلا اتصال"

    desk.context.set_offline(False)
    desk.wait_for_selector(SAVED)
    assert SheetDraft.objects.get().notes == {"speed": "كُتبت بلا اتصال"}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_desk_has_no_barrier_that_axe_knows(browser, assignment, client, language):
    profile = assignment.judge.user.wagtail_userprofile
    profile.preferred_language = language
    profile.save()
    sign_in(browser, client, assignment.judge.user)
    desk = f"/admin/judging/{assignment.pk}/"
    found = {}
    for size in (WIDE, NARROW):
        browser.set_viewport_size(size)
        found |= problems(browser, "/admin/", ".desk-queue") | problems(browser, desk, ".desk")
    save_draft(assignment, assignment.judge.user, made.full_sheet(assignment), 0)
    for size in (WIDE, NARROW):
        browser.set_viewport_size(size)
        found |= problems(browser, f"{desk}check/", ".desk-page") | problems(
            browser, f"{desk}recuse/", ".desk-page"
        )
    browser.goto(f"{desk}check/")
    browser.check("#id_declaration")
    browser.click(".desk-sign button")
    found |= problems(browser, f"{desk}receipt/", ".desk-page")
    assert found == {}


def problems(page, address, part):
    """Violations within our part of the page; Wagtail's chrome around it is Wagtail's."""
    page.goto(address)
    page.wait_for_selector(part)
    results = Axe().run(page, context={"include": [[part]]}).response
    return {
        (address, problem["id"]): [node["target"] for node in problem["nodes"]]
        for problem in results["violations"]
    }
