"""Which tests a short run takes; whole runs take all."""

import os
from zlib import crc32


def chosen(items, one_case, part):
    """Of `items` those that stay: `one_case` leaves out further cases, `part` (number, of) all but its files."""
    kept = first_cases(items) if one_case else items
    return [item for item in kept if locks(item) or in_part(item.path.name, part)]


def first_cases(items):
    """The other cases of a test try the rule again, not the database."""
    first = {origin(item): item for item in reversed(items)}
    return [item for item in items if item is first[origin(item)] or asks_anew(item)]


def asks_anew(item):
    return bool(item.get_closest_marker("each_case") or locks(item))


def locks(item):
    return bool(item.get_closest_marker("postgresql"))


def origin(item):
    return item.parent.nodeid, getattr(item, "originalname", item.name)


def part_of(text):
    """(number, of) of "2/3"; what names no part, such as "4/3", raises a ValueError."""
    number, of = (int(word) for word in text.split("/"))
    if not 1 <= number <= of:
        raise ValueError(f"{text} is no part: 1/{of} to {of}/{of} are")
    return number, of


def in_part(name, part):
    """The same names at every run, whoever runs it."""
    number, of = part
    return crc32(name.encode()) % of == number - 1


#: which of how many parts of the forms and screens a test walks through takes; all of them where nothing is said
SHARE = part_of(os.environ.get("SHARE", "1/1"))
