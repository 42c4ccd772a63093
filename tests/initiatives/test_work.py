"""The worker: what it runs, when, and how it stops."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils.module_loading import autodiscover_modules

from initiatives import work
from initiatives.actions import badges, checkpoints, letters
from tests.lint import ROOT

#: seconds after which a process of a test is killed, and the test has failed
LIMIT = 60


@pytest.fixture
def jobs(monkeypatch):
    autodiscover_modules("jobs")  # those of the apps register themselves once, and not in here
    monkeypatch.setattr(work, "jobs", [])
    return work.jobs


@pytest.mark.django_db
def test_a_job_runs_again_only_when_its_pause_is_over(jobs):
    runs = []
    work.job(every=timedelta(hours=1))(lambda: runs.append("hourly"))
    work.job(every=timedelta(0))(lambda: runs.append("always"))
    work.run_due()
    work.run_due()
    assert runs == ["hourly", "always", "always"]


@pytest.mark.django_db
def test_a_failing_job_stops_no_other_and_is_logged(jobs, caplog):
    runs = []
    work.job(every=timedelta(0))(lambda: 1 / 0)
    work.job(every=timedelta(0))(lambda: runs.append("next"))
    assert len(work.run_due()) == 1
    assert runs == ["next"]
    assert "ZeroDivisionError" in caplog.text


@pytest.mark.django_db
def test_work_once_says_which_job_failed(jobs):
    @work.job(every=timedelta(0))
    def broken():
        raise RuntimeError

    with pytest.raises(CommandError, match="broken"):
        call_command("work", once=True)


@pytest.mark.django_db
def test_jobs_that_fall_due_during_a_long_one_do_not_wait_for_its_end(jobs):
    """Thousands of pictures are drawn at once after an import: mail and closings go out meanwhile."""
    runs = []

    @work.job(every=timedelta(0))
    def long():
        for step in range(3):
            runs.append(step)
            yield

    work.job(every=timedelta(0))(lambda: runs.append("short"))
    assert work.run_due() == []
    assert runs == [0, "short", 1, "short", 2, "short", "short"]


@pytest.mark.django_db
def test_what_fails_between_the_steps_of_another_is_named(jobs):
    work.job(every=timedelta(hours=1))(lambda: iter([1]))

    @work.job(every=timedelta(hours=1))
    def broken():
        raise RuntimeError

    assert [name.rpartition(".")[2] for name in work.run_due()] == ["broken"]


@pytest.mark.django_db
def test_a_long_job_ends_early_when_the_worker_is_told_to_stop(jobs, monkeypatch):
    monkeypatch.setattr(work, "stopping", work.Stop())
    runs = []

    @work.job(every=timedelta(0))
    def long():
        for step in range(3):
            runs.append(step)
            work.stopping.set()
            yield

    work.run_due()
    assert runs == [0]


@pytest.mark.parametrize("job", [badges.remind_due, letters.send_due, checkpoints.ask_due])
def test_jobs_that_mail_many_give_way_between_two_mails(jobs, job):
    assert isinstance(job(), Iterator)


@contextmanager
def working(tmp_path):
    """`manage.py work` on an empty database, in the midst of its rounds; killed when it doesn't leave by itself."""
    environment = os.environ | {"DATABASE_URL": f"sqlite:///{tmp_path}/empty.sqlite3"}
    log = tmp_path / "log"
    with log.open("w") as errors:
        worker = subprocess.Popen(
            [sys.executable, "manage.py", "work"], cwd=ROOT, env=environment, stderr=errors
        )
    try:
        wait_for_words(worker, log, "deliver_due failed")
        yield worker
    finally:
        worker.kill()
        worker.wait()


def wait_for_words(worker, log, words):
    ends_at = time.monotonic() + LIMIT
    while words not in log.read_text():
        assert worker.poll() is None, log.read_text()
        assert time.monotonic() < ends_at, log.read_text()
        time.sleep(0.05)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_worker_outlives_failing_jobs_and_leaves_cleanly_when_told(tmp_path, number):
    with working(tmp_path) as worker:
        worker.send_signal(number)

        assert worker.wait(timeout=LIMIT) == 0


def test_the_worker_leaves_cleanly_when_told_again_and_again_to_its_last_moment(tmp_path):
    with working(tmp_path) as worker:
        ends_at = time.monotonic() + LIMIT
        while worker.poll() is None and time.monotonic() < ends_at:
            for number in (signal.SIGINT, signal.SIGTERM):
                worker.send_signal(number)
            time.sleep(0.001)

        assert worker.returncode == 0


def test_a_signal_may_come_while_another_is_being_told():
    told_while_telling = """
import signal
from initiatives.work import Stop

stop = Stop()
signal.signal(signal.SIGALRM, lambda *_: stop.set())
signal.setitimer(signal.ITIMER_REAL, 0.0001, 0.0001)
for _ in range(200_000):
    stop.set()
stop.wait(LIMIT)
print(stop.is_set())
"""
    script = told_while_telling.replace("LIMIT", str(LIMIT))
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, timeout=LIMIT)

    assert (run.stdout, run.stderr) == (b"True\n", b"")
