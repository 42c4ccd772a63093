"""Two deploys on a judging day, as docs/deploying.md has them: no save is refused and none is lost."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from tests.lint import ROOT

from .day import Reader, SteadyJudge, judging_day
from .servers import LIMIT, free_port, wait_until
from .site import Site, environment, manage

#: seconds between two saves: a deploy needs the processor, too
RESTS = 0.5


@pytest.fixture
def gunicorn(log):
    port = free_port()
    options = [
        "--pythonpath",
        ".,site",
        "--workers",
        "2",
        "--bind",
        f"127.0.0.1:{port}",
        "--no-control-socket",
    ]
    command = [sys.executable, "-m", "gunicorn", *options, "config.wsgi"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment(), stderr=log)
    process.port = port
    wait_until(lambda: Site.answers(process), "gunicorn")
    yield process
    process.terminate()
    process.wait(LIMIT)


def workers_of(process):
    with open(f"/proc/{process.pid}/task/{process.pid}/children") as file:
        return set(file.read().split())


def deploy(process):
    manage("migrate", "-v0", LOCK_TIMEOUT="2s")
    manage("set_up_site")
    before = workers_of(process)
    os.kill(process.pid, signal.SIGHUP)
    wait_until(lambda: not before & workers_of(process), "the end of the processes of before")


def test_nobody_is_refused_and_nothing_is_lost(gunicorn):
    day, told, over = judging_day(gunicorn.port), [], threading.Event()
    people = [SteadyJudge(judge, told, RESTS) for judge in day.judges]
    people.append(Reader(gunicorn.port, "/ar/", told, RESTS))
    threads = [threading.Thread(target=one.work, args=[over]) for one in people]
    for thread in threads:
        thread.start()
    for _ in range(2):
        deploy(gunicorn)
        time.sleep(1)
    over.set()
    for thread in threads:
        thread.join()

    assert {status for status, _answer in told} == {200}
    assert all(judge.kept == judge.written == judge.stored() for judge in day.judges)
