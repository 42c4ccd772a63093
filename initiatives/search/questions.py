"""A question as the databases are asked it: every word must be there, or something that stands for it."""

from dataclasses import dataclass
from itertools import product

from . import arabic
from .thesaurus import Thesaurus

LONGEST_QUESTION = 120
MOST_WORDS = 8
NOT_BEGUN = ("", "ال")  # nothing is asked yet
SHORTEST_STEM = 3  # a shorter one begins too many words
MOST_SPELLINGS = 32  # of one question in the admin's search boxes

#: words of which every sentence is full; left out of a question that has others
EMPTY = frozenset(
    arabic.words(
        "في من على إلى عن مع أو أن ما هل كيف ماذا لماذا هذا هذه ذلك التي الذي "
        "the a an of in on for to and or how what is are with by from"
    )
)

Stems = tuple[str, ...]


def shortened(text: str) -> str:
    """The beginning of an overlong question, so that nobody can make one search expensive."""
    return " ".join(text[:LONGEST_QUESTION].split()[:MOST_WORDS])


@dataclass(frozen=True)
class Part:
    """One or several neighbouring words of a question: their stems first, then what stands for them."""

    spellings: tuple[Stems, ...]
    #: the words of the list that were added, as an editor wrote them
    related: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """Parts of which each must be found; with `any_part` one of them is enough."""

    parts: tuple[Part, ...]
    any_part: bool = False
    #: the last word may be half typed; asked of titles and names only
    is_open: bool = False

    def __bool__(self) -> bool:
        return bool(self.parts)

    @property
    def stems(self) -> frozenset[str]:
        """What a whole word must have among its stems to be an answer."""
        whole = self.parts[:-1] if self.is_open else self.parts
        return frozenset(stem for part in whole for spelling in part.spellings for stem in spelling)

    @property
    def opening(self) -> tuple[str, ...]:
        """What a word must begin with to be one that was half typed."""
        return tuple(form for (form,) in self.parts[-1].spellings) if self.is_open else ()

    @property
    def related(self) -> list[str]:
        return list(dict.fromkeys(word for part in self.parts for word in part.related))

    def fts5(self) -> str:
        """In SQLite's words; stems hold letters and digits only, so nothing in them is an operator."""
        written = self._written('"{}"', '"{}"*', " AND ", " OR ")
        return f"{{title names}} : ({written})" if self.is_open else written

    def tsquery(self) -> str:
        """In PostgreSQL's."""
        return self._written("'{}':AB" if self.is_open else "'{}'", "'{}':*AB", " & ", " | ")

    def _written(self, word: str, beginning: str, both: str, either: str) -> str:
        last = len(self.parts) - 1
        parts = []
        for number, part in enumerate(self.parts):
            form = beginning if self.is_open and number == last else word
            spellings = [both.join(form.format(stem) for stem in stems) for stems in part.spellings]
            parts.append("(" + either.join(f"({spelling})" for spelling in spellings) + ")")
        return (either if self.any_part else both).join(parts)


def question(text: str, thesaurus: Thesaurus, *, any_part: bool = False) -> Question:
    """`text` with every word the thesaurus knows in all its spellings."""
    words = arabic.words(shortened(text))
    telling = [word for word in words if word not in EMPTY] or words
    return Question(parts_of([arabic.stem(word) for word in telling], thesaurus), any_part=any_part)


def beginning(text: str, thesaurus: Thesaurus) -> Question:
    """The same for a question that is still being typed: its last word may go on."""
    *whole, last = arabic.words(shortened(text)) or [""]
    if last in NOT_BEGUN:
        return Question(())
    stem = arabic.stem(last)
    forms = dict.fromkeys(
        [last, *arabic.without_article(last), *([stem] if len(stem) >= SHORTEST_STEM else [])]
    )
    telling = [arabic.stem(word) for word in whole if word not in EMPTY]
    parts = (*parts_of(telling, thesaurus), Part(tuple((form,) for form in forms)))
    return Question(parts, is_open=True)


def parts_of(stems: list[str], thesaurus: Thesaurus) -> tuple[Part, ...]:
    parts, rest = [], stems
    while rest:
        length, equal = thesaurus.at_beginning_of(rest)
        asked = tuple(rest[:length])
        others = {spelling: word for spelling, word in equal if spelling != asked}
        parts.append(Part((asked, *others), tuple(others.values())))
        rest = rest[length:]
    return tuple(parts)


def spellings(text: str, thesaurus: Thesaurus) -> list[str]:
    """Every way to ask for all words of `text`, the asked one first: at most `MOST_SPELLINGS` lines of stems."""
    found = product(*(part.spellings for part in parts_of(arabic.stems(text), thesaurus)))
    lines = (" ".join(stem for stems in one for stem in stems) for one in found)
    return [line for _, line in zip(range(MOST_SPELLINGS), lines, strict=False)]
