"""``make run``: the development server and the mail worker as one command that stops as one."""

import signal
import socket
import subprocess
import sys
from contextlib import contextmanager

from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command


class Command(BaseCommand):
    help = "Serve the site on this machine and run the mail worker beside it."

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args, **options):
        if not settings.DEBUG:
            raise CommandError("serve is for development; production runs gunicorn (see docs/deploying.md).")
        host, port = options["host"], options["port"]
        refuse_taken_port(host, port)
        self.stdout.write(f"Public site  http://{host}:{port}/ar/  http://{host}:{port}/en/")
        self.stdout.write(f"Admin        http://{host}:{port}/admin/")
        self.stdout.write("Stop with Ctrl-C.")
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        with worker():
            call_command("runserver", f"{host}:{port}", use_reloader=False, skip_checks=True)


def refuse_taken_port(host, port):
    # runserver leaves by os._exit when the port is taken, which would orphan the worker.
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CommandError(
                f"Port {port} on {host} is not free ({error.strerror}): try make run PORT={port + 1}."
            ) from error


@contextmanager
def worker():
    process = subprocess.Popen([sys.executable, sys.argv[0], "work"])  # noqa: S603
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=10)
