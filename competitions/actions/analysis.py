"""What deliberation looks at beside the ranking: sheets to ask about, bias, what the result hangs on, the agenda.

All of it is worked out from the sheets of a stored run, which never change, and kept for a day.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache

from .. import scoring
from ..models import EntryResult, ResultRun, ScoreSheet
from ..scoring.scrutiny import copied_notes, outlying_sheets, straight_lining
from ..scoring.ties import SheetScore
from .results import sheet_score, tie_chain

KEPT_FOR = 24 * 60 * 60


@dataclass(frozen=True)
class Analysis:
    """Entries and judges stand by their keys. `bias` is None where it can't be told."""

    outlying: list[Any]
    flat: dict[int, int]
    copied: dict[int, list[tuple[str, int]]]
    bias: Any | None
    without: list[Any]
    weights: list[Any]
    chances: dict[int, float]
    agenda: list[int]


def analysis_of(run: ResultRun, shortlist: int) -> Analysis:
    """`shortlist`: how many entries of each ranking will be discussed for an award."""
    key = f"deliberation:{run.pk}:{run.inputs_sha256[:16]}:{shortlist}"
    return cache.get_or_set(key, lambda: analyse(run, shortlist), KEPT_FOR)


def analyse(run: ResultRun, shortlist: int) -> Analysis:
    sheets = list(
        run.sheets.select_related(
            "assignment__entry__governorate", "assignment__judge__home_governorate"
        ).order_by("pk")
    )
    scores = [sheet_score(sheet, run.competition) for sheet in sheets]
    criteria = list(run.competition.criteria.all())
    chain = [criterion.key for criterion in tie_chain(criteria)]
    fitted = scoring.mixed_model.fit(marks_of(scores))
    chances = scoring.agenda.p_on_shortlist(fitted, cells_of(run), shortlist, run.seed)
    return Analysis(
        outlying=outlying_sheets([mark[:2] for mark in fitted.marks], fitted.residuals, fitted.studentised),
        flat=straight_lining((sheet.assignment.judge_id, sheet.levels) for sheet in sheets),
        copied=copied_notes(notes_of(sheets)),
        bias=scoring.bias.own_side_bias(fitted, *regions_of(sheets), run.seed),
        without=[line for line in scoring.sensitivity.without_each_judge(scores, chain) if line.changes],
        weights=scoring.sensitivity.weight_changes(scores, scales_of(criteria), fitted.ratio),
        chances=chances,
        agenda=scoring.agenda.most_open_first(chances),
    )


def marks_of(scores: Sequence[SheetScore]) -> list[Any]:
    return [scoring.design.Mark(score.entry, score.judge, score.score) for score in scores]


def cells_of(run: ResultRun) -> list[list[int]]:
    """Entries that are ranked among themselves."""
    cells = defaultdict(list)
    for tier, component, entry in EntryResult.objects.filter(run=run).values_list(
        "tier", "component", "entry"
    ):
        cells[tier, component].append(entry)
    return list(cells.values())


def notes_of(sheets: Sequence[ScoreSheet]) -> list[tuple[int, str]]:
    return [(sheet.assignment.judge_id, note) for sheet in sheets for note in sheet.notes.values()]


def regions_of(sheets: Sequence[ScoreSheet]) -> tuple[dict[int, str], dict[int, str]]:
    """Region of each judge who has a home governorate, region of each entry."""
    judges = {sheet.assignment.judge for sheet in sheets}
    entries = {sheet.assignment.entry for sheet in sheets}
    return (
        {judge.pk: judge.home_governorate.region for judge in judges if judge.home_governorate},
        {entry.pk: entry.governorate.region for entry in entries},
    )


def scales_of(criteria: Sequence[Any]) -> list[Any]:
    return [
        scoring.sensitivity.Scale(criterion.key, criterion.weight, criterion.lowest, criterion.highest)
        for criterion in criteria
    ]
