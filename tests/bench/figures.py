"""What a run of the bench comes to: percentiles, medians of rounds, ratios. Pure."""

import math
import statistics
from dataclasses import astuple, dataclass


@dataclass(frozen=True)
class Load:
    """One spell of load: requests a second, milliseconds, microseconds of the servers' processors for a request."""

    rate: float
    p50: float
    p99: float
    cpu: float

    def over(self, baseline):
        """Each figure as a multiple of the baseline's; NaN where that is 0."""
        pairs = zip(astuple(self), astuple(baseline), strict=True)
        return Load(*(ratio(own, other) for own, other in pairs))


def ratio(value, baseline):
    return value / baseline if baseline else math.nan


def percentile(numbers, percent):
    """The smallest of `numbers` that `percent` of them do not exceed; ValueError for none."""
    if not numbers:
        raise ValueError("No numbers, no percentile.")
    ordered = sorted(numbers)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


def each(loads, summary):
    """`summary` of each figure of the loads."""
    return Load(*(summary(column) for column in zip(*map(astuple, loads), strict=True)))


@dataclass(frozen=True)
class Round:
    """A spell between two of its baseline: what the machine does meanwhile changes all three."""

    before: Load
    load: Load
    after: Load

    @property
    def baseline(self):
        return each([self.before, self.after], statistics.mean)

    @property
    def ratios(self):
        return self.load.over(self.baseline)


@dataclass(frozen=True)
class Interleaved:
    rounds: tuple

    @property
    def load(self):
        return each([one.load for one in self.rounds], statistics.median)

    @property
    def baseline(self):
        return each([one.baseline for one in self.rounds], statistics.median)

    @property
    def ratios(self):
        """The median of the rounds' own, which is not the ratio of the medians."""
        return each([one.ratios for one in self.rounds], statistics.median)

    @property
    def spread(self):
        """The least and the greatest ratio of rates."""
        rates = [one.ratios.rate for one in self.rounds]
        return min(rates), max(rates)


@dataclass(frozen=True)
class Measure:
    """One line of build/bench.json. `baseline` has the same unit; without one there is no ratio."""

    measure: str
    value: float
    unit: str
    baseline: float | None = None
    ratio: float | None = None


def beside(name, value, unit, baseline):
    return Measure(name, value, unit, baseline, ratio(value, baseline))
