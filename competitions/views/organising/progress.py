"""How far judging is: who has which entry, in what state. Counts and states, never a score."""

from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy, pgettext_lazy

from ... import rules
from ...enums import AssignmentState, ConflictKind
from ...models import Assignment

FINAL, DRAFT, OPEN, LATE, CONFLICT, RECUSED, NONE = (
    *("final", "draft", "open", "late", "conflict", "recused", "none"),
)
LABELS = {
    FINAL: pgettext_lazy("state of a sheet", "Final"),
    DRAFT: pgettext_lazy("state of a sheet", "Draft"),
    OPEN: pgettext_lazy("state of a sheet", "Not started"),
    LATE: pgettext_lazy("state of a sheet", "Overdue"),
    CONFLICT: pgettext_lazy("state of a sheet", "Conflict"),
    RECUSED: pgettext_lazy("state of a sheet", "Recused"),
    NONE: pgettext_lazy("state of a sheet", "Not assigned"),
}
KEY = [
    (FINAL, gettext_lazy("Final: signed")),
    (DRAFT, gettext_lazy("Draft")),
    (OPEN, gettext_lazy("Not started")),
    (LATE, gettext_lazy("Overdue: the judging phase is over")),
    (CONFLICT, gettext_lazy("Conflict: excluded")),
    (RECUSED, gettext_lazy("Recused")),
]
STATES = {
    AssignmentState.DONE: FINAL,
    AssignmentState.ACCEPTED: DRAFT,
    AssignmentState.OFFERED: OPEN,
    AssignmentState.RECUSED: RECUSED,
}


@dataclass(frozen=True)
class Cell:
    entry: object
    seat: object
    state: str
    assignment: object = None

    @property
    def label(self):
        return LABELS[self.state]

    @property
    def is_standing(self):
        return self.state in (FINAL, DRAFT, OPEN, LATE)

    @property
    def may_be_withdrawn(self):
        return self.state in (DRAFT, OPEN, LATE)


@dataclass(frozen=True)
class Row:
    entry: object
    cells: list
    minimum: int

    @property
    def signed(self):
        return sum(cell.state == FINAL for cell in self.cells)

    @property
    def standing(self):
        return sum(cell.is_standing for cell in self.cells)

    @property
    def is_low(self):
        return self.signed < self.minimum


@dataclass(frozen=True)
class Load:
    seat: object
    done: int
    total: int
    late: int
    widest: int

    BAR = 100

    @property
    def total_width(self):
        return self.BAR * self.total // (self.widest or 1)

    @property
    def done_width(self):
        return self.BAR * self.done // (self.widest or 1)


@dataclass(frozen=True)
class Trouble:
    """A conflict or a recusal of this edition, and what became of it."""

    seat: object
    entry: object
    reason: str
    assignment: object = None
    is_replaced: bool = True


class Progress:
    def __init__(self, edition, at):
        self.edition = edition
        self.is_late = bool(edition.judging_deadline and at >= edition.judging_deadline)
        self.is_due = rules.open_sheets_are_due(edition.judging_deadline, at)
        self.entries = list(edition.entries.counted().select_related("governorate", "unit"))
        seats = edition.seats.select_related("judge__user", "judge__home_governorate")
        self.seats = list(seats.prefetch_related("judge__conflicts"))
        held = Assignment.objects.filter(entry__competition=edition)
        self.assignments = {(a.entry_id, a.judge_id): a for a in held}

    @cached_property
    def rows(self):
        return [
            Row(entry, [self.cell(entry, seat) for seat in self.seats], self.edition.min_sheets)
            for entry in self.entries
        ]

    def cell(self, entry, seat):
        assignment = self.assignments.get((entry.pk, seat.judge_id))
        return Cell(entry, seat, self.state(entry, seat, assignment), assignment)

    def state(self, entry, seat, assignment):
        if assignment and assignment.state == AssignmentState.RECUSED:
            return RECUSED
        if not rules.may_judge(seat.judge, entry, seat.judge.conflicts.all()):
            return CONFLICT
        if assignment is None:
            return NONE
        if assignment.state in AssignmentState.open_states and self.is_late:
            return LATE
        return STATES[assignment.state]

    @cached_property
    def cells(self):
        return [cell for row in self.rows for cell in row.cells]

    def count(self, *states):
        return sum(cell.state in states for cell in self.cells)

    @property
    def signed(self):
        return self.count(FINAL)

    @property
    def assigned(self):
        return sum(cell.is_standing for cell in self.cells)

    @property
    def percent(self):
        return 100 * self.signed // self.assigned if self.assigned else 0

    @property
    def overdue(self):
        return self.count(LATE)

    @property
    def due(self):
        """Sheets that their judges may be reminded of."""
        return self.count(DRAFT, OPEN, LATE) if self.is_due else 0

    @property
    def below_minimum(self):
        return sum(row.is_low for row in self.rows)

    @cached_property
    def loads(self):
        own = {seat.pk: [cell for cell in self.cells if cell.seat == seat] for seat in self.seats}
        totals = {seat: sum(cell.is_standing for cell in cells) for seat, cells in own.items()}
        widest = max(totals.values(), default=0)
        return [
            Load(
                seat,
                done=sum(cell.state == FINAL for cell in own[seat.pk]),
                total=totals[seat.pk],
                late=sum(cell.state == LATE for cell in own[seat.pk]),
                widest=widest,
            )
            for seat in self.seats
        ]

    @cached_property
    def troubles(self):
        """Recusals first: they may wait for a replacement."""
        recused = [
            Trouble(
                cell.seat,
                row.entry,
                cell.assignment.get_recusal_kind_display(),
                cell.assignment,
                is_replaced=row.standing >= self.edition.min_sheets,
            )
            for row in self.rows
            for cell in row.cells
            if cell.state == RECUSED
        ]
        return recused + [
            Trouble(cell.seat, cell.entry, self.reason(cell)) for cell in self.cells if cell.state == CONFLICT
        ]

    def reason(self, cell):
        judge, entry = cell.seat.judge, cell.entry
        sides = {entry.governorate_id, entry.mentor_id} - {None}
        if judge.home_governorate_id in sides:
            return ConflictKind.HOME.label
        return next(
            conflict.get_kind_display()
            for conflict in judge.conflicts.all()
            if conflict.entry_id == entry.pk or conflict.governorate_id in sides
        )

    @property
    def key(self):
        return KEY
