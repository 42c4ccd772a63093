"""Who may do what and when in an edition; what an entry's figures must satisfy. Pure: time is a parameter."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

Number = int | Decimal

#: With fewer sheets a published mean lets a judge who knows his own marks work out the others'.
SHEETS_FOR_A_PUBLIC_MEAN = 5


def phase_at(timeline: Sequence[Any], at: datetime.datetime) -> Any | None:
    """The phase that runs at `at`; the later one where two touch."""
    running = [phase for phase in timeline if phase.starts_at <= at < phase.ends_at]
    return running[-1] if running else None


def entries_are_open(competition: Any, timeline: Iterable[Any], at: datetime.datetime) -> bool:
    return competition.closed_at is None and any(
        phase.may_submit and phase.starts_at <= at < phase.ends_at for phase in timeline
    )


def scores_are_open(competition: Any, timeline: Iterable[Any], at: datetime.datetime) -> bool:
    return competition.closed_at is None and any(
        phase.may_score and phase.starts_at <= at < phase.ends_at for phase in timeline
    )


def weights_are_complete(weights: Iterable[int]) -> bool:
    """Weights of a rubric sum to 100."""
    return sum(weights) == 100


#: (smaller, larger): the first may never exceed the second
ORDERED_FIGURES: list[tuple[str, str]] = [
    ("verified", "received"),
    ("verified_on_time", "verified"),
    ("executed", "decisions"),
    ("cradle", "illegal"),
    ("trained_count", "staff_count"),
]


def figure_problems(figures: Mapping[str, Number | None], labels: Mapping[str, str]) -> list[tuple[str, str]]:
    """(field, message in the active language) for every figure that does not add up; blanks are not judged here."""
    problems = [
        (
            smaller,
            _("“%(smaller)s” (%(a)s) can't exceed “%(larger)s” (%(b)s).")
            % {
                "smaller": labels[smaller],
                "larger": labels[larger],
                "a": figures[smaller],
                "b": figures[larger],
            },
        )
        for smaller, larger in ORDERED_FIGURES
        if given(figures, smaller, larger) and figures[smaller] > figures[larger]
    ]
    return problems + outcome_problems(figures, labels)


def outcome_problems(
    figures: Mapping[str, Number | None], labels: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Every verified change is legal, illegal or none: the three add up."""
    parts = ("legal", "illegal", "false_change")
    if not given(figures, "verified", *parts):
        return []
    total = sum(figures[part] for part in parts)
    if total == figures["verified"]:
        return []
    return [
        (
            "verified",
            _("The results of verification add up to %(total)s, but “%(verified)s” is %(count)s.")
            % {"total": total, "verified": labels["verified"], "count": figures["verified"]},
        )
    ]


def given(figures: Mapping[str, Number | None], *names: str) -> bool:
    return all(figures.get(name) is not None for name in names)
