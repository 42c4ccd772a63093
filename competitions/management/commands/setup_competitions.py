from django.core.management.base import BaseCommand, CommandError

from competitions.actions.set_up import NotReady, set_up
from initiatives.actions.homes import NoHome, home_of


class Command(BaseCommand):
    help = (
        "Groups of judges and auditors, rights, the workflow of entries, and the list of competitions under a "
        "site's home. Run it after setup_initiatives; run again, it keeps what you changed."
    )

    def add_arguments(self, parser):
        parser.add_argument("--site", default="", metavar="HOSTNAME", help="the default site, if not given")

    def handle(self, *, site, **options):
        try:
            home = home_of(site)
            set_up(home)
        except (NoHome, NotReady) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(self.style.SUCCESS(f"Competitions are set up under “{home}”."))
