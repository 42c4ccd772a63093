from itertools import chain

from django.core.management import BaseCommand, CommandError

from competitions.actions.receipts import broken_results, broken_sheets
from initiatives import append_only
from initiatives.audit import breaks
from initiatives.models import AuditEntry


class Command(BaseCommand):
    help = "Whether a row of the audit log, a signed sheet or a result was removed, changed or put elsewhere."

    def add_arguments(self, parser):
        parser.add_argument(
            "--head", default="", help="what an earlier run printed: says whether the log was rewritten since"
        )

    def handle(self, *args, head, **options):
        AuditEntry.objects.chain()
        problems = [*chain(breaks(AuditEntry.objects.found()), broken_sheets(), broken_results())]
        problems += [f"Unguarded: the triggers of {table} are missing." for table in append_only.missing()]
        if head and not AuditEntry.objects.holds(head):
            problems.append("Rewritten: the log no longer holds the head you noted.")
        for sentence in problems:
            self.stdout.write(sentence)
        if problems:
            raise CommandError(f"{len(problems)} places are not as they were written.")
        self.stdout.write(self.style.SUCCESS("All is as it was written. The head of the log:"))
        self.stdout.write(AuditEntry.objects.head())
