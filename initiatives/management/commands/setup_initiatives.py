from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from initiatives.actions.homes import NoHome, home_of, translate_home
from initiatives.actions.set_up import set_up


class Command(BaseCommand):
    help = (
        "Governorates and their pages under a site's home, groups, rights, collections and the workflow. "
        "Run again, it adds what is missing and keeps what you changed."
    )

    def add_arguments(self, parser):
        parser.add_argument("--site", default="", metavar="HOSTNAME", help="the default site, if not given")

    def handle(self, *, site, **options):
        try:
            home = home_of(site)
        except NoHome as error:
            raise CommandError(str(error)) from error
        with transaction.atomic():
            translate_home(home)
            set_up(home)
        self.stdout.write(self.style.SUCCESS(f"Initiatives are set up under “{home}”."))
