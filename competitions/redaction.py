"""Hides in a text what would tell a judge where it comes from: names of places, addresses, spans screeners chose.

Names are found however they are spelled: with article, conjunction or preposition, without hamzas or vowel signs.
People's names no code can know; screeners hide them by hand.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from initiatives.search.arabic import without_article, words

# Letters and digits with the signs written above and between them.
TOKEN = re.compile("(?:[^\\W_]|[\u0610-\u061a\u064b-\u065f\u0670\u0640])+")
PARTICLES = ("و", "ف", "ب", "ك", "ل")
ADDRESSES = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://\S+|www\.\S+|(?<!\d)(?:\+?20|0)\d{8,10}(?!\d)")

#: the kind of a place before its name: «حي الزهور» is also looked for as «الزهور»
KINDS = frozenset(
    word
    for text in (
        "حي مركز مدينة قسم قرية وحدة محلية ديوان عام محافظة",
        "district city markaz governorate village",
    )
    for word in words(text)
)
#: words that name no place by themselves, so a name is never cut down to them
COMMON = frozenset(
    word
    for text in (
        "شرق غرب شمال جنوب وسط الشرق الغرب الشمال الجنوب الوسط أول ثان ثاني ثالث رابع الأول الثاني الجديدة",
        # An alias of Cairo; hidden only in Cairo's entries, it would name the governorate by its absence.
        "مصر",
        "east west north south central first second third new the",
    )
    for word in words(text)
)


@dataclass(frozen=True)
class Segment:
    text: str
    hidden: bool


def segments(text: str, names: Iterable[str], spans: Iterable[str] = ()) -> list[Segment]:
    """`text` cut into what a judge reads and what is hidden."""
    hidden = [match.span() for match in ADDRESSES.finditer(text)]
    hidden += name_spans(text, [pattern for name in names for pattern in patterns(name)])
    hidden += literal_spans(text, spans)
    return cut(text, merged(hidden))


def patterns(name: str) -> list[tuple[str, ...]]:
    """The sequences of folded words a name is found by."""
    full = tuple(words(name))
    short = full
    while short and short[0] in KINDS:
        short = short[1:]
    names_a_place = len("".join(short)) > 2 and not set(short) <= COMMON
    return list(dict.fromkeys((full, short))) if names_a_place else [full] if len(full) > 1 else []


def name_spans(text: str, names: Sequence[tuple[str, ...]]) -> list[tuple[int, int]]:
    tokens = [(match.span(), forms("".join(words(match.group())))) for match in TOKEN.finditer(text)]
    wanted = [[set(without_article(word)) for word in name] for name in names]
    return [
        (tokens[start][0][0], tokens[start + len(name) - 1][0][1])
        for name in wanted
        for start in range(len(tokens) - len(name) + 1)
        if all(tokens[start + offset][1] & word for offset, word in enumerate(name))
    ]


def forms(word: str) -> set[str]:
    """A folded word as it is, without article, without the particles written together with it."""
    bare = [word[1:]] if word[:1] in PARTICLES else []
    if word[:1] in ("و", "ف") and word[1:2] in ("ب", "ك", "ل"):
        bare.append(word[2:])
    spelled = [word, *(rest for rest in bare if len(rest) > 2)]
    return {form for spelling in spelled for form in without_article(spelling)}


def literal_spans(text: str, spans: Iterable[str]) -> list[tuple[int, int]]:
    return [match.span() for span in spans if span for match in re.finditer(re.escape(span), text)]


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def cut(text: str, hidden: Sequence[tuple[int, int]]) -> list[Segment]:
    pieces, position = [], 0
    for start, end in hidden:
        pieces += [Segment(text[position:start], False), Segment(text[start:end], True)]
        position = end
    pieces.append(Segment(text[position:], False))
    return [piece for piece in pieces if piece.text]
