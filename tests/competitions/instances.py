"""Instances of the assignment problem for tests and the benchmark, and what an independent solver makes of them."""

from collections import Counter
from itertools import product
from random import Random

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_matrix

from competitions.scoring.rounds import RoundEntry, RoundInputs, RoundJudge

GOVERNORATES = 27
FITS = (0, 10, 10, 30)


def inputs(entries=27, judges=9, sheets=3, max_load=30, seed=1, **fields):
    """So many alike entries, numbered, and judges J0, J1, …; `fields` may be given as sets."""
    return RoundInputs(
        entries=tuple(RoundEntry(number, sheets) for number in range(entries)),
        judges=tuple(RoundJudge(f"J{number}", max_load) for number in range(judges)),
        seed=seed,
        **{name: frozenset(value) if isinstance(value, set) else value for name, value in fields.items()},
    )


def loads(proposed):
    return Counter(judge for _, judge in proposed.assignments)


def edition(entries, judges, sheets, seed=1, mode="cheapest"):
    """As an edition is: homes shut judges out, themes fit or not, some saw the unit before; there is room to spare."""
    draw = Random(seed)
    places = [draw.randrange(GOVERNORATES) for _entry in range(entries)]
    homes = [draw.randrange(GOVERNORATES) for _judge in range(judges)]
    pairs = list(product(range(entries), range(judges)))
    costs = {pair: draw.choice(FITS) + 20 * (draw.random() < 0.05) for pair in pairs}
    return RoundInputs(
        entries=tuple(RoundEntry(entry, sheets) for entry in range(entries)),
        judges=tuple(RoundJudge(judge, -(-entries * sheets // judges) + 3) for judge in range(judges)),
        seed=seed,
        conflicts=frozenset(pair for pair in pairs if places[pair[0]] == homes[pair[1]]),
        costs=costs,
        mode=mode,
    )


def small(seed):
    """Small and odd, always feasible: few judges, many conflicts, standing work, pins, limits from below and above."""
    draw = Random(seed)
    entries, judges = draw.randint(1, 9), draw.randint(2, 6)
    pairs = list(product(range(entries), range(judges)))
    conflicts = {pair for pair in pairs if draw.random() < 0.2}
    free = [[judge for judge in range(judges) if (entry, judge) not in conflicts] for entry in range(entries)]
    standing = [frozenset(draw.sample(own, min(len(own), draw.choice((0, 0, 0, 1))))) for own in free]
    sheets = [draw.randint(0, len(own)) for own in free]
    loads = [sum(judge in own for own in standing) for judge in range(judges)]
    pins = {(row, judge) for row, own in enumerate(free) for judge in own if draw.random() < 0.08}
    pins = {pair for pair in pins if pair[1] not in standing[pair[0]]}
    return RoundInputs(
        entries=tuple(RoundEntry(row, sheets[row], standing[row]) for row in range(entries)),
        judges=tuple(
            RoundJudge(judge, entries, loads[judge], draw.choice((0, 0, 1))) for judge in range(judges)
        ),
        seed=seed,
        conflicts=frozenset(conflicts),
        pins=frozenset(pins),
        costs={pair: draw.choice(FITS) for pair in pairs},
        load_cost=draw.choice((0, 1, 5)),
    )


def optimum(inputs):
    """The least Σ c + λ Σ load² by scipy's integer programming, or None when the limits can't all be kept."""
    entries, judges = inputs.entries, inputs.judges
    most = max(judge.max_load for judge in judges)
    pairs = [(entry.key, judge.key) for entry in entries for judge in judges]
    standing, fixed = set(inputs.standing), inputs.pins | set(inputs.standing)
    units = list(product(range(len(judges)), range(1, most + 1)))
    cost = [inputs.costs.get(pair, 10) * (pair not in standing) for pair in pairs]
    cost += [inputs.load_cost * (2 * unit - 1) for _judge, unit in units]
    rules = lil_matrix((len(entries) + 2 * len(judges), len(cost)))
    lower, upper = np.zeros(rules.shape[0]), np.zeros(rules.shape[0])
    for row, entry in enumerate(entries):
        pinned = sum((entry.key, judge.key) in fixed for judge in judges)
        lower[row] = upper[row] = max(entry.sheets, pinned)
    for column, (entry, judge) in enumerate(pairs):
        rules[[row for row, one in enumerate(entries) if one.key == entry][0], column] = 1
        number = [row for row, one in enumerate(judges) if one.key == judge][0]
        rules[[len(entries) + number, len(entries) + len(judges) + number], column] = 1
    for column, (number, _unit) in enumerate(units, start=len(pairs)):
        rules[len(entries) + number, column] = -1
    for number, judge in enumerate(judges):
        lower[len(entries) + len(judges) + number] = judge.min_load
        upper[len(entries) + len(judges) + number] = judge.max_load
    least = [float(pair in fixed) for pair in pairs] + [0.0] * len(units)
    largest = [float(pair in fixed or pair not in inputs.conflicts) for pair in pairs] + [1.0] * len(units)
    found = milp(
        cost,
        integrality=np.ones(len(cost)),
        bounds=Bounds(least, largest),
        constraints=LinearConstraint(rules.tocsr(), lower, upper),
    )
    return round(found.fun) if found.success else None
