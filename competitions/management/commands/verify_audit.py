from itertools import chain
from pathlib import Path

from django.core.management import BaseCommand, CommandError

from competitions.actions.receipts import broken_results, broken_sheets
from initiatives import append_only
from initiatives.audit import breaks
from initiatives.models import AuditEntry, AuditHead


class Command(BaseCommand):
    help = "Whether a row of the audit log, a signed sheet or a result was removed, changed or put elsewhere."

    def add_arguments(self, parser):
        parser.add_argument(
            "--head", default="", help="what an earlier run printed: says whether the log was rewritten since"
        )

        parser.add_argument(
            "--published",
            metavar="FILE",
            type=Path,
            help="a copy of audit/heads.txt, loaded earlier: says of which days the log no longer holds the head",
        )

    def handle(self, *args, head, published, **options):
        AuditEntry.objects.chain()
        problems = [*chain(breaks(AuditEntry.objects.found()), broken_sheets(), broken_results())]
        problems += [f"Unguarded: the triggers of {table} are missing." for table in append_only.missing()]
        if head and not AuditEntry.objects.holds(head):
            problems.append("Rewritten: the log no longer holds the head you noted.")
        problems += rewritten(str(one) for one in AuditHead.objects.lost())
        if published:
            problems += rewritten(
                line for line in published.read_text().splitlines() if line and not is_held(line)
            )
        for sentence in problems:
            self.stdout.write(sentence)
        if problems:
            raise CommandError(f"{len(problems)} places are not as they were written.")
        self.stdout.write(self.style.SUCCESS("All is as it was written. The head of the log:"))
        self.stdout.write(AuditEntry.objects.head())


def is_held(line):
    """Whether the log holds what a line of heads.txt says; a remark says nothing."""
    return line.startswith("#") or AuditEntry.objects.holds(line.partition(" ")[2])


def rewritten(lines):
    return [
        f"Rewritten: the log no longer holds the head published on {line.partition(' ')[0]}."
        for line in lines
    ]
