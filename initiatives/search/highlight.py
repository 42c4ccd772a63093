"""Words that were found, marked in the text as it is written."""

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from . import arabic
from .questions import Question
from .spelling import written_words

EXCERPT = 220
BEFORE = 60


def highlight(text: str, question: Question) -> SafeString:
    """`text` escaped, with ``<mark>`` around every word that answers `question`."""
    parts, done = [], 0
    for start, end in found_in(text, question):
        parts += [escape(text[done:start]), format_html("<mark>{}</mark>", text[start:end])]
        done = end
    return mark_safe("".join([*parts, escape(text[done:])]))


def excerpt(text: str, question: Question, length: int = EXCERPT) -> SafeString:
    """About `length` characters of `text` around the place where most of `question` stands together, marked."""
    spans = found_in(text, question)
    start = best_start(spans, length)
    start = max(text.rfind(" ", 0, max(start - BEFORE, 0)) + 1, 0) if start > BEFORE else 0
    end = len(text)
    if start + length < end:
        end = max(text.rfind(" ", start, start + length), start + length // 2)
    cut = highlight(text[start:end], question)
    return format_html("{}{}{}", "… " if start else "", cut, " …" if end < len(text) else "")


def best_start(spans: list[tuple[int, int]], length: int) -> int:
    """Where a window of `length` holds most of the `spans`; the earliest of several."""
    starts = [start for start, _ in spans]
    within = [sum(start <= other < start + length - BEFORE for other in starts) for start in starts]
    return starts[within.index(max(within))] if starts else 0


def found_in(text: str, question: Question) -> list[tuple[int, int]]:
    """Where the words stand that answer `question`: (first character, one past the last)."""
    stems = question.stems
    return [match.span() for match in written_words(text) if answers(match[0], stems, question.opening)]


def answers(written: str, stems: frozenset[str], opening: tuple[str, ...]) -> bool:
    forms = [form for word in arabic.words(written) for form in (*arabic.forms(word), word)]
    return any(form in stems or form.startswith(opening) for form in forms)
