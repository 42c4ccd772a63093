"""What copies saved, worked by hand; no database."""

from dataclasses import dataclass
from decimal import Decimal

from initiatives.adoptions.savings import savings


@dataclass(frozen=True)
class Measure:
    side: str
    before: Decimal | None
    after: Decimal | None
    n: int | None = 400
    unit: str = "minute"
    kind: str = "mean"
    better: str = "lower"
    key: int = 1
    position: int = 0


def original(**fields):
    return Measure("original", Decimal(95), Decimal(22), **fields)


def copy(before, after, **fields):
    return Measure("copy", before and Decimal(before), after and Decimal(after), **fields)


def only(*copies):
    [found] = savings(copies)
    return found


def test_an_average_is_saved_for_each_person_served():
    # (88 - 19) · 3,400 = 234,600 and (70 - 40) · 600 = 18,000
    found = only(([original(), copy(88, 19)], 3400), ([original(), copy(70, 40, n=100)], 600))
    assert (found.amount, found.places, found.n, found.served, found.left_out) == (252_600, 2, 500, 4000, 0)
    assert found.is_gain


def test_a_count_is_saved_as_it_is_whoever_was_served():
    found = only(([original(kind="count"), copy(200, 150, kind="count")], None))
    assert (found.amount, found.places, found.n, found.served) == (50, 1, 400, None)


def test_a_copy_that_became_worse_counts_against_the_sum():
    found = only(([original(), copy(50, 40)], 100), ([original(), copy(40, 60)], 100))
    assert (found.amount, found.places, found.is_gain) == (-1000, 2, False)


def test_what_is_incomplete_or_in_another_unit_or_kind_is_left_out_and_counted():
    whole = ([original(), copy(80, 20)], 10)
    others = [
        ([original(), copy(80, None)], 10),
        ([original(), copy(None, 20)], 10),
        ([original(), copy(80, 20, n=None)], 10),
        ([original(), copy(80, 20)], None),
        ([original(), copy(80, 20, unit="hour")], 10),
        ([original(), copy(80, 20, kind="count")], 10),
        ([original(), copy(80, 20, better="higher")], 10),
    ]
    found = only(whole, *others)
    assert (found.amount, found.places, found.n, found.left_out) == (600, 1, 400, 7)
    nothing = only(*others)
    assert (nothing.places, nothing.n, nothing.is_gain) == (0, 0, False)


def test_shares_and_what_should_rise_are_not_added_up_and_a_lone_side_neither():
    assert savings([([original(kind="share"), copy(50, 20, kind="share")], 10)]) == []
    assert savings([([original(better="higher"), copy(50, 80, better="higher")], 10)]) == []
    assert savings([([original()], 10), ([copy(80, 20)], 10)]) == []
    assert savings([]) == []


def test_each_indicator_has_its_own_sum_in_the_order_of_the_original():
    second = {"key": 2, "position": 1, "unit": "visit"}
    rows = [original(**second), copy(3, 1, **second), original(), copy(80, 20)]
    assert [(one.measure.unit, one.amount) for one in savings([(rows, 5)])] == [
        ("minute", 300),
        ("visit", 10),
    ]
