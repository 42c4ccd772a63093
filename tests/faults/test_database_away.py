"""PostgreSQL is stopped and started while people work: a clear answer, nothing typed is lost, no process restarted."""

import random
import re
import threading
import time
from html import unescape

import pytest
from django.db import connections
from django.urls import reverse
from playwright.sync_api import sync_playwright

from initiatives.models import OutboxMessage
from tests import factories
from tests.browser import QUIET, executable

from .day import Reader, SteadyJudge, judging_day
from .person import Person, signed_in
from .servers import MailServer, wait_until

HIDDEN = re.compile(r'<input type="hidden" name="(.*?)" value="(.*?)">', re.DOTALL)


@pytest.fixture
def day(serving):
    return judging_day(serving.port)


@pytest.fixture
def away(postgresql):
    """Stops the database at each call, and starts it after the test."""

    def stop(mode="fast"):
        connections.close_all()
        postgresql.stop(mode)
        stopped.append(mode)

    def start():
        postgresql.start()
        stopped.clear()

    stopped = []
    stop.ends = start
    yield stop
    if stopped:
        start()


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_it_is_restarted_under_load_and_everybody_goes_on(day, serving, postgresql, away, mode):
    told, over = [], threading.Event()
    readers = [Reader(serving.port, address, told) for address in ("/ar/", "/en/")]
    judges = [SteadyJudge(judge, told) for judge in day.judges]
    threads = [threading.Thread(target=one.work, args=[over]) for one in [*readers, *judges]]
    for thread in threads:
        thread.start()

    for _ in range(2):
        time.sleep(random.uniform(0.5, 1.5))
        away(mode)
        time.sleep(0.5)
        away.ends()
        wait_until(more_are_taken(told, 2 * len(threads)), "answers")
    over.set()
    for thread in threads:
        thread.join()

    assert {status for status, _answer in told} == {200, 503}
    for status, answer in told:
        assert status == 200 or answer.headers["retry-after"] == "10"
    for judge in day.judges:
        assert judge.kept and judge.stored() in (judge.kept, judge.written)


def more_are_taken(told, count):
    since = len(told)
    return lambda: sum(status == 200 for status, _answer in told[since:]) > count


def test_what_is_read_meanwhile_is_told_in_the_readers_language(serving, away):
    colleague = signed_in(serving.port, factories.organiser(), "en")
    away()
    arabic, english = Person(serving.port).get("/ar/"), Person(serving.port).get("/en/")
    admin = colleague.get(reverse("wagtailadmin_home"))

    assert [answer.status for answer in (arabic, english, admin)] == [503] * 3
    assert '<html lang="ar" dir="rtl">' in arabic.text and "قاعدة البيانات لا تجيب الآن" in arabic.text
    assert '<html lang="en" dir="ltr">' in english.text
    assert '<html lang="en" dir="ltr">' in admin.text


def test_a_form_sent_meanwhile_is_sent_again_from_the_answer(day, away):
    judge = day.judges[0]
    key = judge.criteria[0]
    form = {"version": "0", f"level-{key}": "4", f"note-{key}": 'السبب "7" & <ما بعده>', "save": "1"}
    away()
    answer = judge.person.send(judge.address("draft"), **form)
    away.ends()

    assert (answer.status, answer.headers["retry-after"]) == (503, "10")
    kept = {name: unescape(value) for name, value in HIDDEN.findall(answer.text)}
    assert kept == form
    action = re.search(r'<form method="post" action="(.*?)"', answer.text)[1]
    assert judge.person.send(action, **kept).status == 302
    judge.assignment.refresh_from_db()
    assert judge.assignment.draft.notes == {key: form[f"note-{key}"]}


def test_the_desk_keeps_what_is_typed_meanwhile_and_sends_it_by_itself(day, away, desk):
    judge = day.judges[0]
    note = f"#note-{judge.criteria[0]}"
    desk.goto(judge.address("desk"))
    away()
    desk.fill(note, "السبب 5")
    desk.wait_for_selector("[data-status]:has-text('الخادم لا يجيب الآن')")
    assert desk.is_editable(note)

    away.ends()
    desk.clock.fast_forward(11_000)
    desk.wait_for_selector("[data-status]:has-text('حُفظت مسودة')")

    assert judge.stored() == 5


@pytest.fixture
def desk(day, monkeypatch):
    """A window of the first judge's."""
    # Beside the loop of Playwright Django refuses the database, and has connections apart: those from before are out of
    # reach then, and would be dead afterwards.
    connections.close_all()
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    person = day.judges[0].person
    address = f"http://127.0.0.1:{person.port}"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable(), args=QUIET)
        context = chromium.new_context(base_url=address)
        context.add_cookies([{"name": n, "value": v, "url": address} for n, v in person.cookies.items()])
        window = context.new_page()
        window.clock.install()
        yield window
        chromium.close()
        connections.close_all()


def test_the_worker_goes_on_when_it_is_back(away, site, tmp_path):
    server = MailServer(tmp_path / "taken")
    with server.running():
        running = site.worker(EMAIL_HOST="127.0.0.1", EMAIL_PORT=server.port)
        for subject in ("قبل", "بعد"):
            OutboxMessage.objects.create(sender="a@b.example", to=["c@d.example"], subject=subject)
            wait_until(lambda: not OutboxMessage.objects.unsent().exists(), f"the mail {subject}")
            away()
            time.sleep(3)  # a round of the worker's
            away.ends()
        assert running.runs
        running.kill()
