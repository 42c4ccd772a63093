from decimal import Decimal

import pytest

from competitions.scoring import ranking
from competitions.scoring.ranking import SheetScore


def sheet(entry, judge, score, tier="", **levels):
    return SheetScore(entry=entry, judge=judge, score=Decimal(score), levels=levels, tier=tier)


def rank(sheets, chain=(), spread_flag=25, **options):
    return ranking.rank(sheets, chain, spread_flag, **options).lines


def ranks(lines):
    return {line.entry: line.rank for line in lines}


def test_entries_stand_by_the_mean_of_their_sheets():
    lines = rank([sheet("a", 1, 60), sheet("a", 2, 70), sheet("b", 1, 80)], [], 25)

    assert [(line.entry, line.rank, line.estimate, line.raw_mean, line.n) for line in lines] == [
        ("b", 1, 80, Decimal("80"), 1),
        ("a", 2, 65, Decimal("65"), 2),
    ]


def test_an_entry_that_only_strict_judges_saw_may_pass_one_with_a_higher_mean():
    marks = {"a": (74, 64, None), "b": (None, 66, 56), "c": (80, 70, 61), "d": (60, 51, 40)}
    sheets = [
        sheet(entry, judge, mark) for entry, row in marks.items() for judge, mark in enumerate(row) if mark
    ]

    lines = {line.entry: line for line in rank(sheets)}

    assert lines["a"].raw_mean > lines["b"].raw_mean
    assert lines["b"].rank < lines["a"].rank
    assert lines["b"].estimate > lines["a"].estimate


def test_every_entry_says_how_sure_its_rank_is():
    sheets = [
        sheet(entry, judge, mark)
        for entry, row in {"a": (90, 92, 88), "b": (70, 74, 69), "c": (71, 69, 73)}.items()
        for judge, mark in enumerate(row)
    ]

    a, b, c = sorted(rank(sheets, seed=5), key=lambda line: line.entry)

    assert (a.rank_low, a.rank_high, a.group) == (1, 1, 1)
    assert a.p_first > 0.99
    assert a.p_first + b.p_first + c.p_first == pytest.approx(1)
    assert b.group == c.group == 2
    assert (b.rank_low, b.rank_high) == (2, 3)
    assert b.expected_rank + c.expected_rank == pytest.approx(5, abs=0.01)
    assert b.standard_error > 0


def test_a_quick_what_if_leaves_the_intervals_out():
    (a, b) = rank(
        [sheet("a", 1, 80), sheet("a", 2, 84), sheet("b", 1, 60), sheet("b", 2, 65)], with_intervals=False
    )

    assert (a.rank, b.rank, a.rank_low, a.p_first) == (1, 2, None, None)


def test_without_noise_ranks_are_certain():
    sheets = [
        sheet(entry, judge, mark) for entry, mark in [("a", 80), ("b", 60), ("c", 80)] for judge in (1, 2)
    ]

    a, c, b = rank(sheets)

    assert (a.rank_low, a.rank_high, a.p_first, a.group) == (1, 1, 0.5, 1)
    assert (b.rank_low, b.rank_high, b.p_first, b.group) == (3, 3, 0, 2)
    assert (a.entry, c.entry) == ("a", "c")


def test_with_one_sheet_each_nothing_says_how_sure_a_rank_is():
    a, b = rank([sheet("a", 1, 80), sheet("b", 1, 70)])

    assert (a.rank, b.rank) == (1, 2)
    assert {a.standard_error, a.rank_low, a.rank_high, a.expected_rank, a.p_first, a.group} == {None}


def test_the_only_entry_is_the_first():
    (line,) = rank([sheet("a", 1, 80)])

    assert (line.rank_low, line.rank_high, line.p_first) == (1, 1, 1)


def test_entries_that_no_judge_connects_are_ranked_apart():
    sheets = [sheet("a", 1, 80), sheet("b", 1, 70), sheet("c", 1, 60), sheet("x", 2, 75), sheet("y", 2, 65)]

    lines = rank(sheets)

    assert [(line.component, line.entry, line.rank) for line in lines] == [
        *((1, "a", 1), (1, "b", 2), (1, "c", 3)),
        *((2, "x", 1), (2, "y", 2)),
    ]


def test_the_run_knows_its_judges_and_their_agreement():
    sheets = [
        sheet(entry, judge, mark)
        for entry, row in enumerate([(70, 60), (80, 71), (90, 79)])
        for judge, mark in enumerate(row)
    ]

    found = ranking.rank(sheets, [], seed=3)

    lenient, strict = found.judges
    assert (lenient.judge, lenient.n, strict.n) == (0, 3, 3)
    assert lenient.leniency == pytest.approx(-strict.leniency)
    assert lenient.leniency > 0 < lenient.standard_error
    assert (found.seed, found.draws, found.judges_needed) == (3, 20_000, 1)
    assert set(found.icc) == {"icc1", "icc2", "icc3", "icc1k", "icc2k", "icc3k"}
    assert found.alpha < found.icc["icc3"]


