from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from home.demo.loading import demo_is_loaded, load_demo, reset


class Command(BaseCommand):
    help = "Demonstration content in both languages, once; what a user changed since stays as it is."

    def add_arguments(self, parser):
        parser.add_argument(
            "--reset", action="store_true", help="empty the database first: everything in it is lost"
        )

    def handle(self, *args, **options):
        if not getattr(settings, "DEMO_IS_ALLOWED", False):
            raise CommandError(
                "load_demo refuses to run here: DEMO_IS_ALLOWED is not set (never in production)."
            )
        if options["reset"]:
            reset()
        if demo_is_loaded():
            self.stdout.write("The demo is loaded already; nothing was changed.")
            return
        load_demo()
        self.stdout.write(self.style.SUCCESS("The demo is loaded."))
