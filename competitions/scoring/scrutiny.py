"""Sheets that ask to be looked at. A flag is a question to a judge, never a verdict; nothing is left out for it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from .ties import Key

#: Externally studentised residuals beyond this are asked about (judging.md 4.4).
OUTLYING = 3.0

#: A judge who gives one level to everything on at least so many sheets of so many criteria is asked about.
FLAT_SHEETS, FLAT_CRITERIA = 3, 3

#: Notes shorter than this are alike by nature: "good", "see above".
COPIED_LENGTH, COPIED_TIMES = 25, 3


class OutlyingSheet(NamedTuple):
    """`residual` in points, `t` its studentised form: positive means above what the panel leads one to expect."""

    entry: Key
    judge: Key
    residual: float
    t: float


def outlying_sheets(
    marks: Sequence[tuple[Key, Key]], residuals: Sequence[float], studentised: Sequence[float]
) -> list[OutlyingSheet]:
    """The farthest first; NaN, where a sheet can't be judged by the others, is not outlying."""
    sheets = [
        OutlyingSheet(entry, judge, float(residual), float(t))
        for (entry, judge), residual, t in zip(marks, residuals, studentised, strict=True)
        if abs(t) > OUTLYING
    ]
    return sorted(sheets, key=lambda sheet: (-abs(sheet.t), str(sheet.entry)))


def straight_lining(sheets: Iterable[tuple[Key, Mapping[str, int]]]) -> dict[Key, int]:
    """Judge to the number of his sheets that bear one level throughout, for judges who do so on all of them."""
    flat, all_of = Counter(), Counter()
    for judge, levels in sheets:
        all_of[judge] += 1
        flat[judge] += len(levels) >= FLAT_CRITERIA and len(set(levels.values())) == 1
    return {judge: count for judge, count in flat.items() if count >= FLAT_SHEETS and count == all_of[judge]}


def copied_notes(notes: Iterable[tuple[Key, str]]) -> dict[Key, list[tuple[str, int]]]:
    """Judge to the notes, of some length, that he wrote at least three times word for word, the most used first."""
    counts = defaultdict(Counter)
    for judge, note in notes:
        words = " ".join(note.split())
        if len(words) >= COPIED_LENGTH:
            counts[judge][words] += 1
    repeated = {
        judge: [(text, count) for text, count in own.most_common() if count >= COPIED_TIMES]
        for judge, own in counts.items()
    }
    return {judge: texts for judge, texts in repeated.items() if texts}
