"""Codes that say nothing: drawn at random, never derived from a key."""

import secrets

# Without I, L, O, 0 and 1, which are read wrongly over a telephone.
ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
LENGTH = 6


def make_blind_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def entry_number(code: str, year: int, ordinal: int) -> str:
    """For example ``SCU-2026-014``; a code that already ends in the year is not given it twice."""
    prefix = code if code.endswith(str(year)) else f"{code}-{year}"
    return f"{prefix}-{ordinal:03d}".upper()
