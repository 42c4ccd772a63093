"""Whether signed sheets are what their receipts say, and results what was counted."""

from collections.abc import Iterator

from ..models import PanelSeat, ResultRun, ScoreSheet
from ..scoring import merkle
from ..scoring.receipts import receipt
from .sheets import signed_sheet


def broken_sheets() -> Iterator[str]:
    """A sentence for each sheet that was changed, or whose earlier version is another one."""
    numbers = {(edition, judge): str(number) for edition, judge, number in seats()}
    before = (None, 0, "")
    sheets = ScoreSheet.objects.select_related("assignment__entry__competition")
    for sheet in sheets.order_by("assignment", "version").iterator():
        place = (sheet.assignment.entry.competition_id, sheet.assignment.judge_id)
        if receipt(sheet.salt, signed_sheet(sheet, numbers.get(place, ""))) != sheet.digest:
            yield f"Changed: sheet {sheet.pk} is not what its receipt says."
        of, version, digest = before if before[0] == sheet.assignment_id else (None, 0, "")
        if (sheet.version, sheet.previous_digest) != (version + 1, digest):
            yield f"Removed or changed: what sheet {sheet.pk} follows."
        before = (sheet.assignment_id, sheet.version, sheet.digest)


def seats() -> Iterator[tuple[int, int, int]]:
    return PanelSeat.objects.values_list("competition", "judge", "number").iterator()


def broken_results() -> Iterator[str]:
    """A sentence for each result whose root is not that of the sheets it counted."""
    for run in ResultRun.objects.exclude(root=""):
        digests = list(run.sheets.values_list("digest", flat=True))
        if not digests or merkle.root(digests) != run.root:
            yield f"Changed: the sheets under result {run.pk} do not lead to its root."
