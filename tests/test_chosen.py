"""A short run takes the first of a table's cases and a part of the files; all parts together take everything."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from .chosen import chosen, part_of

WHOLE = (1, 1)


def case(file, name, number=0, marked=""):
    return SimpleNamespace(
        path=Path(file),
        parent=SimpleNamespace(nodeid=file),
        originalname=name,
        name=f"{name}[{number}]",
        get_closest_marker=lambda marker: marker == marked,
    )


def test_everything_is_taken_where_nothing_is_said():
    items = [case("a.py", "one", number) for number in range(3)]

    assert chosen(items, False, WHOLE) == items


def test_of_a_table_the_first_case_is_taken_and_all_of_one_that_asks_anew():
    table = [case("a.py", "one", number) for number in range(3)]
    asking = [case("a.py", "two", number, "each_case") for number in range(3)]

    assert chosen([*table, *asking], True, WHOLE) == [table[0], *asking]


def test_the_parts_share_the_files_out_and_each_takes_what_needs_postgresql():
    items = [case(f"test_{letter}.py", "one") for letter in "abcdefghij"]
    locking = case("test_locks.py", "two", marked="postgresql")

    parts = [chosen([*items, locking], False, (number, 3)) for number in (1, 2, 3)]

    assert all(part[-1] is locking and 1 < len(part) < 11 for part in parts)
    assert sorted(item.path.name for part in parts for item in part[:-1]) == [
        item.path.name for item in items
    ]


@pytest.mark.parametrize("text", ["0/3", "4/3", "1", "a/b", ""])
def test_what_names_no_part_is_refused(text):
    with pytest.raises(ValueError):
        part_of(text)
