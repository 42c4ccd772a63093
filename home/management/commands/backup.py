from django.core.management.base import BaseCommand, CommandError

from home.backup import BackupError, backup


class Command(BaseCommand):
    help = "Database, files and a fingerprint of the settings in one archive, while the site goes on."

    def add_arguments(self, parser):
        parser.add_argument("file", help="the archive to write; it must not exist yet")

    def handle(self, *args, file, **options):
        try:
            digest = backup(file)
        except (BackupError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{digest}  {file}")
