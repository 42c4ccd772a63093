from django.core.management import BaseCommand, CommandError

from initiatives.actions import catalogue_rows


class Command(BaseCommand):
    help = "Compare every row of the catalogue with its page; fails when one is out of step."

    def handle(self, *args, **options):
        found = list(catalogue_rows.out_of_step())
        for sentence in found:
            self.stdout.write(sentence)
        if found:
            raise CommandError(f"Out of step: {len(found)}. `manage.py rebuild_catalogue` writes them anew.")
        self.stdout.write("Every row says what its page says.")
