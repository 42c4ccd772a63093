"""How far judging is: who has which entry, in what state. Counts and states, never a score."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import chain, repeat

from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, gettext_lazy, pgettext_lazy
from django.utils.translation import gettext as _

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
STANDING, OPEN_YET = {FINAL, DRAFT, OPEN, LATE}, {DRAFT, OPEN, LATE}
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
    def may_be_withdrawn(self):
        return self.state in OPEN_YET


@dataclass(frozen=True)
class Row:
    """`states` are those of `seats`, in their order; `held` the entry's assignments, by judge."""

    entry: object
    seats: list
    states: list
    held: dict
    minimum: int

    def cells(self, *wanted):
        """Of the wanted states, or all: the grid of a large edition needs few of its tens of thousands."""
        return [
            Cell(self.entry, seat, state, self.held.get(seat.judge_id))
            for seat, state in zip(self.seats, self.states, strict=True)
            if state in (wanted or LABELS)
        ]

    @property
    def signed(self):
        return self.states.count(FINAL)

    @property
    def standing(self):
        return sum(map(self.states.count, STANDING))

    @property
    def is_low(self):
        return self.signed < self.minimum

    @property
    def drawn(self):
        """Its cells as HTML, of seven looks."""
        return mark_safe("".join(map(drawn_cell, self.states, repeat(get_language()))))  # noqa: S308 (of a template)

    @property
    def drawn_total(self):
        return drawn_total(self.signed, self.standing, self.is_low, get_language())


@cache
def drawn_cell(state, language):
    return render_to_string("competitions/organising/cell.html", {"state": state, "label": LABELS[state]})


@cache
def drawn_total(signed, standing, is_low, language):
    total = {"signed": signed, "standing": standing, "is_low": is_low}
    return render_to_string("competitions/organising/total.html", total)


@cache
def called(number, language):
    return _("Judge %(number)s") % {"number": number}


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

    @property
    def judge(self):
        return called(self.seat.number, get_language())


class Progress:
    def __init__(self, edition, at):
        self.edition = edition
        self.is_late = bool(edition.judging_deadline and at >= edition.judging_deadline)
        self.is_due = rules.open_sheets_are_due(edition.judging_deadline, at)
        self.entries = list(edition.entries.counted().select_related("governorate", "unit"))
        seats = edition.seats.select_related("judge__user", "judge__home_governorate")
        self.seats = list(seats.prefetch_related("judge__conflicts"))
        self.conflicts = {seat.judge_id: list(seat.judge.conflicts.all()) for seat in self.seats}
        self.places = {seat.judge_id: place for place, seat in enumerate(self.seats)}
        self.held = defaultdict(dict)
        for assignment in Assignment.objects.filter(entry__competition=edition):
            self.held[assignment.entry_id][assignment.judge_id] = assignment

    @cached_property
    def rows(self):
        return [
            Row(entry, self.seats, self.states(entry), self.held[entry.pk], self.edition.min_sheets)
            for entry in self.entries
        ]

    def states(self, entry):
        barred = self.barred_by_sides[entry.governorate_id, entry.mentor_id] | self.barred_by_name(entry)
        states = [CONFLICT if judge in barred else NONE for judge in self.places]
        for judge, assignment in self.held[entry.pk].items():
            if judge in self.places:
                states[self.places[judge]] = self.state(assignment, judge in barred)
        return states

    @cached_property
    def barred_by_sides(self):
        """{(governorate, mentor): judges}: entries of the same are asked about once."""
        of_sides = {(entry.governorate_id, entry.mentor_id): entry for entry in self.entries}
        places = {
            judge: [conflict for conflict in conflicts if conflict.entry_id is None]
            for judge, conflicts in self.conflicts.items()
        }
        return {sides: self.barred(entry, self.seats, places) for sides, entry in of_sides.items()}

    def barred_by_name(self, entry):
        return self.barred(entry, self.named.get(entry.pk, ()), self.conflicts)

    @cached_property
    def named(self):
        """{entry: seats} of conflicts with one entry."""
        named = defaultdict(list)
        for seat in self.seats:
            for conflict in self.conflicts[seat.judge_id]:
                named[conflict.entry_id].append(seat)
        return named

    def barred(self, entry, seats, conflicts):
        return {
            seat.judge_id
            for seat in seats
            if not rules.may_judge(seat.judge, entry, conflicts[seat.judge_id])
        }

    def state(self, assignment, is_barred):
        if assignment.state == AssignmentState.RECUSED:
            return RECUSED
        if is_barred:
            return CONFLICT
        if assignment.state in AssignmentState.open_states and self.is_late:
            return LATE
        return STATES[assignment.state]

    @cached_property
    def counts(self):
        """How many cells are in each state."""
        return Counter(chain.from_iterable(row.states for row in self.rows))

    @property
    def signed(self):
        return self.counts[FINAL]

    @property
    def assigned(self):
        return sum(self.counts[state] for state in STANDING)

    @property
    def percent(self):
        return 100 * self.signed // self.assigned if self.assigned else 0

    @property
    def overdue(self):
        return self.counts[LATE]

    @property
    def due(self):
        """Sheets that their judges may be reminded of."""
        return sum(self.counts[state] for state in OPEN_YET) if self.is_due else 0

    @property
    def below_minimum(self):
        return sum(row.is_low for row in self.rows)

    @cached_property
    def loads(self):
        by_judge = (
            zip(*(row.states for row in self.rows), strict=True) if self.rows else [()] * len(self.seats)
        )
        columns = [Counter(column) for column in by_judge]
        totals = [sum(states[state] for state in STANDING) for states in columns]
        widest = max(totals, default=0)
        return [
            Load(seat, done=states[FINAL], total=total, late=states[LATE], widest=widest)
            for seat, states, total in zip(self.seats, columns, totals, strict=True)
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
            for cell in row.cells(RECUSED)
        ]
        conflicting = [cell for row in self.rows for cell in row.cells(CONFLICT)]
        return recused + [Trouble(cell.seat, cell.entry, self.reason(cell)) for cell in conflicting]

    def reason(self, cell):
        judge, entry = cell.seat.judge, cell.entry
        sides = {entry.governorate_id, entry.mentor_id} - {None}
        if judge.home_governorate_id in sides:
            return ConflictKind.HOME.label
        return next(
            conflict.get_kind_display()
            for conflict in self.conflicts[judge.pk]
            if conflict.entry_id == entry.pk or conflict.governorate_id in sides
        )

    @property
    def key(self):
        return KEY
