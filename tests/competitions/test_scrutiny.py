"""Sheets, judges and places on the shortlist that ask for a second look."""

from decimal import Decimal

import numpy as np
import pytest

from competitions.scoring.agenda import most_open_first, p_on_shortlist
from competitions.scoring.bias import own_side_bias
from competitions.scoring.design import Mark
from competitions.scoring.mixed_model import fit
from competitions.scoring.scrutiny import copied_notes, outlying_sheets, straight_lining


def complete(rows):
    return [
        Mark(entry, judge, Decimal(mark)) for entry, row in rows.items() for judge, mark in enumerate(row)
    ]


def test_outlying_sheets_come_farthest_first_and_what_can_not_be_judged_is_none():
    found = outlying_sheets(
        [("a", 1), ("b", 1), ("c", 2), ("d", 2)], [4.0, -9.0, 1.0, 30.0], [3.2, -5.1, 2.9, float("nan")]
    )

    assert [(sheet.entry, sheet.judge, sheet.residual) for sheet in found] == [("b", 1, -9.0), ("a", 1, 4.0)]


def test_a_mark_far_from_what_panel_and_judge_lead_one_to_expect_is_found_in_a_fit():
    random = np.random.default_rng(3)
    rows = {f"e{at}": [60 + 3 * at + int(noise) for noise in random.integers(-2, 3, 4)] for at in range(8)}
    rows["e3"][2] -= 40
    fitted = fit(complete(rows))

    found = outlying_sheets([mark[:2] for mark in fitted.marks], fitted.residuals, fitted.studentised)

    assert [(sheet.entry, sheet.judge) for sheet in found] == [("e3", 2)]


@pytest.mark.parametrize(
    ("sheets", "flagged"),
    [
        ([{"a": 3, "b": 3, "c": 3}] * 3, {1: 3}),
        ([{"a": 3, "b": 3, "c": 3}] * 2, {}),
        ([{"a": 3, "b": 3, "c": 3}] * 3 + [{"a": 3, "b": 4, "c": 3}], {}),
        ([{"a": 3, "b": 3}] * 4, {}),
    ],
)
def test_one_level_for_everything_on_every_sheet_is_asked_about(sheets, flagged):
    assert straight_lining([(1, levels) for levels in sheets]) == flagged


def test_long_notes_written_three_times_word_for_word_are_asked_about():
    long = "The figures agree with the official extract."
    notes = [(1, long), (1, f"  {long} "), (1, long.replace(" ", "  ")), (2, long), (2, long), (3, "Good.")]

    assert copied_notes(notes + [(3, "Good.")] * 5) == {1: [(long, 3)]}


def biased(points):
    """Six judges of two regions who all mark eight entries, own-region entries by `points` higher."""
    random = np.random.default_rng(8)
    regions = {judge: "NS"[judge % 2] for judge in range(6)}
    places = {f"e{at}": "NS"[at % 2] for at in range(8)}
    marks = [
        Mark(entry, judge, 50 + float(random.normal(0, 2)) + points * (places[entry] == regions[judge]))
        for entry in places
        for judge in regions
    ]
    return own_side_bias(fit(marks), regions, places, seed=1)


def test_favour_for_ones_own_side_is_told_from_chance():
    fair, favouring = biased(0), biased(8)

    assert favouring.p_value < 0.001
    assert favouring.difference == pytest.approx(8, abs=1.5)
    assert fair.p_value > 0.05
    assert (fair.own, fair.others) == (24, 24)


def test_the_same_seed_gives_the_same_p_value():
    assert biased(1) == biased(1)


def test_leniency_alone_is_no_bias():
    regions = {0: "N", 1: "S"}
    places = {"a": "N", "b": "S", "c": "N", "d": "S"}
    rows = {"a": (80, 40), "b": (81, 41), "c": (79, 41), "d": (80, 39)}

    assert own_side_bias(fit(complete(rows)), regions, places, seed=1).p_value > 0.2


def test_without_judges_who_marked_both_sides_there_is_nothing_to_compare():
    rows = {"a": (80, 40), "b": (70, 50)}

    assert own_side_bias(fit(complete(rows)), {0: "N"}, {"a": "N", "b": "N"}, seed=1) is None


def test_the_agenda_begins_where_the_shortlist_is_most_open():
    fitted = fit(complete({"a": (90, 92, 91), "b": (71, 69, 72), "c": (70, 71, 68), "d": (40, 41, 43)}))

    chances = p_on_shortlist(fitted, [["a", "b", "c", "d"]], size=2, seed=4)

    assert chances["a"] > 0.99
    assert chances["d"] < 0.01
    assert chances["b"] + chances["c"] == pytest.approx(1, abs=0.02)
    assert set(most_open_first(chances)) == {"b", "c"}


def test_entries_are_compared_within_their_own_cell():
    fitted = fit(complete({"a": (90, 92, 91), "b": (71, 69, 72), "c": (70, 71, 68), "d": (40, 41, 43)}))

    chances = p_on_shortlist(fitted, [["a", "b"], ["c", "d"]], size=1, seed=4)

    assert chances["c"] > 0.99


def test_without_noise_nothing_is_open():
    assert p_on_shortlist(fit([Mark("a", 1, 50), Mark("b", 2, 60)]), [["a", "b"]], 1, seed=1) == {}
