from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError

from home.accounts import factor


class Command(BaseCommand):
    help = "Take away the lost second factor of an account; for the last administrator, whom no colleague can help."

    def add_arguments(self, parser):
        parser.add_argument("username")

    def handle(self, *args, username, **options):
        user = get_user_model().objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"There is no account {username}.")
        factor.reset(user, "manage.py reset_second_factor")
        self.stdout.write(f"{username} sets up a new second factor at the next sign-in.")
