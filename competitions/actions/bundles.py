"""What is published of a result: with the score sheets under pseudonyms, or without them.

The full form can be computed again by anyone who holds it (`competitions/verify_result.py`). It goes to auditors, and
to the public where the edition announced so. The public form otherwise says what the results page says, and no more.
"""

import json
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils import translation
from django.utils.translation import gettext as _

from .. import verify_result
from ..models import (
    Assignment,
    Competition,
    Override,
    Publication,
    PublicEntry,
    ResultRun,
    ScoreSheet,
    public_results,
)
from ..scoring.bundles import fingerprint, packed
from .sheets import signed_sheet

FORMAT = "saqqara-result-1"
LANGUAGES = ("ar", "en")
SETTINGS = (
    "names_all_entries",
    "publishes_sheets",
    "min_sheets",
    "spread_flag",
    "appeal_days",
    "embargo_days",
)
MODEL = ("version", "seed", "draws", "variance_judge", "variance_residual", "variance_entry", "components")
#: of an entry, on the results page too
SHOWN = ("n", "component", "rank", "rank_low", "rank_high", "p_first", "group", "outcome", "place")
#: of an entry, in full precision, beside the sheets that they come from
FIGURES = ("estimate", "standard_error", "expected_rank", "raw_mean", "median", "spread")

OVERRIDE = ("blind_code", "passed_over", "reason_ar", "reason_en")

Lines = dict[str, dict[str, Any]]


def keep_bundles(publication: Publication) -> None:
    """Stores both forms; ValidationError when the result can't be computed again from what was signed.

    Called in the transaction of the release: what it refuses releases nothing.
    """
    competition, run = publication.competition, publication.run
    full = full_bundle(competition, run)
    refuse_unless_verified(full, run)
    shown = full if competition.publishes_sheets else public_bundle(competition, run)
    publication.bundle_sha256, publication.public_sha256 = fingerprint(full), fingerprint(shown)
    publication.public_size = len(shown)
    publication.bundle.save("", ContentFile(full), save=False)
    publication.public_bundle.save("", ContentFile(shown), save=False)
    publication.save()


def refuse_unless_verified(bundle: bytes, run: ResultRun) -> None:
    found = verify_result.verify(bundle, root=run.root)
    if failed := [name for name, matches in found.items() if not matches]:
        at = LANGUAGES.index("en" if translation.get_language() == "en" else "ar")
        checks = _("; ").join(verify_result.SAYS[name].split("|")[at] for name in failed)
        raise ValidationError(
            _(
                "The result can't be computed again from the signed sheets, so it is not released. "
                "Not matching: %(checks)s. Somebody may have changed a record after closing: tell the administrators."
            )
            % {"checks": checks}
        )


def full_bundle(competition: Competition, run: ResultRun) -> bytes:
    """For auditors; for everybody only when the edition publishes its sheets. The publication must exist."""
    numbers = {judge: str(number) for judge, number in competition.seats.values_list("judge", "number")}
    lines = public_lines(competition)
    for result in run.results.select_related("entry"):
        lines[result.entry.blind_code] |= {name: plain(getattr(result, name)) for name in FIGURES}
    return packed(
        {
            **common(competition, run, lines),
            "form": "full",
            "assignments": assignments(competition, numbers),
            "sheets": [sheet_values(sheet, numbers) for sheet in sheets_of(run)],
            "inputs_sha256": run.inputs_sha256,
            "alpha": run.alpha,
            "icc": run.icc,
        }
    )


def public_bundle(competition: Competition, run: ResultRun) -> bytes:
    """What stands on the results page, for programs."""
    return packed({**common(competition, run, public_lines(competition)), "form": "public"})


def common(competition: Competition, run: ResultRun, lines: Lines) -> dict[str, Any]:
    for entry in competition.entries.filter(blind_code__in=lines):
        lines[entry.blind_code] |= {"tier": entry.tier, "ranked_in": competition.tier_of(entry)}
    chain = competition.criteria.exclude(tie_order=None).order_by("tie_order")
    return {
        "format": FORMAT,
        "edition": {name: getattr(competition, name) for name in ("code", "kind", "name_ar", "name_en")},
        "settings": {name: getattr(competition, name) for name in SETTINGS},
        "rubrics": {
            version.sha256: json.loads(version.canonical) for version in competition.rubric_versions.all()
        },
        "weights": run.weights,
        "tie_chain": list(chain.values_list("key", flat=True)),
        "model": {"name": run.model, **{name: getattr(run, name) for name in MODEL}},
        "entries": [lines[code] for code in sorted(lines)],
        "overrides": overrides(competition),
        "root": run.root,
    }


def overrides(competition: Competition) -> list[dict[str, Any]]:
    """Departures from the ranking that two people answer for."""
    agreed = Override.objects.filter(entry__competition=competition).exclude(consented_at=None)
    values = agreed.order_by("entry__blind_code").values_list(
        "entry__blind_code", "passed_over", "reason_ar", "reason_en"
    )
    return [dict(zip(OVERRIDE, row, strict=True)) for row in values]


def public_lines(competition: Competition) -> Lines:
    """By blind code what the public reads of an entry, in both languages."""
    lines: Lines = {}
    for language in LANGUAGES:
        with translation.override(language):
            for tier in public_results(competition).tiers:
                for row in tier.rows:
                    lines.setdefault(row.blind_code, {}).update(public_values(row, language))
    return lines


def public_values(row: PublicEntry, language: str) -> dict[str, Any]:
    return {
        "blind_code": row.blind_code,
        **{name: getattr(row, name) for name in SHOWN},
        "estimate": plain(row.score),
        "raw_mean": plain(row.mean),
        "governorate": row.governorate.code if row.governorate else None,
        f"title_{language}": row.title,
        f"citation_{language}": row.citation,
    }


def plain(value: Any) -> float | None:
    return None if value is None else float(value)


def assignments(competition: Competition, numbers: Mapping[int, str]) -> list[dict[str, str]]:
    rows = Assignment.objects.filter(entry__in=competition.entries.counted()).values_list(
        "entry__blind_code", "judge", "state"
    )
    named = sorted((code, numbers.get(judge, ""), state) for code, judge, state in rows)
    return [dict(zip(("blind_code", "pseudonym", "state"), row, strict=True)) for row in named]


def sheets_of(run: ResultRun) -> Any:
    return run.sheets.select_related("assignment__entry__competition").order_by("digest")


def sheet_values(sheet: ScoreSheet, numbers: Mapping[int, str]) -> dict[str, Any]:
    """What the receipt covers, with what opens it; the notes are there as a digest."""
    covered = dict(vars(signed_sheet(sheet, numbers.get(sheet.assignment.judge_id, ""))))
    covered.pop("edition")
    return {**covered, "salt": sheet.salt, "receipt": sheet.digest, "score": f"{sheet.score:.4f}"}
