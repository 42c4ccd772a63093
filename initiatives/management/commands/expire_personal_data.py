from django.core.management import BaseCommand
from django.utils import timezone
from django.utils.module_loading import autodiscover_modules

from initiatives import expiry


class Command(BaseCommand):
    help = "Forgets for good what was written of people and has outlived its purpose (docs/security.md)."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="say how much there is and forget nothing")

    def handle(self, *args, dry_run, **options):
        autodiscover_modules("retention")
        at = timezone.now()
        for one in expiry.expiries:
            held = one.held(at)
            count = held.count() if dry_run else one.forget(held)
            self.stdout.write(f"{count:>8}  {one.name}")
        self.stdout.write("Nothing was forgotten (--dry-run)." if dry_run else "Forgotten for good.")
