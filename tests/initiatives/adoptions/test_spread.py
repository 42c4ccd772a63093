"""Medians, shares and the exchange between places, worked by hand; no database."""

import datetime

from initiatives.adoptions import spread

PUBLISHED = datetime.date(2026, 1, 1)


def after(days):
    return PUBLISHED, PUBLISHED + datetime.timedelta(days=days)


def test_the_median_of_an_odd_number_is_the_middle_one():
    assert spread.wait([after(200), after(90), after(110)]) == spread.Wait(110, 3)


def test_the_median_of_an_even_number_lies_between_and_a_half_is_rounded_up():
    assert spread.wait([after(90), after(111)]) == spread.Wait(101, 2)  # 100.5


def test_a_copy_older_than_its_page_is_counted_and_left_out():
    assert spread.wait([after(-5), after(0), after(40)]) == spread.Wait(20, 2, left_out=1)


def test_of_none_there_is_no_median():
    assert spread.wait([]) == spread.Wait(None, 0)
    assert spread.wait([after(-1)]) == spread.Wait(None, 0, left_out=1)


def test_a_part_of_none_has_no_percentage():
    assert spread.Part(0, 0).percent is None
    assert spread.Part(2, 9).percent == 22
    assert spread.Part(1, 8).percent == 13  # 12.5


def test_each_pair_is_told_of_both_sides_the_largest_first():
    found = spread.exchange([("a", "b", 1), ("a", "c", 4), ("c", "b", 2)])
    assert found.gave["a"] == [("c", 4), ("b", 1)]
    assert found.took["b"] == [("c", 2), ("a", 1)]
    assert (found.total, found.largest, found.cells["c", "b"]) == (7, 4, 2)
    assert spread.exchange([]).largest == 0
