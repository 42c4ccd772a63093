import signal

from django.core.management import BaseCommand, CommandError
from django.db import close_old_connections
from django.utils.module_loading import autodiscover_modules

from initiatives import work

POLL_SECONDS = 2
TOLD_BY = (signal.SIGTERM, signal.SIGINT)


class Command(BaseCommand):
    help = "Send the mail that is waiting and do what has to be done in time, until told to stop."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="do everything once and leave")

    def handle(self, *args, once, **options):
        autodiscover_modules("jobs")
        if once:
            self.work_once()
        else:
            self.work_on()

    def work_once(self):
        for one in work.jobs:
            one.due_at = 0
        if failed := work.run_due():
            raise CommandError(f"Failed, see the log: {', '.join(failed)}")

    def work_on(self):
        for number in TOLD_BY:
            signal.signal(number, lambda *_: work.stopping.set())
        while not work.stopping.is_set():
            work.run_due()
            close_old_connections()  # a connection the database dropped is opened anew
            work.stopping.wait(POLL_SECONDS)
        # Leaving, Python would give them their deadly default back, and a worker that is told again would fail.
        for number in TOLD_BY:
            signal.signal(number, signal.SIG_IGN)
