"""Makes a round: the cheapest flow, then swaps that make judges easier to compare (judging.md 4.3, decision 17).

Entries and judges are sorted by their keys and ties are broken by a hash of seed, entry and judge, so the same
inputs and seed give the same round whatever their order.
"""

from dataclasses import replace

import numpy as np

from .connectivity import is_connected
from .efficiency import best_efficiency, efficiency
from .flow import Flow
from .plan import Plan
from .rounds import FAIR, Key, Round, RoundInputs
from .shortfall import shortages
from .swaps import improve


def propose(inputs: RoundInputs) -> Round:
    """New assignments that bring every entry to its sheets, or as near as can be."""
    plan = Plan(inputs)
    cheapest = plan.flow()
    ceiling = worst_fit(plan, cheapest) if inputs.mode == FAIR else None
    flow = cheapest if ceiling in (None, dearest(plan, cheapest)) else plan.flow(ceiling)
    fixed = plan.standing | plan.pinned
    held = improve(flow.held, fixed, plan.barred_above(ceiling), plan.fits, plan.ties)
    new, design = held | plan.pinned, held | fixed
    fit_cost = int(plan.fits[new].sum())
    return Round(
        assignments=plan.pairs(new),
        shortages=shortages(plan, cheapest),
        fit_cost=fit_cost,
        cost=fit_cost + inputs.load_cost * int(((plan.loads + flow.loads) ** 2).sum()),
        is_connected=is_connected(plan.pairs(design)),
        efficiency=efficiency(design),
        bound=best_efficiency(design),
    )


def worst_fit(plan: Plan, cheapest: Flow) -> int:
    """The least ceiling on a pair's cost under which no more is missing than in the `cheapest` flow."""
    highest = dearest(plan, cheapest)
    levels = [level for level in np.unique(plan.fits).tolist() if level < highest] + [highest]
    low, high = 0, len(levels) - 1
    while low < high:
        middle = (low + high) // 2
        if plan.lacks(plan.flow(levels[middle])) == plan.lacks(cheapest):
            high = middle
        else:
            low = middle + 1
    return levels[low]


def dearest(plan: Plan, flow: Flow) -> int:
    """The largest cost of a pair in `flow`: under this ceiling it is the cheapest still."""
    return int(plan.fits[flow.held].max(initial=0))


def departure(inputs: RoundInputs, judge: Key, opened: frozenset[Key]) -> Round:
    """Who takes over the `opened` entries that `judge` leaves unfinished, all else fixed."""
    entries = [
        replace(one, sheets=len(one.judges), judges=one.judges - {judge} if one.key in opened else one.judges)
        for one in inputs.entries
    ]
    others = [one for one in inputs.judges if one.key != judge]
    return propose(replace(staying(inputs, judge), entries=tuple(entries), judges=tuple(others)))


def staying(inputs: RoundInputs, judge: Key) -> RoundInputs:
    """The inputs without `judge`'s costs and without pins."""
    costs = {pair: cost for pair, cost in inputs.costs.items() if pair[1] != judge}
    return replace(inputs, costs=costs, pins=frozenset())


def replacement(inputs: RoundInputs, entry: Key) -> Key | None:
    """The judge for one more sheet of `entry`, all else fixed; None when nobody is free of conflict and load."""
    asked = [replace(one, sheets=len(one.judges) + (one.key == entry)) for one in inputs.entries]
    drawn = propose(replace(inputs, entries=tuple(asked), pins=frozenset())).assignments
    return drawn[0][1] if drawn else None
