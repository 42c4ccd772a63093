"""How gunicorn answers requests: `saqqara-web@N` is one of these, on a socket of its own.

The site is loaded before the socket is there, so that the proxy meets nobody who is still starting, and processes share
what was loaded. Each counts for Prometheus under a number that its successor takes over.
"""

import gc
import os
from contextlib import suppress
from wsgiref.util import setup_testing_defaults

from prometheus_client import values

INSTANCE = os.environ.get("INSTANCE", "1")
RUN = os.environ.get("RUN_DIRECTORY", "/run/saqqara")
SOCKET = f"{RUN}/bound-{INSTANCE}.sock"
#: by which the proxy finds it; whoever takes this link away takes the instance out
LINK = f"{RUN}/web-{INSTANCE}.sock"
CORES = len(os.sched_getaffinity(0))

bind = [f"unix:{SOCKET}", *([address] if (address := os.environ.get("BIND")) else [])]
# Pages are computed, not waited for: more processes than cores only wait for each other. Two instances have half each.
workers = int(os.environ.get("WEB_WORKERS") or max(2, CORES))
preload_app = True
# What a process may have gathered is given back, at different times.
max_requests, max_requests_jitter = 10_000, 2_000
timeout = graceful_timeout = 30
umask = 0o027
limit_request_line = 8190
control_socket_disable = True
pythonpath = "site"
wsgi_app = "config.wsgi"
logconfig_dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "home.logs.Lines"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lines"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"gunicorn.error": {"level": "INFO"}, "gunicorn.access": {"level": "CRITICAL"}},
}

counting_as = {"slot": "first"}
values.ValueClass = (
    values.MultiProcessValue(lambda: f"web-{INSTANCE}-{counting_as['slot']}")
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR")
    else values.ValueClass
)


def on_starting(server):
    """One page is drawn before the first person asks: each process inherits what that loads, and no connection.

    What is loaded by then stays for good: looking through it for garbage would hold up one request in ten for a fifth
    of a second, and would make a copy of it in each process.
    """
    from django.conf import settings  # noqa: PLC0415 (they are read now)
    from django.db import connections  # noqa: PLC0415

    host = next((name for name in settings.ALLOWED_HOSTS if name.strip(".*")), "localhost")
    asked = {
        "PATH_INFO": "/ar/",
        "HTTP_HOST": host,
        "HTTP_X_FORWARDED_PROTO": "https",
        "HTTP_X_REAL_IP": "127.0.0.1",
    }
    setup_testing_defaults(asked)
    # Whatever is away now is told by readiness, and by the first request.
    with suppress(Exception):
        list(server.app.wsgi()(asked, lambda *_: None))
    connections.close_all()
    gc.collect()
    gc.freeze()


def when_ready(server):
    """The proxy may connect; the folder keeps everybody else out."""
    os.chmod(SOCKET, 0o666)  # noqa: S103
    with suppress(FileNotFoundError):
        os.unlink(LINK)
    os.symlink(SOCKET, LINK)


def pre_fork(server, worker):
    taken = {one.slot for one in server.WORKERS.values()}
    worker.slot = next(slot for slot in range(len(taken) + 1) if slot not in taken)


def post_fork(server, worker):
    counting_as["slot"] = worker.slot
