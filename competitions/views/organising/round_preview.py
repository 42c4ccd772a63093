"""What a drawn round shows: each entry's judges with their fit, each judge's load, what to beware of. Never a score."""

from collections import Counter
from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from initiatives.models import Domain

from ...actions.round_inputs import (
    excluded_pairs,
    fits_of,
    judged_entries,
    loads_of,
    panel_of,
    standing_judges,
)
from ...models import Judge, Pin
from ...scoring.fit import EXPERT, NEUTRAL, WEAK
from ...scoring.shortages import unpacked
from .shortages import sentences

FITS = {
    EXPERT: pgettext_lazy("fit of a judge", "expert"),
    NEUTRAL: pgettext_lazy("fit of a judge", "neutral"),
    WEAK: pgettext_lazy("fit of a judge", "weak"),
}


@dataclass(frozen=True)
class Chip:
    """A judge of an entry, under his number."""

    judge: object
    number: int
    fit: str
    is_new: bool
    is_seen: bool
    value: str
    pin: int | None = None

    @property
    def label(self):
        return FITS[self.fit]


@dataclass(frozen=True)
class JudgeLine:
    """What the round gives a judge; `fits` counts his new entries by fit."""

    judge: object
    number: int
    before: int
    new: int
    fits: Counter

    @property
    def total(self):
        return self.before + self.new

    @property
    def is_over(self):
        return self.total > self.judge.max_load

    @property
    def is_full(self):
        return self.total == self.judge.max_load

    @property
    def fit_counts(self):
        return [(label, self.fits[fit]) for fit, label in FITS.items() if self.fits[fit]]


class RoundPreview:
    def __init__(self, run):
        self.run = run
        self.edition = run.competition
        self.entries = judged_entries(self.edition)
        self.judges = panel_of(self.edition)
        self.numbers = dict(self.edition.seats.values_list("judge", "number"))
        self.fits = fits_of(self.edition, self.entries, self.judges)
        self.new = {tuple(pair) for pair in run.pairs}

    @cached_property
    def seated(self):
        """The panel and who left it, in the order of their seats."""
        judges = Judge.objects.filter(seats__competition=self.edition).select_related("user")
        return list(judges.order_by("seats__number"))

    @cached_property
    def pins(self):
        pins = Pin.objects.filter(entry__competition=self.edition)
        return {(pin.entry_id, pin.judge_id): pin.pk for pin in pins}

    @cached_property
    def rows(self):
        """(entry, theme, chips of its judges in the order of their seats)."""
        themes = Domain.objects.in_bulk({theme for theme in self.fits.themes.values() if theme})
        return [
            (entry, themes.get(self.fits.themes.get(entry.pk)), self.chips(entry)) for entry in self.entries
        ]

    def chips(self, entry):
        standing = standing_judges(entry)
        return [
            self.chip(entry, judge)
            for judge in self.seated
            if judge.pk in standing or (entry.pk, judge.pk) in self.new
        ]

    def chip(self, entry, judge):
        pair = (entry.pk, judge.pk)
        return Chip(
            judge,
            self.numbers[judge.pk],
            self.fits.of(*pair),
            pair in self.new,
            pair in self.fits.seen,
            f"{entry.pk}-{judge.pk}",
            self.pins.get(pair),
        )

    @cached_property
    def lines(self):
        loads = loads_of(self.edition)
        given = {judge.pk: [pair for pair in self.new if pair[1] == judge.pk] for judge in self.judges}
        return [
            JudgeLine(
                judge,
                self.numbers[judge.pk],
                loads[judge.pk] - len(given[judge.pk]) * self.run.is_saved,
                len(given[judge.pk]),
                Counter(self.fits.of(*pair) for pair in given[judge.pk]),
            )
            for judge in self.judges
        ]

    @property
    def lightest(self):
        return min((line.total for line in self.lines), default=0)

    @property
    def heaviest(self):
        return max((line.total for line in self.lines), default=0)

    @cached_property
    def excluded(self):
        return len(excluded_pairs(self.entries, self.judges))

    @cached_property
    def shortages(self):
        codes = dict(self.edition.entries.values_list("pk", "blind_code"))
        numbers = self.numbers
        return sentences(unpacked(self.run.shortages), codes, numbers)

    @cached_property
    def warnings(self):
        return [
            *(
                _("Judge %(number)s has no home governorate: nobody can tell whether he meets his own.")
                % {"number": self.numbers[judge.pk]}
                for judge in self.judges
                if judge.home_governorate_id is None
            ),
            *(
                _("Judge %(number)s takes no entries: his maximum is 0.") % {"number": self.numbers[judge.pk]}
                for judge in self.judges
                if judge.max_load == 0
            ),
            *(
                _("Judge %(number)s has not answered yet whether he has conflicts of interest.")
                % {"number": number}
                for number in self.unanswered
            ),
            *self.warnings_of_size(),
        ]

    @property
    def unanswered(self):
        return self.edition.seats.filter(conflicts_declared_at=None).values_list("number", flat=True)

    def warnings_of_size(self):
        if len(self.entries) == 1:
            yield _("There is only one entry: nothing can be compared with it.")
        if len(self.judges) == 1:
            yield _("There is only one judge: whether he is harsh or mild can't be told.")
