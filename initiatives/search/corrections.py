"""“Did you mean”: words of the public pages that are spelled almost like those asked for."""

from django.apps import apps
from django.db.models import Q

from . import arabic, public, thesaurus
from .questions import EMPTY, shortened
from .spelling import spelled_words

CANDIDATES = 4000
TRIED = 3
SHORT = 4  # letters, below which any word is like any other
LONG = 7  # letters, from which two may be wrong


def did_you_mean(text: str, locale) -> str | None:
    """`text` with unknown words replaced by known ones, or without them, where that finds something; else None."""
    replaced = [(word, replacements(word, locale)) for word in shortened(text).split()]
    if not any(others for _, others in replaced):
        return None
    for choice in range(TRIED):
        for keeps_unknown in (True, False):
            corrected = " ".join(corrected_words(replaced, choice, keeps_unknown))
            if public.matches(corrected, locale).exists():
                return corrected
    return None


def corrected_words(
    replaced: list[tuple[str, list[str] | None]], choice: int, keeps_unknown: bool
) -> list[str]:
    words = []
    for word, others in replaced:
        if others:
            words.append(others[min(choice, len(others) - 1)])
        elif others is None or keeps_unknown:
            words.append(word)
    return words


def replacements(written: str, locale) -> list[str] | None:
    """Known words close to one that no page holds, the closest and most frequent first; None for a known word."""
    words = arabic.words(written)
    if len(words) != 1 or words[0] in EMPTY or words[0].isdigit():
        return None
    if public.matches(written, locale).exists():
        return None
    bare = arabic.without_article(words[0])[-1]
    wrong = 2 if len(bare) >= LONG else 1
    return closest(bare, candidates(bare, wrong, locale), wrong) if len(bare) >= SHORT else []


def candidates(bare: str, wrong: int, locale) -> list[tuple[str, str, int]]:
    """(folded, written, pages) of words of about that length which begin or end alike; the list of equal words too.

    An equal word may be on no page itself: whether it finds something is asked afterwards, as of any other.
    """
    lengths = max(len(bare) - wrong, SHORT), len(bare) + wrong
    near = apps.get_model("initiatives", "VocabularyWord").objects.filter(
        Q(folded__startswith=bare[0]) | Q(folded__endswith=bare[-1]), locale=locale, length__range=lengths
    )
    rows = near.order_by("-documents", "folded").values_list("folded", "written", "documents")
    listed = spelled_words("\n".join(word for group in thesaurus.current().groups for word in group))
    return [*rows[:CANDIDATES], *((one.folded, one.written, 0) for one in listed.values())]


def closest(bare: str, rows: list[tuple[str, str, int]], wrong: int) -> list[str]:
    measured = [(distance(bare, folded, wrong), -pages, folded, written) for folded, written, pages in rows]
    return [written for apart, *_, written in sorted(measured)[:TRIED] if apart <= wrong]


def distance(one: str, other: str, most: int) -> int:
    """Letters to change, add, drop or swap with their neighbour; `most` + 1 stands for anything more."""
    before, row = [], list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most and min(before) > most:
            return most + 1
    return min(row[-1], most + 1)
