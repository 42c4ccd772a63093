"""``make run`` from outside: what it prints, and that nothing of it stays when it stops."""

import os
import signal
import socket
import subprocess
import sys
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from home.demo import people
from home.management.commands import serve
from tests.lint import ROOT


def test_the_welcome_names_addresses_and_accounts():
    said = serve.welcome("http://127.0.0.1:8000")

    assert "http://127.0.0.1:8000/ar/" in said
    assert "http://127.0.0.1:8000/admin/" in said
    for row in (
        people.ORGANISER,
        people.AUDITOR,
        people.ADMINISTRATOR,
        people.TRANSLATOR,
        *people.JUDGES[:1],
    ):
        assert row[0] in said
    assert people.PASSWORD in said


def test_serve_refuses_to_run_in_production(settings):
    settings.DEBUG = False

    with pytest.raises(CommandError, match="for development"):
        call_command("serve", stdout=StringIO())


def test_a_taken_port_is_said_before_anything_starts():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        with pytest.raises(CommandError, match=f"try make run PORT={port + 1}"):
            serve.refuse_taken_port("127.0.0.1", port)


def test_the_worker_stops_with_the_server(tmp_path):
    program = tmp_path / "manage.py"
    program.write_text("import sys, time\nassert sys.argv[1:] == ['work']\ntime.sleep(60)\n")
    script = (
        f"import django, sys; sys.argv[0] = {str(program)!r}; django.setup()\n"
        "from home.management.commands.serve import worker\n"
        "with worker() as process:\n    print(process.pid, flush=True)\n    import time; time.sleep(60)\n"
    )
    environment = os.environ | {"PYTHONPATH": f"{ROOT}:{ROOT / 'site'}"}
    server = subprocess.Popen(
        [sys.executable, "-c", script], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    pid = int(server.stdout.readline())

    server.send_signal(signal.SIGTERM)
    server.wait(timeout=10)

    server.stdout.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_worker_that_does_not_leave_is_ended(monkeypatch):
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(60)"
    process = subprocess.Popen([sys.executable, "-c", deaf], stdout=subprocess.PIPE)
    with process.stdout:
        process.stdout.readline()
        monkeypatch.setattr(serve, "WORKER_ENDS_IN", 0.1)

        serve.end(process)

    assert process.returncode == -signal.SIGKILL
