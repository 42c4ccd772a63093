from django.core.management.base import BaseCommand

from home.set_up import set_up_site


class Command(BaseCommand):
    help = "Reference data, pages in both languages, groups and rights; keeps what a user changed."

    def handle(self, **options):
        home = set_up_site()
        self.stdout.write(self.style.SUCCESS(f"The site is set up under “{home}”."))
