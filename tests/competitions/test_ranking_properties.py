"""What holds for any table of marks."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competitions.scoring.ranking import SheetScore, rank

SCORES = st.one_of(
    st.integers(0, 1000).map(lambda tenths: Decimal(tenths) / 10),
    st.sampled_from([Decimal(0), Decimal("0.1"), Decimal(50), Decimal(100)]),
)
CELLS = st.dictionaries(st.tuples(st.integers(1, 7), st.integers(1, 5)), SCORES, min_size=1, max_size=35)
quick = settings(max_examples=40, deadline=None)


def sheets_of(cells):
    return [SheetScore(entry, judge, score, {}) for (entry, judge), score in cells.items()]


@st.composite
def complete_tables(draw):
    entries, judges = draw(st.integers(1, 6)), draw(st.integers(1, 5))
    return {(entry, judge): draw(SCORES) for entry in range(entries) for judge in range(judges)}


@quick
@given(CELLS, st.randoms(use_true_random=False))
def test_the_order_of_the_sheets_changes_nothing_to_the_last_bit(cells, chance):
    sheets = sheets_of(cells)
    shuffled = list(sheets)
    chance.shuffle(shuffled)

    one, other = (rank(order, [], seed=1) for order in (sheets, shuffled))

    by_entry = {line.entry: line for line in other.lines}
    assert all(line == by_entry[line.entry] for line in one.lines)
    assert one.judges == other.judges


@quick
@given(complete_tables(), st.integers(-40, 40))
def test_points_given_to_all_by_one_judge_change_no_rank_when_all_judged_all(cells, points):
    """Every mean moves alike; by whole published places, so that rounding moves no one either."""
    judges = len({judge for _, judge in cells})
    moved = {(e, j): score + points * judges * (j == 0) for (e, j), score in cells.items()}

    before, after = (rank(sheets_of(table), [], with_intervals=False) for table in (cells, moved))

    assert {line.entry: line.rank for line in before.lines} == {line.entry: line.rank for line in after.lines}


@quick
@given(CELLS)
def test_a_ranking_holds_together(cells):
    found = rank(sheets_of(cells), [], seed=2)

    for component in {line.component for line in found.lines}:
        lines = [line for line in found.lines if line.component == component]
        assert lines[0].rank == 1
        for above, line in zip(lines, lines[1:], strict=False):
            assert line.rank == above.rank or line.rank == lines.index(line) + 1
            assert round(line.estimate, 1) <= round(above.estimate, 1) + 0.1
        if lines[0].p_first is not None:
            assert sum(line.p_first for line in lines) == pytest.approx(1)
            assert all(1 <= line.rank_low <= line.rank_high <= len(lines) for line in lines)
