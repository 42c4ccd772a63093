"""The ranking of a closed edition, computed from the sheets that count and stored as it was computed."""

from collections.abc import Sequence
from typing import Any

from .. import scoring
from ..models import Competition, Entry, EntryResult, JudgeResult, ResultRun, ScoreSheet
from ..scoring import merkle
from ..scoring.precision import kept
from ..scoring.rubric import rubric_hash
from ..scoring.ties import SheetScore

AS_COMPUTED = (
    *("tier", "component", "estimate", "standard_error", "n", "is_flagged"),
    *("rank", "rank_low", "rank_high", "expected_rank", "p_first", "group"),
)
KEPT_TO_FOUR_PLACES = ("raw_mean", "median", "spread")


def compute_result(competition: Competition) -> ResultRun:
    """For `close_edition`, within its transaction."""
    sheets = counted_sheets(competition)
    criteria = list(competition.criteria.all())
    ranking = scoring.ranking.rank(
        [sheet_score(sheet, competition) for sheet in sheets],
        [criterion.key for criterion in tie_chain(criteria)],
        competition.spread_flag,
        competition.seed,
    )
    run = ResultRun.objects.create(
        competition=competition,
        weights={criterion.key: criterion.weight for criterion in criteria},
        inputs_sha256=inputs_hash(competition, sheets),
        born=competition.born,
        root=merkle.root([sheet.digest for sheet in sheets]),
        **of_ranking(ranking),
    )
    run.sheets.set(sheets)
    EntryResult.objects.bulk_create(
        EntryResult(run=run, entry_id=line.entry, **of_line(line)) for line in ranking.lines
    )
    JudgeResult.objects.bulk_create(JudgeResult(run=run, **fields) for fields in of_judges(ranking))
    return run


def counted_sheets(competition: Competition) -> list[ScoreSheet]:
    return list(
        ScoreSheet.objects.in_competition(competition)
        .counted()
        .filter(assignment__entry__in=competition.entries.counted())
        .select_related("assignment__entry")
    )


def tie_chain(criteria: Sequence[Any]) -> list[Any]:
    """The criteria that break ties, in the order the edition announced."""
    return sorted((c for c in criteria if c.tie_order), key=lambda criterion: criterion.tie_order)


def of_ranking(ranking: Any) -> dict[str, Any]:
    fit = ranking.fit
    return {
        "model": scoring.ranking.MODEL,
        "version": scoring.ranking.VERSION,
        "seed": ranking.seed,
        "draws": ranking.draws,
        "variance_judge": fit.variance_judge,
        "variance_residual": fit.variance_residual,
        "variance_entry": fit.variance_entry,
        "alpha": ranking.alpha,
        "icc": ranking.icc,
        "judges_needed": ranking.judges_needed,
        "components": len(fit.components),
    }


def of_line(line: Any) -> dict[str, Any]:
    exact = {name: getattr(line, name) for name in AS_COMPUTED}
    return exact | {name: kept(getattr(line, name)) for name in KEPT_TO_FOUR_PLACES}


def of_judges(ranking: Any) -> list[dict[str, Any]]:
    return [
        {
            "judge_id": line.judge,
            "n": line.n,
            "leniency": line.leniency,
            "standard_error": line.standard_error,
        }
        for line in ranking.judges
    ]


def sheet_score(sheet: ScoreSheet, competition: Competition) -> SheetScore:
    entry: Entry = sheet.assignment.entry
    tier = competition.tier_of(entry)
    return SheetScore(entry.pk, sheet.assignment.judge_id, sheet.score, sheet.levels, tier)


def inputs_hash(competition: Competition, sheets: Sequence[ScoreSheet]) -> str:
    """What went in: the rubric and the digest of every sheet."""
    digests = sorted(sheet.digest for sheet in sheets)
    return rubric_hash({"rubric": competition.rubric_sha256, "sheets": digests})
