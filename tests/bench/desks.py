"""Who sits at the desks of ``tests.bench.desk``."""

from competitions.models import Assignment, Judge, JudgedEntry
from home.demo.scale_panel import NAME
from tests.faults.person import signed_in


def seated(port):
    """(the person at a browser, [(assignment, keys of its criteria)] that he has not begun) of each judge."""
    judges = Judge.objects.filter(user__username__startswith=f"{NAME}-").select_related("user")
    for judge in judges.order_by("pk"):
        untouched = Assignment.objects.visible_to(judge).open().filter(draft=None)
        untouched = list(untouched.select_related("entry__competition").order_by("pk"))
        if untouched:
            criteria = [criterion.key for criterion in JudgedEntry(untouched[0].entry).criteria]
            yield signed_in(port, judge.user), [(assignment.pk, criteria) for assignment in untouched]
