from collections import Counter

import pytest

from competitions.scoring.rounds import RoundEntry, RoundJudge, propose_round, queue_position


def entries(count):
    return [RoundEntry(number) for number in range(count)]


def judges(count, max_load=30):
    return [RoundJudge(f"J{number}", max_load) for number in range(count)]


def loads(proposed):
    return Counter(judge for _, judge in proposed.assignments)


def test_every_entry_gets_its_sheets_and_no_judge_reads_one_twice():
    proposed = propose_round(entries(27), judges(9), set(), k=3, seed=1)

    assert proposed.is_feasible
    assert Counter(entry for entry, _ in proposed.assignments) == dict.fromkeys(range(27), 3)
    assert len(set(proposed.assignments)) == 81


def test_loads_are_within_one_of_each_other():
    proposed = propose_round(entries(14), judges(9), set(), k=3, seed=1)

    assert sorted(loads(proposed).values()) == [4, 4, 4, 5, 5, 5, 5, 5, 5]


def test_loads_already_carried_are_evened_out():
    panel = [RoundJudge("busy", 30, load=6), RoundJudge("idle", 30), RoundJudge("free", 30)]

    proposed = propose_round(entries(6), panel, set(), k=1, seed=1)

    assert loads(proposed) == {"idle": 3, "free": 3}


def test_nobody_meets_a_conflict():
    conflicts = {(entry, f"J{entry % 9}") for entry in range(27)}

    proposed = propose_round(entries(27), judges(9), conflicts, k=3, seed=1)

    assert proposed.is_feasible
    assert not conflicts & set(proposed.assignments)
    assert set(loads(proposed).values()) == {9}


def test_the_same_seed_gives_the_same_round_whatever_the_order_of_the_input():
    first = propose_round(entries(27), judges(9), set(), k=3, seed=7)

    again = propose_round(entries(27)[::-1], judges(9)[::-1], set(), k=3, seed=7)

    assert set(again.assignments) == set(first.assignments)


def test_another_seed_gives_another_round():
    first = propose_round(entries(27), judges(9), set(), k=3, seed=7)

    other = propose_round(entries(27), judges(9), set(), k=3, seed=8)

    assert set(other.assignments) != set(first.assignments)


def test_a_judge_is_kept_for_the_entry_that_has_no_other():
    """Taking the first free judge would leave entry 1 without any."""
    panel = [RoundJudge("A", 1), RoundJudge("B", 1)]

    for seed in range(10):
        proposed = propose_round(entries(2), panel, {(1, "A")}, k=1, seed=seed)
        assert sorted(proposed.assignments) == [(0, "A"), (1, "B")]


def test_standing_assignments_stay_and_only_what_is_missing_is_added():
    standing = [RoundEntry(0, frozenset({"J0", "J1"})), RoundEntry(1, frozenset({"J0", "J1", "J2"}))]

    proposed = propose_round(standing, judges(4), set(), k=3, seed=1)

    assert [entry for entry, _ in proposed.assignments] == [0]
    assert proposed.assignments[0][1] in {"J2", "J3"}


def test_an_entry_with_too_few_judges_free_of_conflict_is_named():
    conflicts = {(1, "J0"), (1, "J1")}

    proposed = propose_round(entries(2), judges(4), conflicts, k=3, seed=1)

    assert not proposed.is_feasible
    (shortfall,) = proposed.shortfalls
    assert (shortfall.entry, shortfall.missing, shortfall.eligible) == (1, 1, 2)
    assert shortfall.is_for_conflicts


def test_full_judges_are_told_from_conflicts():
    proposed = propose_round(entries(4), judges(3, max_load=2), set(), k=3, seed=1)

    assert sum(shortfall.missing for shortfall in proposed.shortfalls) == 6
    assert not any(shortfall.is_for_conflicts for shortfall in proposed.shortfalls)
    assert set(loads(proposed).values()) == {2}


def test_two_panels_that_share_no_judge_are_not_connected():
    conflicts = {(entry, judge) for entry in (0, 1) for judge in ("J2", "J3")}
    conflicts |= {(entry, judge) for entry in (2, 3) for judge in ("J0", "J1")}

    apart = propose_round(entries(4), judges(4), conflicts, k=2, seed=1)
    together = propose_round(entries(4), judges(4), set(), k=3, seed=1)

    assert not apart.is_connected
    assert together.is_connected


def test_a_panel_without_judges_lacks_them_all():
    proposed = propose_round(entries(1), [], set(), k=3, seed=1)

    assert [(s.missing, s.eligible) for s in proposed.shortfalls] == [(3, 0)]


def maximum_flow(entry_keys, panel, conflicts, k):
    """The largest number of sheets: the smallest cut over all subsets of judges."""
    best = None
    for chosen in range(1 << len(panel)):
        inside = [judge for number, judge in enumerate(panel) if chosen >> number & 1]
        outside = [judge for number, judge in enumerate(panel) if not chosen >> number & 1]
        reach = sum(
            min(k, sum((entry, judge.key) not in conflicts for judge in outside)) for entry in entry_keys
        )
        cut = sum(judge.max_load for judge in inside) + reach
        best = cut if best is None else min(best, cut)
    return best


@pytest.mark.parametrize("seed", range(20))
def test_no_round_of_more_sheets_exists(seed):
    """Against the minimum cut, over small panels with many conflicts."""
    conflicts = {
        (entry, f"J{judge}")
        for entry in range(6)
        for judge in range(5)
        if queue_position(seed, entry, judge) % 5 < 2
    }
    panel = [RoundJudge(f"J{judge}", 1 + queue_position(seed, "load", judge) % 4) for judge in range(5)]

    proposed = propose_round(entries(6), panel, conflicts, k=2, seed=seed)

    assert len(proposed.assignments) == maximum_flow(range(6), panel, conflicts, 2)


def test_queues_are_drawn_apart_for_each_judge():
    first, second = (
        sorted(range(20), key=lambda entry, judge=judge: queue_position(1, entry, judge))
        for judge in ("J0", "J1")
    )

    assert first != second
    assert first != list(range(20))
