"""A ranking in words and aligned columns, and as one JSON object; for `rank_sheets`."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .caveats import caveats
from .ranking import MODEL, Ranking

Rows = Sequence[Sequence[Any]]


def as_json(ranking: Ranking) -> dict[str, Any]:
    """Numbers as JSON numbers, None for what can't be told; entries best first, one component after the other."""
    fit = ranking.fit
    return {
        "entries": [
            {
                "entry": line.entry,
                "n": line.n,
                "raw_mean": float(line.raw_mean),
                "raw_median": float(line.median),
                "estimate": line.estimate,
                "standard_error": line.standard_error,
                "rank": line.rank,
                "rank_low": line.rank_low,
                "rank_high": line.rank_high,
                "p_first": line.p_first,
                "group": line.group,
            }
            for line in ranking.lines
        ],
        "variance": {"judge": fit.variance_judge, "residual": fit.variance_residual},
        "judges": [vars(judge) for judge in ranking.judges],
        "alpha_interval": ranking.alpha,
        "icc": ranking.icc,
        "components": [list(component) for component in fit.components],
        "seed": ranking.seed,
        "model": MODEL,
    }


def as_text(ranking: Ranking) -> Iterator[str]:
    """Lines to print, in the active language."""
    yield from of_entries(ranking)
    yield ""
    yield from table([_("Judge"), _("Sheets"), _("Leniency"), _("Standard error")], judge_rows(ranking))
    yield ""
    yield from of_run(ranking)
    yield from (f"! {note}" for note in notes(ranking))


def of_entries(ranking: Ranking) -> Iterator[str]:
    headings = [
        *(_("Rank"), _("Entry"), _("Sheets"), _("Corrected score"), _("Standard error"), _("Raw mean")),
        *(_("Median"), _("Rank interval"), _("P(first)"), _("Group")),
    ]
    parts = len(ranking.fit.components)
    for component in range(1, parts + 1):
        if parts > 1:
            yield _("Part %(part)s") % {"part": component}
        lines = [line for line in ranking.lines if line.component == component]
        yield from table(headings, [entry_row(line) for line in lines])
        if component < parts:
            yield ""


def entry_row(line: Any) -> list[str]:
    low, high = line.rank_low, line.rank_high
    return [
        *(
            shown(line.rank, 0),
            line.entry,
            shown(line.n, 0),
            shown(line.estimate),
            shown(line.standard_error),
        ),
        *(shown(line.raw_mean), shown(line.median), shown(low, 0) if low == high else f"{low}–{high}"),
        *(shown(line.p_first), shown(line.group, 0)),
    ]


def judge_rows(ranking: Ranking) -> Rows:
    return [
        [judge.judge, shown(judge.n, 0), shown(judge.leniency), shown(judge.standard_error)]
        for judge in ranking.judges
    ]


def of_run(ranking: Ranking) -> Iterator[str]:
    fit, icc = ranking.fit, ranking.icc
    figures = [
        (_("Variance of leniency"), shown(fit.variance_judge, 4)),
        (_("Variance of the noise"), shown(fit.variance_residual, 4)),
        (_("Variance of entries"), shown(fit.variance_entry, 4)),
        (_("Krippendorff's alpha (interval)"), shown(ranking.alpha, 3)),
        ("ICC(1), ICC(2), ICC(3)", icc_row(icc, "icc1", "icc2", "icc3")),
        ("ICC(1,k), ICC(2,k), ICC(3,k)", icc_row(icc, "icc1k", "icc2k", "icc3k")),
        (_("Sheets an entry needs for a reliability of 0.8"), shown(ranking.judges_needed, 0)),
        (_("Draws, seed"), f"{ranking.draws}, {ranking.seed}"),
    ]
    yield from (f"{name}: {value}" for name, value in figures)


def icc_row(icc: dict[str, float] | None, *names: str) -> str:
    return ", ".join(shown(icc[name], 3) for name in names) if icc else "–"


def notes(ranking: Ranking) -> Iterator[str]:
    """What a reader of the numbers must know."""
    fit, parts = ranking.fit, len(ranking.fit.components)
    if parts > 1:
        yield ngettext(
            "All entries can be compared: they are %(n)s part.",
            "No chain of judges connects all entries: they fall into %(n)s parts that can't be compared, "
            "so each part is ranked on its own.",
            parts,
        ) % {"n": parts}
    variances = (fit.variance_judge, fit.variance_residual, fit.variance_entry)
    yield from caveats(len(ranking.lines), len(ranking.judges), *variances)


def shown(value: Any, places: int = 2) -> str:
    return "–" if value is None else f"{value:.{places}f}"


def table(headings: Sequence[str], rows: Rows) -> Iterator[str]:
    widths = [max(width(row[at]) for row in (headings, *rows)) for at in range(len(headings))]
    for row in (headings, *rows):
        yield "  ".join(
            cell + " " * (widest - width(cell)) for cell, widest in zip(row, widths, strict=True)
        ).rstrip()


def width(text: str) -> int:
    """Places a text takes in a terminal: vowel marks take none."""
    return sum(not unicodedata.combining(letter) for letter in text)
