"""Why a round falls short, read off the minimum cut of its flow."""

import numpy as np

from .flow import Flags, Flow, Integers
from .plan import Plan
from .shortages import Idle, Shortage, TooFewFree, TooFull


def shortages(plan: Plan, flow: Flow) -> list[Shortage]:
    return [*too_few_free(plan), *too_full(plan, flow), *idle(plan, flow)]


def free_judges(plan: Plan) -> Integers:
    """How many judges each entry could still be given if nobody had a limit."""
    return (~plan.barred).sum(axis=1)


def too_few_free(plan: Plan) -> list[TooFewFree]:
    free = free_judges(plan)
    return [
        TooFewFree(
            plan.entries[row].key, int(plan.needs[row] - free[row]), int(plan.needs[row]), int(free[row])
        )
        for row in np.flatnonzero(plan.needs > free)
    ]


def too_full(plan: Plan, flow: Flow) -> list[TooFull]:
    """One for each group of entries that compete for the same full judges."""
    missing = np.minimum(plan.needs, free_judges(plan)) - flow.held.sum(axis=1)
    groups: list[tuple[Flags, Flags]] = []
    for row in np.flatnonzero(missing):
        judges = flow.reach(int(row))
        entries = flow.held[:, judges].any(axis=1)
        entries[row] = True
        apart = []
        for others, theirs in groups:
            if (theirs & judges).any():
                entries, judges = entries | others, judges | theirs
            else:
                apart.append((others, theirs))
        groups = [*apart, (entries, judges)]
    return [cut(plan, entries, judges, int(missing[entries].sum())) for entries, judges in groups]


def cut(plan: Plan, entries: Flags, judges: Flags, missing: int) -> TooFull:
    return TooFull(
        entries=tuple(plan.entries[row].key for row in np.flatnonzero(entries)),
        judges=tuple(plan.judges[column].key for column in np.flatnonzero(judges)),
        missing=missing,
        room=int(plan.room[judges].sum()),
    )


def idle(plan: Plan, flow: Flow) -> list[Idle]:
    lacking = plan.idle(flow)
    return [Idle(plan.judges[column].key, int(lacking[column])) for column in np.flatnonzero(lacking)]
