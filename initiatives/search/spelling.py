"""Words as they are written, beside their folded forms: what is shown of a text that was found folded."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from . import arabic

SHORTEST = 3
# A word may carry vowel signs, tatweel and joiners, which folding drops.
SIGNS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f"
WRITTEN = re.compile(rf"[^\W_](?:[^\W_]|[{SIGNS}])*")
ARTICLE = "ال"
UNSEEN = dict.fromkeys(arabic.UNSEEN) | {ord(arabic.TATWEEL): None}


@dataclass(frozen=True)
class Spelled:
    """A word as somebody wrote it, and folded without article, for comparing."""

    folded: str
    written: str


def written_words(text: str) -> Iterator[re.Match]:
    return WRITTEN.finditer(text)


def spelled_words(text: str) -> dict[str, Spelled]:
    """The words of `text` worth remembering, by their folded form; of several spellings the shortest."""
    found: dict[str, Spelled] = {}
    for match in written_words(text):
        one = spelled(match[0])
        if one and (one.folded not in found or len(one.written) < len(found[one.folded].written)):
            found[one.folded] = one
    return found


def spelled(written: str) -> Spelled | None:
    """None for figures, short words, and what is several words once folded."""
    words = arabic.words(written)
    if len(words) != 1 or words[0].isdigit():
        return None
    bare = arabic.without_article(words[0])[-1]
    if len(bare) < SHORTEST:
        return None
    return Spelled(bare, by_itself(unicodedata.normalize("NFKC", written).translate(UNSEEN)))


def by_itself(letters: str) -> str:
    """A word without what joins it to the one before: وبالمراكز، للمراكز → المراكز."""
    joined = arabic.ARTICLE.match(letters)
    return ARTICLE + letters[joined.end() :] if joined else letters
