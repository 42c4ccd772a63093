"""Chromium for the tests that need one: `browser` is a page of a fresh profile at the live server."""

import os
import shutil
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import connection
from playwright.sync_api import sync_playwright

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
#: seconds that something may take on a busy machine
PATIENCE = 30
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def executable():
    """The path of a Chromium; without one the test is skipped here and fails in CI."""
    for name in [os.environ.get("CHROMIUM", ""), *NAMES]:
        if path := name and shutil.which(name):
            return path
    reason = "No Chromium: install it or set CHROMIUM to its path."
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    return pytest.skip(reason)


@pytest.fixture(scope="module")
def chromium(django_db_setup):
    """A running Chromium. Playwright's loop counts as running in this thread as long as it lives."""
    path = executable()
    first_rows = getattr(connection, "_test_serialized_contents", None)
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Beside a running loop Django refuses the database, and opens a connection of its own for it.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        connection._test_serialized_contents = first_rows
        running = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield running
        running.close()
        connection.close()


@pytest.fixture
def refused():
    """What a Content-Security-Policy refused in the test's windows; what is left of it at the end fails the test."""
    return []


@pytest.fixture
def windows(chromium, live_server, refused):
    """Opens a window of a profile of its own at each call; an error in any script fails the test."""
    contexts, errors = [], []

    def note(message):
        if "Content Security Policy" in message.text:
            refused.append(f"{message.page.url}: {message.text}")

    def open_window(**options):
        settings = {"locale": "ar-EG", "timezone_id": "Africa/Cairo", "reduced_motion": "reduce"}
        context = chromium.new_context(base_url=live_server.url, **settings | options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(error))
        page.on("console", note)
        return page

    yield open_window
    for context in contexts:
        context.close()
    assert not errors, f"scripts failed in the browser: {errors}"
    assert not refused, "the Content-Security-Policy was not kept"


@pytest.fixture
def browser(windows):
    """A page at the live server (`browser.goto("/ar/")`)."""
    return windows()


#: what fades in has the contrast of a shadow until it is there
STILL = """Promise.all(document.getAnimations()
    .filter(animation => animation.effect.getComputedTiming().endTime < Infinity)
    .map(animation => animation.finished.catch(() => null)))"""


def violations(page):
    """What axe finds wrong with the page once nothing moves any more, one line per element."""
    page.evaluate(STILL)
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for rule in Axe().run(page).response["violations"]
        for node in rule["nodes"]
    ]


def overflow(page):
    """By how many pixels the page is wider than the window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def wait_until(page, condition):
    """Until `condition` (JavaScript) holds. Playwright's own way evaluates words, which a page's policy refuses."""
    ends_at = time.monotonic() + PATIENCE
    while not page.evaluate(condition):
        assert time.monotonic() < ends_at, f"never: {condition}"
        page.wait_for_timeout(50)
