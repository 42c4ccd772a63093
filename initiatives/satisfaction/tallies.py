"""What the answers of a survey come to.

Pages read tallies, never answers, so that no tap of a visitor changes a page.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .intervals import Share, wilson
from .questions import LEVELS, SATISFIED_FROM, Question

#: results of fewer answers are published nowhere: a few people could be told apart, and the interval says little
PUBLISHED_FROM = 30


@dataclass(frozen=True)
class Tally:
    """`levels`: {question: answers by level, the lowest first}; `solved`: yes and no.

    `months`: {month: [satisfied overall, all]}.
    """

    n: int
    levels: Mapping[str, list[int]]
    solved: list[int]
    months: Mapping[str, list[int]]

    def as_dict(self) -> dict[str, Any]:
        """For a JSON column; `read` reads it."""
        return {
            "n": self.n,
            "levels": dict(self.levels),
            "solved": self.solved,
            "months": dict(self.months),
        }

    def answered(self, question: str) -> int:
        return sum(self.levels[question])

    def satisfied(self, question: str) -> Share | None:
        """The share of the satisfied among those who answered `question`; None where it is not published."""
        counts = self.levels[question]
        return published(sum(counts[SATISFIED_FROM - 1 :]), sum(counts))

    @property
    def solved_at_once(self) -> Share | None:
        return published(self.solved[0], sum(self.solved))

    @property
    def is_published(self) -> bool:
        return self.n >= PUBLISHED_FROM

    def trend(self) -> list[tuple[str, float | None]]:
        """(month, percent satisfied overall) in order; a month of too few answers is a gap."""
        return [
            (month, round(100 * satisfied / n, 1) if n >= PUBLISHED_FROM else None)
            for month, (satisfied, n) in sorted(self.months.items())
        ]


def published(found: int, n: int) -> Share | None:
    return wilson(found, n) if n >= PUBLISHED_FROM else None


def read(kept: Mapping[str, Any]) -> Tally:
    return Tally(kept["n"], kept["levels"], kept["solved"], kept["months"])


def tally(answers: Iterable[Mapping[str, Any]]) -> Tally:
    """`answers`: for each its levels by question (or None), `solved` (True, False, None) and `answered_on`."""
    answers = list(answers)
    months = sorted({month(answer) for answer in answers})
    return Tally(
        len(answers),
        {question: by_level(answers, question) for question in Question.values},
        [sum(answer["solved"] is said for answer in answers) for said in (True, False)],
        {name: satisfied_in(name, answers) for name in months},
    )


def by_level(answers: list[Mapping[str, Any]], question: str) -> list[int]:
    found = Counter(answer[question] for answer in answers)
    return [found[level] for level in LEVELS]


def month(answer: Mapping[str, Any]) -> str:
    return answer["answered_on"].strftime("%Y-%m")


def satisfied_in(name: str, answers: list[Mapping[str, Any]]) -> list[int]:
    levels = [answer[Question.OVERALL] for answer in answers if month(answer) == name]
    return [sum(level >= SATISFIED_FROM for level in levels), len(levels)]


def response_rate(n: int, asked: int | None) -> float | None:
    """Answers among those asked, from 0 to 1; None where it isn't known how many were, or the number can't be right."""
    return n / asked if asked and n <= asked else None
