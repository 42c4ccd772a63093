"""Answers to a mail server that pipes a mail in: 0 noted, 65 not a report of ours, 75 try again later (sysexits.h)."""

import sys

from django.core.management import BaseCommand, CommandError
from django.db import DatabaseError

from initiatives.bounces import MAX_BYTES, read_report
from initiatives.outbox import note_bounce

NOT_OURS, TRY_LATER = 65, 75


class Command(BaseCommand):
    help = "Read a delivery report from standard input and note beside the mail it returns that it did not arrive."

    def handle(self, *args, **options):
        report = read_report(sys.stdin.buffer.read(MAX_BYTES))
        if report is None:
            raise CommandError("This is no delivery report.", returncode=NOT_OURS)
        try:
            noted = note_bounce(report)
        except DatabaseError as error:
            raise CommandError("The database does not answer.", returncode=TRY_LATER) from error
        if noted is None:
            raise CommandError("The report is about no mail of ours.", returncode=NOT_OURS)
        self.stdout.write(f"{noted} of the addresses noted")
