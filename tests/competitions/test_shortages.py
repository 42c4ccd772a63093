"""What a round lacks, and why: the minimum cut."""

import json
from dataclasses import replace
from random import Random

import pytest

from competitions import scoring
from competitions.scoring.rounds import RoundJudge
from competitions.scoring.shortages import Idle, TooFewFree, TooFull, packed, unpacked
from tests.competitions.instances import inputs, loads

propose = scoring.assignment.propose


def test_an_entry_with_too_few_judges_free_of_conflict_is_named():
    proposed = propose(inputs(2, 4, 3, conflicts={(1, "J0"), (1, "J1")}))

    assert not proposed.is_feasible
    assert proposed.shortages == [TooFewFree(1, missing=1, needed=3, eligible=2)]
    assert len(proposed.assignments) == 5


def test_full_judges_are_told_from_conflicts():
    proposed = propose(inputs(4, 3, 3, max_load=2))

    assert proposed.shortages == [TooFull((0, 1, 2, 3), ("J0", "J1", "J2"), missing=6, room=6)]
    assert set(loads(proposed).values()) == {2}


def test_the_minimum_cut_names_only_the_entries_that_compete_for_the_same_judges():
    """Entries 0 and 1 share J0 and J1, 2 and 3 share J2 and J3, 4 has J4 for itself."""
    own = {0: "01", 1: "01", 2: "23", 3: "23", 4: "4"}
    conflicts = {
        (entry, f"J{judge}") for entry in range(5) for judge in range(5) if str(judge) not in own[entry]
    }
    instance = inputs(5, 5, 1, max_load=1, conflicts=conflicts)
    wanting = tuple(replace(entry, sheets=len(own[entry.key])) for entry in instance.entries)

    proposed = propose(replace(instance, entries=wanting))

    assert proposed.shortages == [
        TooFull((0, 1), ("J0", "J1"), missing=2, room=2),
        TooFull((2, 3), ("J2", "J3"), missing=2, room=2),
    ]


def test_a_panel_without_judges_lacks_them_all():
    assert propose(inputs(1, 0)).shortages == [TooFewFree(0, missing=3, needed=3, eligible=0)]


def test_a_judge_who_may_take_nothing_takes_nothing():
    panel = (RoundJudge("J0", 0), RoundJudge("J1", 5))

    proposed = propose(replace(inputs(2, sheets=1), judges=panel))

    assert loads(proposed) == {"J1": 2}


def test_judges_get_at_least_what_was_asked_for_whatever_the_fit():
    panel = (RoundJudge("J0", 9, min_load=2), RoundJudge("J1", 9))
    costs = {(entry, "J0"): 30 for entry in range(4)} | {(entry, "J1"): 0 for entry in range(4)}

    proposed = propose(replace(inputs(4, sheets=1, costs=costs, load_cost=0), judges=panel))

    assert loads(proposed) == {"J0": 2, "J1": 2}


def test_a_judge_who_ends_below_the_least_is_named():
    panel = (RoundJudge("J0", 9, min_load=3), RoundJudge("J1", 9))

    proposed = propose(replace(inputs(2, sheets=1), judges=panel))

    assert proposed.shortages == [Idle("J0", missing=1)]


@pytest.mark.parametrize("seed", range(20))
def test_what_is_missing_is_what_no_round_could_give(seed):
    """Against the smallest cut over all subsets of judges, on small panels with many conflicts."""
    draw = Random(seed)
    conflicts = {(entry, f"J{judge}") for entry in range(6) for judge in range(5) if draw.random() < 0.4}
    panel = tuple(RoundJudge(f"J{judge}", draw.randint(1, 3)) for judge in range(5))

    proposed = propose(replace(inputs(6, sheets=2, seed=seed, conflicts=conflicts), judges=panel))

    assert len(proposed.assignments) == maximum_flow(range(6), panel, conflicts, 2)
    assert sum(shortage.missing for shortage in proposed.shortages) == 12 - len(proposed.assignments)


def maximum_flow(entry_keys, panel, conflicts, sheets):
    """The largest number of sheets: the smallest cut over all subsets of judges."""
    best = None
    for chosen in range(1 << len(panel)):
        inside = [judge for number, judge in enumerate(panel) if chosen >> number & 1]
        outside = [judge for number, judge in enumerate(panel) if not chosen >> number & 1]
        reach = sum(
            min(sheets, sum((entry, judge.key) not in conflicts for judge in outside)) for entry in entry_keys
        )
        cut = sum(judge.max_load for judge in inside) + reach
        best = cut if best is None else min(best, cut)
    return best


def test_what_is_missing_is_kept_as_json():
    missing = [TooFewFree(1, 2, 3, 1), TooFull((1, 2), (3,), 1, 4), Idle(5, 1)]

    kept = unpacked(json.loads(json.dumps(packed(missing))))

    assert [vars(one) for one in kept] == [
        {"entry": 1, "missing": 2, "needed": 3, "eligible": 1},
        {"entries": [1, 2], "judges": [3], "missing": 1, "room": 4},
        {"judge": 5, "missing": 1},
    ]
