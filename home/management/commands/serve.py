"""``make run``: the database made ready, then the development server and the mail worker, which stop as one."""

import os
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager

from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command

from home.demo import people
from home.set_up import set_up_address

#: seconds the worker has for the job it is at
WORKER_ENDS_IN = 10

WELCOME = """
  Public site   {address}/ar/   {address}/en/
  Admin         {address}/admin/
  Accounts      {accounts}
                editor.cairo, committee.cairo (and so for each governorate)
  Password      {password}

  Mail that the site sends is shown here. Stop with Ctrl-C.
"""


class Command(BaseCommand):
    help = "Migrate, load the demo once, serve the site on this machine, and run the mail worker beside it."

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args, host, port, **options):
        if not settings.DEBUG:
            raise CommandError("serve is for development; docs/deploying.md says how to run in production.")
        refuse_taken_port(host, port)
        self.stdout.write("Preparing the database …")
        call_command("migrate", verbosity=0, skip_checks=True)
        call_command("load_demo", skip_checks=True)
        set_up_address()  # another PORT than last time
        self.stdout.write(welcome(f"http://{host}:{port}"))
        os.environ["DJANGO_RUNSERVER_HIDE_WARNING"] = "true"
        with worker():
            call_command("runserver", f"{host}:{port}", use_reloader=False, skip_checks=True)


def welcome(address):
    alone = (people.ADMINISTRATOR, people.ORGANISER, people.AUDITOR, people.TRANSLATOR)
    names = [*(row[0] for row in alone), people.JUDGES[0][0], "…", people.JUDGES[-1][0]]
    return WELCOME.format(address=address, accounts=", ".join(names), password=people.PASSWORD)


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
    """`manage.py work` as a child; Ctrl-C and SIGTERM end both, and a second one does not leave it behind."""
    process = subprocess.Popen([sys.executable, sys.argv[0], "work"])  # noqa: S603
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield process
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)
        end(process)


def end(process):
    """Told to stop, it finishes the message it sends; whoever pressed Ctrl-C isn't kept waiting longer than that."""
    process.terminate()
    try:
        process.wait(timeout=WORKER_ENDS_IN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
