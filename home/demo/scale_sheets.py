"""Assignments, drafts and signed sheets of one edition in bulk; their receipts hold, as those that judges sign do."""

from datetime import timedelta
from itertools import cycle, islice

from django.utils import timezone

from competitions.actions.sheets import signed_sheet
from competitions.enums import AssignmentState
from competitions.models import Assignment, JudgedEntry, ScoreSheet, SheetDraft
from competitions.scoring.receipts import SALT_BYTES, receipt
from competitions.scoring.sheets import sheet_score

#: judges of each entry
PER_ENTRY = 3
#: how a hundred assignments stand on an average day of judging
STATES = {AssignmentState.DONE: 50, AssignmentState.ACCEPTED: 15, AssignmentState.OFFERED: 35}
NOTE = "الأثر مقيس قبل التنفيذ وبعده، والمصدر مذكور."


def add_sheets(edition, entries, seats, chance):
    """`seats` in turn, none with an entry of his own governorate."""
    assigned = assign(entries, seats, chance)
    criteria = JudgedEntry(entries[0]).criteria
    marked = [(one, marks(criteria, chance)) for one in assigned]
    drafts = [pair for pair in marked if pair[0].state == AssignmentState.ACCEPTED]
    SheetDraft.objects.bulk_create(
        SheetDraft(assignment=one, levels=levels, notes=dict.fromkeys(levels, NOTE), version=1)
        for one, levels in drafts
    )
    numbers = {seat.judge_id: str(seat.number) for seat in seats}
    ScoreSheet.objects.bulk_create(
        signed(one, levels, criteria, numbers[one.judge_id], chance)
        for one, levels in marked
        if one.state == AssignmentState.DONE
    )


def assign(entries, seats, chance):
    turn = cycle(seats)
    states, weights = list(STATES), list(STATES.values())
    return Assignment.objects.bulk_create(
        Assignment(
            entry=entry,
            judge=seat.judge,
            state=chance.choices(states, weights)[0],
            queue_position=chance.randrange(1000),
        )
        for entry in entries
        for seat in panel_of(entry, turn, min(PER_ENTRY, len(seats)))
    )


def panel_of(entry, turn, wanted):
    away = (seat for seat in turn if seat.judge.home_governorate_id != entry.governorate_id)
    return list(islice(away, wanted))


def marks(criteria, chance):
    return {criterion.key: chance.randint(criterion.lowest, criterion.highest) for criterion in criteria}


def signed(assignment, levels, criteria, number, chance):
    """A sheet of the edition's rubric, not saved."""
    edition = assignment.entry.competition
    sheet = ScoreSheet(
        assignment=assignment,
        levels=levels,
        notes=dict.fromkeys(levels, NOTE),
        score=sheet_score(levels, criteria),
        rubric_sha256=edition.rubric_sha256,
        salt=chance.randbytes(SALT_BYTES).hex(),
        notes_salt=chance.randbytes(SALT_BYTES).hex(),
        submitted_at=timezone.now() - timedelta(minutes=chance.randrange(10_000)),
        born=edition.born,
    )
    sheet.notes_digest = sheet.digest_of_texts()
    sheet.digest = receipt(sheet.salt, signed_sheet(sheet, number))
    return sheet
