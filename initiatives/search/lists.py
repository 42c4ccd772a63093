"""Searching a short list without an index: every row's names are read and folded."""

from collections.abc import Iterable

from . import arabic, thesaurus
from .questions import spellings


def found_among(rows: Iterable[tuple], text: str) -> list:
    """The first value of each row (its key) whose other values hold every word of `text`, or words equal to them.

    The beginning of a word is enough, as in the admin's other boxes.
    """
    lines = [line.split() for line in spellings(text, thesaurus.current()) if line]
    return [key for key, *texts in rows if any(holds(forms_of(texts), line) for line in lines)]


def forms_of(texts: Iterable) -> list[str]:
    return arabic.text_to_complete(" ".join(map(str, texts))).split()


def holds(forms: list[str], stems: list[str]) -> bool:
    return all(any(form.startswith(stem) for form in forms) for stem in stems)
