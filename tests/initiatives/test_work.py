"""The worker: what it runs, when, and how it stops."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils.module_loading import autodiscover_modules

from initiatives import work
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
