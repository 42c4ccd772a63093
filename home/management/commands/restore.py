from django.core.management.base import BaseCommand, CommandError

from home.backup import BackupError, restore


class Command(BaseCommand):
    help = "Puts the content of a backup into an empty place; site and worker must not be running."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", help="an archive that `backup` wrote")
        parser.add_argument(
            "--replace", action="store_true", help="lose the database and the files that are here"
        )

    def handle(self, *args, file, replace, **options):
        try:
            lines = restore(file, replace)
        except (BackupError, OSError) as error:
            raise CommandError(str(error)) from error
        for line in lines:
            self.stdout.write(self.style.WARNING(line))
        self.stdout.write(
            self.style.SUCCESS(f"{file} is restored. Run migrate and check --database default now.")
        )
