"""Codes that say nothing: drawn at random, never derived from a key."""

import re
import secrets
from collections.abc import Collection

# Without I, L, O, 0 and 1, which are read wrongly over a telephone.
ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
LENGTH = 6
#: 31 ** 14 is about 2 ** 69: nobody finds one by trying
CERTIFICATE_LENGTH = 14


def make_blind_code() -> str:
    return draw(LENGTH)


def make_certificate_code() -> str:
    return draw(CERTIFICATE_LENGTH)


def draw(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def next_code(code: str, longest: int, taken: Collection[str] = ()) -> str:
    """The first after it that is not taken: its last number higher, `-2` where there is none; "" when too long."""
    after = counted_on(code)
    while after in taken:
        after = counted_on(after)
    return after if len(after) <= longest else ""


def counted_on(code: str) -> str:
    number = re.search(r"\d+(?=\D*$)", code)
    if number is None:
        return f"{code}-2"
    return code[: number.start()] + str(int(number[0]) + 1).zfill(len(number[0])) + code[number.end() :]


def entry_number(code: str, year: int, ordinal: int) -> str:
    """For example ``SCU-2026-014``; a code that already ends in the year is not given it twice."""
    prefix = code if code.endswith(str(year)) else f"{code}-{year}"
    return f"{prefix}-{ordinal:03d}".upper()
