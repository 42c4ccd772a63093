"""A program that keeps the site imported and forks its processes, so that what is killed is up again at once.

Each line that it reads is what to become, as JSON: {"serve": port} a gunicorn, {"work": {setting: value}} a worker;
with "room" no file of it grows beyond so many bytes, as on a disk that is full. It answers with the number of the new
process, which leads a group of its own. When there is nothing more to read, because whoever wrote has ended, all end.
"""

import json
import os
import resource
import signal
import sys
from contextlib import suppress

from config.wsgi import application
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from gunicorn.app.base import BaseApplication

from competitions import scoring

from . import WORKERS


class Gunicorn(BaseApplication):
    def __init__(self, port):
        self.port = port
        super().__init__()

    def load_config(self):
        self.cfg.set("bind", f"127.0.0.1:{self.port}")
        self.cfg.set("workers", WORKERS)
        self.cfg.set("loglevel", "warning")
        # Gunicorns of one folder would quarrel over it.
        self.cfg.set("control_socket_disable", True)

    def load(self):
        return application


def serve(port):
    Gunicorn(port).run()


def work(changed):
    for name, value in changed.items():
        setattr(settings, name, value)
    call_command("work")


BECOME = {"serve": serve, "work": work}


def fork(order):
    pid = os.fork()
    if pid:
        return pid
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    if room := order.pop("room", None):
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    ((name, argument),) = order.items()
    BECOME[name](argument)
    os._exit(0)


def main():
    _numpy = scoring.ranking
    connections.close_all()
    # Whoever ends is no longer a process: nobody here waits for it.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    forked = []
    for line in sys.stdin:
        forked.append(fork(json.loads(line)))
        sys.stdout.write(f"{forked[-1]}\n")
        sys.stdout.flush()
    for pid in forked:
        with suppress(ProcessLookupError):
            os.killpg(pid, signal.SIGKILL)


if __name__ == "__main__":
    main()