def test_a_judge_who_cannot_be_compared_has_no_leniency():
    (judge,) = ranking.rank([sheet("a", 1, 80), sheet("b", 1, 70)], []).judges

    assert (judge.leniency, judge.standard_error) == (None, None)


def test_the_spread_is_flagged_only_when_a_limit_is_given():
    sheets = [sheet("a", 1, 20), sheet("a", 2, 90)]

    assert ranking.rank(sheets, []).lines[0].is_flagged is False


def test_median_and_spread_are_of_the_sheets_and_a_wide_spread_is_flagged():
    marks = {"calm": [60, 70, 84], "wide": [60, 70, 85]}
    sheets = [sheet(entry, judge, mark) for entry in marks for judge, mark in enumerate(marks[entry])]

    lines = {line.entry: line for line in rank(sheets, [], 25)}

    assert (lines["calm"].median, lines["calm"].spread, lines["calm"].is_flagged) == (70, 24, False)
    assert (lines["wide"].median, lines["wide"].spread, lines["wide"].is_flagged) == (70, 25, True)


def test_an_even_number_of_sheets_has_its_median_between_the_middle_two():
    (line,) = rank([sheet("a", judge, mark) for judge, mark in enumerate([10, 20, 31, 90])], [], 25)

    assert line.median == Decimal("25.5")


def test_units_compete_within_their_tier():
    lines = rank(
        [sheet("city", 1, 50, "city"), sheet("a", 1, 90, "markaz"), sheet("b", 1, 80, "markaz")], [], 25
    )

    assert ranks(lines) == {"city": 1, "a": 1, "b": 2}


def test_scores_that_agree_as_published_are_a_tie_that_the_chain_decides():
    sheets = [sheet("a", 1, "80.04", cradle=3, speed=5), sheet("b", 1, "79.96", cradle=4, speed=1)]

    assert ranks(rank(sheets, [], places=2)) == {"a": 1, "b": 2}

    assert ranks(rank(sheets, ["cradle", "speed"], 25)) == {"b": 1, "a": 2}
    assert ranks(rank(sheets, ["speed", "cradle"], 25)) == {"a": 1, "b": 2}


def test_a_difference_that_is_published_is_no_tie():
    sheets = [sheet("a", 1, "80.1", cradle=1), sheet("b", 1, "80.0", cradle=5)]

    assert ranks(rank(sheets, ["cradle"], 25)) == {"a": 1, "b": 2}


def test_the_chain_reads_the_mean_level_of_a_criterion():
    sheets = [
        *(sheet("a", judge, 80, cradle=level) for judge, level in enumerate([5, 3, 3])),
        *(sheet("b", judge, 80, cradle=level) for judge, level in enumerate([4, 4, 4])),
    ]

    assert ranks(rank(sheets, ["cradle"], 25)) == {"b": 1, "a": 2}


def test_after_the_chain_the_judges_who_scored_both_decide():
    sheets = [
        *(sheet("a", judge, mark) for judge, mark in [("common", 82), ("own", 78)]),
        *(sheet("b", judge, mark) for judge, mark in [("common", 81), ("other", 79)]),
    ]

    assert ranks(rank(sheets, [], 25)) == {"a": 1, "b": 2}


def test_what_nothing_separates_shares_the_rank_and_the_next_one_is_skipped():
    sheets = [sheet("a", 1, 80), sheet("b", 1, 80), sheet("c", 1, 70), sheet("d", 1, 60)]

    assert ranks(rank(sheets, ["cradle"], 25)) == {"a": 1, "b": 1, "c": 3, "d": 4}


def test_three_that_beat_each_other_in_a_circle_share_the_rank():
    sheets = [
        *(sheet("a", judge, mark) for judge, mark in [("x", 81), ("z", 79)]),
        *(sheet("b", judge, mark) for judge, mark in [("x", 79), ("y", 81)]),
        *(sheet("c", judge, mark) for judge, mark in [("y", 79), ("z", 81)]),
    ]

    assert ranks(rank(sheets, [], 25)) == {"a": 1, "b": 1, "c": 1}


def test_the_order_of_the_sheets_changes_nothing():
    sheets = [sheet("a", 1, 80), sheet("b", 2, 80), sheet("c", 1, 90)]

    assert ranks(rank(sheets, [], 25)) == ranks(rank(sheets[::-1], [], 25))


def test_nothing_signed_cannot_be_ranked():
    with pytest.raises(ValueError, match="no marks"):
        rank([])
