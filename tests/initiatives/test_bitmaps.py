"""Sets of positions as numbers count what counting one by one counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from initiatives.bitmaps import Bitmaps, as_bits, narrowed, positions

FACETS = {"domain": "abc", "obstacle": "pqrs", "step": "123"}

values = st.fixed_dictionaries({facet: st.sets(st.sampled_from(known)) for facet, known in FACETS.items()})


def pairs(row):
    return [(facet, value) for facet, found in row.items() for value in found]


def bitmaps_of(rows):
    bitmaps = Bitmaps()
    for position, row in enumerate(rows):
        bitmaps.add(position, pairs(row))
    return bitmaps


def meets(row, chosen, but=""):
    return all(row[facet] & wanted for facet, wanted in chosen.items() if wanted and facet != but)


@given(st.sets(st.integers(0, 300)))
def test_a_set_gives_back_its_positions(members):
    assert positions(as_bits(members)) == sorted(members)


@given(st.lists(values, max_size=40), values)
def test_each_facet_is_counted_as_if_it_alone_were_open(rows, chosen):
    bitmaps = bitmaps_of(rows)

    for facet in FACETS:
        within = narrowed(bitmaps, bitmaps.everything, chosen, but=facet)
        open_rows = [row for row in rows if meets(row, chosen, but=facet)]
        expected = {
            value: sum(value in row[facet] for row in open_rows)
            for value in FACETS[facet]
            if any(value in row[facet] for row in rows)
        }
        assert bitmaps.counts(facet, within) == expected


@given(st.lists(values, max_size=40), values)
def test_a_result_holds_what_meets_every_condition(rows, chosen):
    bitmaps = bitmaps_of(rows)

    found = positions(narrowed(bitmaps, bitmaps.everything, chosen))

    assert found == [position for position, row in enumerate(rows) if meets(row, chosen)]


@given(st.lists(values, min_size=1, max_size=20), st.data())
def test_what_is_removed_is_counted_nowhere_and_a_copy_keeps_it(rows, data):
    bitmaps = bitmaps_of(rows)
    kept = bitmaps.copy()
    gone = data.draw(st.integers(0, len(rows) - 1))

    bitmaps.remove(gone)

    others = [row for position, row in enumerate(rows) if position != gone]
    for facet in FACETS:
        for value, count in bitmaps.counts(facet, bitmaps.everything).items():
            assert count == sum(value in row[facet] for row in others)
    assert positions(kept.everything) == list(range(len(rows)))


@given(st.lists(values, max_size=30))
def test_filling_at_once_equals_adding_one_by_one(rows):
    found = {}
    for position, row in enumerate(rows):
        for pair in pairs(row):
            found.setdefault(pair, []).append(position)
    filled = Bitmaps()
    filled.fill(found, range(len(rows)))

    added = bitmaps_of(rows)

    assert filled.everything == added.everything
    assert {facet: dict(values) for facet, values in filled.of.items()} == {
        facet: dict(values) for facet, values in added.of.items()
    }


@pytest.mark.parametrize("wanted", [[], ["z"]])
def test_a_value_that_nothing_has_finds_nothing(wanted):
    assert bitmaps_of([{"domain": {"a"}}]).having("domain", wanted) == 0
