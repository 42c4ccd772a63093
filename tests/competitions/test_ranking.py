from decimal import Decimal

from competitions.scoring.ranking import SheetScore, rank


def sheet(entry, judge, score, tier="", **levels):
    return SheetScore(entry=entry, judge=judge, score=Decimal(score), levels=levels, tier=tier)


def ranks(lines):
    return {line.entry: line.rank for line in lines}


def test_entries_stand_by_the_mean_of_their_sheets():
    lines = rank([sheet("a", 1, 60), sheet("a", 2, 70), sheet("b", 1, 80)], [], 25)

    assert [(line.entry, line.rank, line.score, line.n) for line in lines] == [
        ("b", 1, Decimal("80.0000"), 1),
        ("a", 2, Decimal("65.0000"), 2),
    ]


def test_a_mean_is_rounded_half_up_at_four_places():
    (line,) = rank([sheet("a", 1, "50.0001"), sheet("a", 2, "50.0002")], [], 25)

    assert line.score == Decimal("50.0002")


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
    sheets = [sheet("a", 1, 80), sheet("b", 2, 80), sheet("c", 1, 70), sheet("d", 2, 60)]

    lines = rank(sheets, ["cradle"], 25)

    assert ranks(lines) == {"a": 1, "b": 1, "c": 3, "d": 4}
    assert {line.entry: line.group for line in lines} == {"a": 1, "b": 1, "c": 2, "d": 3}


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


def test_nothing_signed_ranks_nothing():
    assert rank([], ["cradle"], 25) == []
