"""axe over the admin's screens that are ours, as the matrix lists them: what it finds is Wagtail's chrome alone."""

import re

import pytest

from tests.browser import violations
from tests.competitions.test_desk_browser import sign_in
from tests.matrix.table import ROWS
from tests.matrix.world import build

# wagtail-localize's report has no order; that is no answer of ours.
pytestmark = pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results")

READERS = ["organiser", "judge", "editor_a", "committee_a", "translator"]
EVERYONE = "wagtailadmin_home"
OURS = ("competitions_", "editions:", "judges:", "conflicts:", "outbox:", "initiatives_", "local_units:")
OURS += ("governorate:", "wagtailsettings:edit")
OURS += tuple(f"wagtailadmin_pages:{name}" for name in ("add", "edit", "unpublish"))
#: parts of a screen that Wagtail draws beside ours, whatever stands in it
WAGTAILS = ("results", "history", "usage")
#: the baseline: what axe finds in Wagtail 8.0 and wagtail-localize 1.14 themselves, by its rule and element
CHROME = {
    r"label: \.ui-autocomplete-input": "the box in which tags are typed",
    r"label: \S*active.*w-tabs__panel.*type=\"file\"": "wagtail-localize's upload of a PO file",
    r"region: \.skip:": "a page with Wagtail's bar, whose links in a tree of their own axe can't place",
    r"page-has-heading-one: html": "wagtail-localize's editor",
}


@pytest.fixture
def world(live_server):
    return build()


def screens(role):
    """The rows whose screen `role` is the first to read; the dashboard is another for everyone."""
    for row in ROWS:
        reader = next((one for one in READERS if row.expected.get(one) == "ok"), None)
        is_own = row.name.startswith(OURS) and not row.name.endswith(WAGTAILS)
        if (reader == role and is_own) or row.name == EVERYONE:
            yield row


def is_screen(answer):
    """Not a file, and not what a script puts into another screen."""
    kind = answer.headers.get("content-type", "")
    return kind.startswith("text/html") and answer.text().lstrip().lower().startswith("<!doctype")


def found_by(browser, role, world):
    for row in screens(role):
        url = row.url(world.things)
        if is_screen(browser.context.request.get(url)):
            browser.goto(url)
            yield from (f"{row.label} for {role}: {said}" for said in violations(browser))


def told(pattern, found):
    return [finding for finding in found if re.search(f": {pattern}", finding)]


def test_axe_finds_nothing_on_our_screens_but_what_wagtail_lacks(world, browser, client):
    found = []
    for role in READERS:
        browser.context.clear_cookies()
        sign_in(browser, client, world.people[role])
        found += found_by(browser, role, world)

    chrome = {pattern: told(pattern, found) for pattern in CHROME}
    assert set(found) - {finding for findings in chrome.values() for finding in findings} == set()
    mended = [CHROME[pattern] for pattern, findings in chrome.items() if not findings]
    assert mended == [], "Wagtail has mended this: take it from the list"
