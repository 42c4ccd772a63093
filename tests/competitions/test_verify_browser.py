"""What checks a result, in Chromium: nothing overflows on a phone, axe finds nothing, in both languages."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from competitions.actions.auditing import name_auditor
from competitions.actions.release import release
from tests import factories
from tests.browser import overflow
from tests.competitions import factories as steps
from tests.competitions.organising import url
from tests.competitions.test_auditing import auditor, sign
from tests.competitions.test_bundles import decided, page_of
from tests.competitions.test_desk_browser import NARROW, WIDE, sign_in

SIZES = (WIDE, NARROW)


@pytest.fixture
def released(live_server, site_tree):
    organiser = factories.organiser()
    edition = decided(site_tree, organiser)
    edition.organiser, edition.auditor = organiser, auditor(name_ar="مدقّق قانوني")
    name_auditor(edition, organiser, edition.auditor)
    edition.public = [page_of(edition, organiser, language) for language in ("ar", "en")]
    edition.released = release(edition, organiser)
    return edition


def problems(page, address, within):
    """What axe finds in `within`, and by how much the page is too wide, at both widths."""
    found = []
    for size in SIZES:
        page.set_viewport_size(size)
        page.goto(address)
        rules = Axe().run(page, within).response["violations"]
        found += [(rule["id"], node["target"]) for rule in rules for node in rule["nodes"]]
        found += [("overflow", overflow(page))] if overflow(page) > 0 else []
    return found


def test_the_box_by_which_the_public_checks_a_result(browser, released):
    unsigned = [problems(browser, page.url, ".verify") for page in released.public]
    sign(released, matches=False, statement="جذر واحد مختلف.")
    signed = [problems(browser, page.url, ".verify") for page in released.public]

    assert unsigned == signed == [[], []]


def test_the_screens_of_auditors_and_of_those_who_name_them(browser, client, released):
    sign_in(browser, client, released.auditor)
    found = problems(browser, reverse("wagtailadmin_home"), ".org")
    found += problems(browser, reverse("competitions_audit", args=[released.pk]), ".org")
    sign(released)
    found += problems(browser, reverse("competitions_audit", args=[released.pk]), ".org")
    sign_in(browser, client, released.organiser)
    found += problems(browser, url("auditors", released), ".org")

    assert found == []


def test_a_judges_path_to_the_root(browser, client, released):
    seat = released.seats.first()
    seat.judge.user.groups.add(steps.judges())
    sign_in(browser, client, seat.judge.user)
    assignment = seat.judge.assignments.first()

    assert problems(browser, reverse("competitions_receipt", args=[assignment.pk]), ".desk-page") == []
