"""What the analysis found, with entries as lines of the ranking and judges as numbers of their seats."""

from functools import cached_property
from typing import NamedTuple

from initiatives.enums import Tier


class Point(NamedTuple):
    """A place on the shortlist of a tier that is open."""

    line: object
    chance: float

    @property
    def tier(self):
        return label(self.line.entry.tier)


class Outlying(NamedTuple):
    line: object
    seat: int
    residual: float

    @property
    def is_above(self):
        return self.residual > 0


class Dependence(NamedTuple):
    """Without this seat the first of a tier would be others."""

    seat: int
    tier: str
    now: list
    then: list


class Turn(NamedTuple):
    """From this weight on another entry would lead its tier."""

    criterion: object
    tier: str
    weight: float
    is_more: bool
    line: object


class Findings:
    def __init__(self, analysis, lines, seats, edition):
        self.analysis, self.seats, self.edition = analysis, seats, edition
        self.line_of = {line.entry_id: line for line in lines}

    @property
    def agenda(self):
        return [Point(self.line_of[entry], self.analysis.chances[entry]) for entry in self.analysis.agenda]

    @property
    def outlying(self):
        return [
            Outlying(self.line_of[sheet.entry], self.seats.get(sheet.judge, 0), sheet.residual)
            for sheet in self.analysis.outlying
        ]

    @property
    def flat(self):
        return sorted((self.seats.get(judge, 0), count) for judge, count in self.analysis.flat.items())

    @property
    def copied(self):
        return sorted((self.seats.get(judge, 0), notes) for judge, notes in self.analysis.copied.items())

    @property
    def bias(self):
        return self.analysis.bias

    @property
    def dependences(self):
        """A judge whose entries fall apart without him names other parts: only tiers that stay whole are told."""
        return [
            Dependence(self.seats.get(line.judge, 0), label(tier), self.codes(now), self.codes(then))
            for line in self.analysis.without
            for tier, _component, now, then in line.changes
        ]

    def codes(self, entries):
        return sorted(self.line_of[entry].entry.blind_code for entry in entries)

    @cached_property
    def criteria(self):
        return {criterion.key: criterion for criterion in self.edition.criteria.all()}

    @property
    def turns(self):
        """The nearest first: a result that hangs on one point of weight is a close one."""
        turns = [
            Turn(
                self.criteria[change.criterion],
                label(change.tier),
                change.weight,
                change.is_more,
                self.line_of[change.entry],
            )
            for change in self.analysis.weights
        ]
        return sorted(turns, key=lambda turn: abs(turn.weight - turn.criterion.weight))

    @property
    def asks_nobody(self):
        return not (self.analysis.outlying or self.analysis.flat)


def label(tier):
    return dict(Tier.choices).get(tier, "")
