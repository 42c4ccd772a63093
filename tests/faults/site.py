"""The site as it runs: gunicorn with its workers, and the worker that does what nobody waits for."""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress

from django.conf import settings
from django.db import connection

from tests.lint import ROOT

from .person import Person
from .servers import LIMIT, free_port, listens, wait_until


def environment(**more):
    """Of production, on the database and the files of this run."""
    told = connection.settings_dict
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.faults.settings",
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
        "SECRET_KEY": settings.SECRET_KEY,
        "ALLOWED_HOSTS": "127.0.0.1",
        "BASE_URL": "http://127.0.0.1",
        "DATABASE_URL": f"postgres://{told['USER']}@{told['HOST']}:{told['PORT']}/{told['NAME']}",
        "MEDIA_ROOT": str(settings.MEDIA_ROOT),
        "STATIC_ROOT": str(settings.STATIC_ROOT),
        **more,
    }


def manage(*words, **more):
    done = subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env=environment(**more),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


class Process:
    """Leads a group, and is killed with all of it."""

    def __init__(self, pid):
        self.pid = pid

    @property
    def runs(self):
        with suppress(ProcessLookupError):
            os.killpg(self.pid, 0)
            return True
        return False

    def kill(self):
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        wait_until(lambda: not self.runs, f"the end of process {self.pid}")


class Site:
    """Its processes are forked from one that has it imported already: starting takes no seconds."""

    def __init__(self, log, **more):
        self.port, self.server = free_port(), None
        self.forking = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.forking"],
            cwd=ROOT,
            env=environment(**more),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )

    def fork(self, **order):
        self.forking.stdin.write(f"{json.dumps(order)}\n")
        self.forking.stdin.flush()
        return Process(int(self.forking.stdout.readline()))

    def start(self, **limits):
        self.server = self.fork(serve=self.port, **limits)
        wait_until(self.answers, "gunicorn")

    def worker(self, **changed):
        """`manage.py work`, with these settings changed."""
        return self.fork(work=changed)

    def answers(self):
        with suppress(OSError):
            return Person(self.port).get("/robots.txt").status == 200
        return False

    def kill(self):
        self.server.kill()
        assert not listens(self.port)

    def end(self):
        self.forking.stdin.close()
        self.forking.stdout.close()
        self.forking.wait(LIMIT)
