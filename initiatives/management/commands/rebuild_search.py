from django.core.management import BaseCommand

from initiatives.actions.search_index import rebuild


class Command(BaseCommand):
    help = "Write anew what a visitor's search reads: the folded texts of public pages and the words in them."

    def handle(self, *args, **options):
        self.stdout.write(self.style.SUCCESS(f"{rebuild()} public pages can be found."))
