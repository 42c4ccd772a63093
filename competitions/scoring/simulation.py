"""Editions drawn from the model, to see how often a ranking is right: Kendall's tau, coverage, calibration.

Worth of entries, leniency and noise are normal with stated standard deviations; judges are drawn at random with equal
loads; sheets go missing at random, but for the last one of an entry.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from scipy.stats import kendalltau

from .design import FloatArray, Mark
from .intervals import ranks_of, summary
from .mixed_model import Fit, additive_of, fit
from .posterior import draws

#: Draws behind each interval of a simulated edition: enough for its 5 % and 95 % points.
DRAWS = 2_000


@dataclass(frozen=True)
class Setting:
    """What an edition looks like; sd in points, `missing` a share of the sheets."""

    entries: int = 27
    judges: int = 9
    sheets: int = 3
    entry_sd: float = 6
    noise_sd: float = 5
    leniency_sd: float = 5
    missing: float = 0


@dataclass(frozen=True)
class Edition:
    marks: list[Mark]
    worth: FloatArray


@dataclass
class Outcome:
    """Of many runs: tau by method, whether intervals covered, (said, happened) of P(first) by model."""

    tau: dict[str, list[float]] = field(default_factory=dict)
    covered: list[float] = field(default_factory=list)
    first: dict[str, list[tuple[float, bool]]] = field(default_factory=dict)

    @property
    def coverage(self) -> tuple[float, float]:
        """Mean over runs of the share of intervals that hold the true rank, with its Monte-Carlo error."""
        return mean_and_error(self.covered)

    def tau_of(self, method: str) -> tuple[float, float]:
        return mean_and_error(self.tau[method])


def mean_and_error(values: Sequence[float]) -> tuple[float, float]:
    return float(np.mean(values)), float(np.std(values, ddof=1) / math.sqrt(len(values)))


def edition_of(setting: Setting, random: np.random.Generator) -> Edition:
    worth = random.normal(60, setting.entry_sd, setting.entries)
    lenient = random.normal(0, setting.leniency_sd, setting.judges)
    pairs = assigned(setting, random)
    marks = [
        Mark(entry, judge, worth[entry] + lenient[judge] + random.normal(0, setting.noise_sd))
        for entry, judge in kept_pairs(pairs, setting, random)
    ]
    return Edition(marks, worth)


def assigned(setting: Setting, random: np.random.Generator) -> list[tuple[int, int]]:
    """Every entry to as many judges, those with the least to do, chance deciding between equals."""
    loads = np.zeros(setting.judges)
    pairs = []
    for entry in random.permutation(setting.entries):
        order = np.lexsort((random.random(setting.judges), loads))[: setting.sheets]
        loads[order] += 1
        pairs += [(int(entry), int(judge)) for judge in order]
    return pairs


def kept_pairs(
    pairs: Sequence[tuple[int, int]], setting: Setting, random: np.random.Generator
) -> list[tuple[int, int]]:
    left = np.bincount([entry for entry, _ in pairs])
    to_drop = round(setting.missing * len(pairs))
    dropped = set()
    for at in random.permutation(len(pairs)):
        entry = pairs[at][0]
        if len(dropped) < to_drop and left[entry] > 1:
            left[entry] -= 1
            dropped.add(at)
    return [pair for at, pair in enumerate(pairs) if at not in dropped]


def z_score(fitted: Fit) -> FloatArray:
    """Each judge's marks standardised, then averaged: the correction found in products."""
    design, counts = fitted.design, fitted.design.sheets_per_judge
    centred = design.scores - (design.judge_sums(design.scores) / counts)[design.judge_at]
    scale = np.sqrt(design.judge_sums(centred**2) / counts)[design.judge_at]
    standard = np.divide(centred, scale, out=np.zeros_like(centred), where=scale > 0)
    return design.entry_sums(standard) / design.sheets_per_entry


METHODS: Mapping[str, Callable[[Fit], FloatArray]] = {
    "raw mean": lambda fitted: fitted.raw_means,
    "z-score": z_score,
    "additive": lambda fitted: additive_of(fitted.panel).estimates,
    "mixed model": lambda fitted: fitted.estimates,
}


def without_leniency(fitted: Fit) -> Fit:
    """The same marks under the model of raw means: no judge more lenient than another."""
    panel, within = fitted.panel, fitted.panel.within
    noise = panel.squares_within / within
    means = fitted.raw_means
    between = max(
        float(np.var(means, ddof=1)) - noise * float((1 / fitted.design.sheets_per_entry).mean()), 0
    )
    return replace(fitted, variance_judge=0.0, variance_residual=noise, variance_entry=between, ratio=0.0)


def simulate(setting: Setting, runs: int, seed: int) -> Outcome:
    """`runs` editions, the same for the same seed."""
    outcome = Outcome({name: [] for name in METHODS}, [], {"raw mean": [], "mixed model": []})
    for random in map(np.random.default_rng, np.random.SeedSequence(seed).spawn(runs)):
        observe(edition_of(setting, random), outcome, int(random.integers(2**31)))
    return outcome


def observe(edition: Edition, outcome: Outcome, seed: int) -> None:
    fitted = fit(edition.marks)
    for name, method in METHODS.items():
        outcome.tau[name].append(kendalltau(method(fitted), edition.worth).statistic)
    parts = fitted.design.component_of
    cells = [np.flatnonzero(parts == part) for part in range(len(fitted.components))]
    true = ranks_of(edition.worth[None, :], cells)[0]
    for name, model in (("raw mean", without_leniency(fitted)), ("mixed model", fitted)):
        ranks = np.concatenate([ranks_of(block, cells) for block in draws(model, seed, DRAWS)])
        found = [summary(ranks[:, cell]) for cell in cells]
        outcome.first[name] += said_and_happened(found, cells, true)
    held = [
        (own.low <= true[cell]) & (true[cell] <= own.high) for own, cell in zip(found, cells, strict=True)
    ]
    outcome.covered.append(float(np.concatenate(held).mean()))


def said_and_happened(
    found: Sequence[object], cells: Sequence[FloatArray], true: FloatArray
) -> list[tuple[float, bool]]:
    return [
        (float(said), bool(true[entry] == 1))
        for own, cell in zip(found, cells, strict=True)
        for said, entry in zip(own.p_first, cell, strict=True)
    ]


def reliability_curve(
    pairs: Sequence[tuple[float, bool]], bins: int = 10
) -> Iterator[tuple[float, float, float, int]]:
    """Of the chances said, by tenths: (mean said, share that happened, its error, how many)."""
    said = np.array([chance for chance, _ in pairs])
    happened = np.array([so for _, so in pairs], dtype=float)
    at = np.minimum((said * bins).astype(int), bins - 1)
    for part in np.unique(at):
        chosen = at == part
        share, count = happened[chosen].mean(), int(chosen.sum())
        yield float(said[chosen].mean()), float(share), math.sqrt(share * (1 - share) / count), count
