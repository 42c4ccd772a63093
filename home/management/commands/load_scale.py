from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from home.demo.scale import add_crowd
from home.demo.scale_entries import add_entries


class Command(BaseCommand):
    help = (
        "Many invented initiatives and entries with score sheets, written in bulk, to measure with; "
        "the same ones for the same seed."
    )

    def add_arguments(self, parser):
        parser.add_argument("--initiatives", type=int, default=0, metavar="N")
        parser.add_argument(
            "--entries", type=int, default=0, metavar="N", help="400 in each edition, 60 judges"
        )
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args, initiatives, entries, seed, **options):
        if not getattr(settings, "DEMO_IS_ALLOWED", False):
            raise CommandError(
                "load_scale refuses to run here: DEMO_IS_ALLOWED is not set (never in production)."
            )
        add_crowd(initiatives, seed)
        if entries:
            self.enter(entries, seed)
        for command in ("rebuild_catalogue", "rebuild_search"):
            call_command(command, stdout=self.stdout)

    def enter(self, entries, seed):
        try:
            add_entries(entries, seed)
        except ValueError as problem:
            raise CommandError(str(problem)) from problem
