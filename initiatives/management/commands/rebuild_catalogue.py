from django.core.management import BaseCommand

from initiatives.actions import catalogue_rows


class Command(BaseCommand):
    help = "Write every row of the catalogue anew."

    def handle(self, *args, **options):
        self.stdout.write(f"Rows: {catalogue_rows.rebuild()}")
