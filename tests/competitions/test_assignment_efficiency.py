"""How well a design lets judges be compared, and the exchanges that raise it at no cost."""

from itertools import combinations

import numpy as np
import pytest

from competitions import scoring
from competitions.scoring.rounds import RoundEntry, RoundInputs, RoundJudge
from tests.competitions import instances

efficiency, best = scoring.efficiency.efficiency, scoring.efficiency.best_efficiency


def design(entries, judges):
    """Entries given as the judges of each."""
    held = np.zeros((len(entries), judges), dtype=bool)
    for row, panel in enumerate(entries):
        held[row, list(panel)] = True
    return held


@pytest.mark.parametrize(
    ("judges", "sheets"),
    [(4, 2), (5, 3), (6, 4), (4, 4)],
)
def test_a_balanced_design_reaches_the_bound(judges, sheets):
    """All panels of so many judges: every pair of judges meets equally often; e = v(k−1) / (k(v−1)), all alike."""
    held = design(list(combinations(range(judges), sheets)), judges)

    expected = judges * (sheets - 1) / (sheets * (judges - 1))

    assert efficiency(held) == pytest.approx(expected, abs=1e-12)
    assert best(held) == pytest.approx(expected, abs=1e-12)


def test_it_is_the_harmonic_mean_of_the_eigenvalues():
    """Judges 0 – 1 – 2 in a chain: loads 1, 2, 1 and one entry for each link: e = 1/2 and 1, worked by hand."""
    held = design([(0, 1), (1, 2)], 3)

    assert efficiency(held) == pytest.approx(2 / (1 / 0.5 + 1 / 1))
    assert best(held) == pytest.approx((0.5 + 1) / 2)


def test_a_design_in_two_parts_has_none():
    assert efficiency(design([(0, 1), (2, 3)], 4)) == 0


@pytest.mark.parametrize(("panels", "expected"), [([(0,), (0,)], 1.0), ([], 0.0)])
def test_one_judge_is_compared_with_nobody_and_none_is_nothing(panels, expected):
    held = design(panels, 2)

    assert (efficiency(held), best(held)) == (expected, expected)


def test_judges_without_entries_do_not_count():
    assert efficiency(design([(0, 1), (0, 1)], 5)) == efficiency(design([(0, 1), (0, 1)], 2))


# ---- exchanges ----


def drawn(instance):
    plan = scoring.plan.Plan(instance)
    return plan, plan.flow().held


def improved(plan, held, **bound):
    fixed = plan.standing | plan.pinned
    return scoring.swaps.improve(held, fixed, plan.barred, plan.fits, plan.ties, **bound)


@pytest.mark.parametrize("seed", range(5))
def test_exchanges_raise_efficiency_and_keep_cost_loads_sheets_and_conflicts(seed):
    plan, held = drawn(instances.edition(27, 9, 3, seed))

    after = improved(plan, held)

    assert efficiency(after) > efficiency(held)
    assert plan.fits[after].sum() == plan.fits[held].sum()
    assert (after.sum(axis=0) == held.sum(axis=0)).all()
    assert (after.sum(axis=1) == held.sum(axis=1)).all()
    assert not (after & plan.barred).any()


def test_exchanges_end_after_the_rounds_they_are_given():
    plan, held = drawn(instances.edition(27, 9, 3, 1))

    once, often = improved(plan, held, rounds=1), improved(plan, held)

    assert efficiency(held) < efficiency(once) < efficiency(often)


def test_exchanges_join_panels_that_lay_apart():
    """Three fixed panels of three judges, three entries each: correction would be impossible (judging.md §1, 4)."""
    instance = RoundInputs(
        tuple(RoundEntry(number, 3) for number in range(9)),
        tuple(RoundJudge(number, 9) for number in range(9)),
        seed=1,
    )
    plan = scoring.plan.Plan(instance)
    panels = design([range(3 * (row // 3), 3 * (row // 3) + 3) for row in range(9)], 9)
    assert efficiency(panels) == 0

    assert efficiency(improved(plan, panels)) > 0.5


def test_fixed_pairs_and_dearer_judges_are_left_alone():
    """Every exchange would cost something, so that there is none."""
    plan, held = drawn(instances.edition(27, 9, 3, 1))
    each_its_own = np.arange(held.size, dtype=np.int64).reshape(held.shape) ** 2

    stays = scoring.swaps.improve(held, plan.standing, plan.barred, each_its_own, plan.ties)
    fixed = scoring.swaps.improve(held & False, held, plan.barred, plan.fits, plan.ties)

    assert (stays == held).all()
    assert not fixed.any()


def test_an_exchange_that_does_not_help_is_not_made():
    """Every pair of judges meets once: no design of six entries is better."""
    held = design(list(combinations(range(4), 2)), 4)
    nothing = np.zeros_like(held)
    balanced = scoring.swaps.Design(held, nothing, nothing, np.zeros(held.shape, dtype=np.int64))

    balanced.exchange(np.array([0, 0]), np.array([5, 2]))

    assert (balanced.held == held).all()
