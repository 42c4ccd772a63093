"""How a word typed in a cell is compared with a word of the standard."""

import re
import unicodedata
from functools import lru_cache

SPELLINGS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": ""})
VOWELS_AND_MARKS = re.compile("[\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
UNIT_OR_HINT = re.compile(r"\s*\([^()]*\)\s*$")
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The text without the differences of spelling that mean nothing in Arabic or English."""
    text = unicodedata.normalize("NFKC", text).casefold().translate(SPELLINGS)
    return " ".join(VOWELS_AND_MARKS.sub("", text).split())


def plain_heading(text: str) -> str:
    """A heading without its mark of compulsion and without the unit written after it."""
    text = text.strip().rstrip("*").rstrip()
    return plain(UNIT_OR_HINT.sub("", text) or text)


def has_unseen_characters(text: str) -> bool:
    """Control characters, and those that turn the reading direction round."""
    return UNSEEN.search(text) is not None
