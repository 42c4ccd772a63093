from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from home.demo.scale import add_crowd


class Command(BaseCommand):
    help = "Many invented initiatives, written in bulk, to measure with; the same ones for the same seed."

    def add_arguments(self, parser):
        parser.add_argument("--initiatives", type=int, required=True, metavar="N")
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args, initiatives, seed, **options):
        if not getattr(settings, "DEMO_IS_ALLOWED", False):
            raise CommandError(
                "load_scale refuses to run here: DEMO_IS_ALLOWED is not set (never in production)."
            )
        add_crowd(initiatives, seed)
        call_command("rebuild_catalogue", stdout=self.stdout)
