"""Words that are searched alike: irregular plurals, synonyms, the spellings of a name."""

from collections.abc import Iterable
from functools import cached_property

from django.apps import apps

from . import arabic

Stems = tuple[str, ...]


class Thesaurus:
    """Groups of words, each a list of texts of one or several words, as editors wrote them."""

    def __init__(self, groups: Iterable[list[str]]):
        self.groups = list(groups)

    @cached_property
    def entries(self) -> dict[Stems, dict[Stems, str]]:
        """For each word, by its stems, everything equal to it: stems and the word as written."""
        entries: dict[Stems, dict[Stems, str]] = {}
        for group in self.groups:
            equal = {stems: word for word in reversed(group) if (stems := tuple(arabic.stems(word)))}
            equal = dict(reversed(equal.items()))
            for stems in equal:
                entries.setdefault(stems, {}).update(equal)
        return entries

    @cached_property
    def longest(self) -> int:
        return max(map(len, self.entries), default=1)

    def at_beginning_of(self, stems: list[str]) -> tuple[int, list[tuple[Stems, str]]]:
        """How many of the first stems are one entry, and all that equals it; one and nothing when none is."""
        for length in range(min(self.longest, len(stems)), 0, -1):
            equal = self.entries.get(tuple(stems[:length]))
            if equal:
                return length, list(equal.items())
        return 1, []


def current() -> Thesaurus:
    """The list as it stands in the database now; models by name, to stay above no one."""
    return Thesaurus(apps.get_model("initiatives", "WordGroup").objects.values_list("words", flat=True))
