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
from django.utils.translation import gettext_lazy

from initiatives.languages import active_language

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

#: what the file lets its reader check, and what it doesn't
ABOUT_FULL = gettext_lazy(
    "Every counted sheet under a pseudonym. With verify_result.py whoever holds this file computes again: receipts "
    "from sheets and salts, the root, scores, corrected scores and their errors, ranks, ties and groups. Intervals "
    "and chances are drawn at random: manage.py rank_sheets draws them again. Not to be checked from here: what the "
    "notes say (a digest stands for them) and who the judges are."
)
ABOUT_PUBLIC = gettext_lazy(
    "What stands on the results page, without the sheets. With verify_result.py anyone checks that this is the file "
    "that was published and that its criteria have the announced hash; nobody can compute scores or ranks again from "
    "it. A judge proves with his own file that his sheet stands under the root; the named auditors hold all sheets, "
    "compute everything again and sign what they found."
)

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
        at = LANGUAGES.index("en" if active_language() == "en" else "ar")
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
    lines = public_lines(competition, in_full=True)
    for result in run.results.select_related("entry"):
        lines[result.entry.blind_code] |= {name: plain(getattr(result, name)) for name in FIGURES}
    return packed(
        {
            **common(competition, run, lines),
            "form": "full",
            "about": in_both_languages(ABOUT_FULL),
            "assignments": assignments(competition, numbers),
            "sheets": [sheet_values(sheet, numbers) for sheet in sheets_of(run)],
            "inputs_sha256": run.inputs_sha256,
            "alpha": run.alpha,
            "icc": run.icc,
        }
    )


def public_bundle(competition: Competition, run: ResultRun) -> bytes:
    """What stands on the results page, for programs."""
    about = in_both_languages(ABOUT_PUBLIC)
    shown = common(competition, run, public_lines(competition), not competition.keeps_scores_private)
    return packed({**shown, "form": "public", "about": about})


def in_both_languages(text: Any) -> dict[str, str]:
    found = {}
    for language in LANGUAGES:
        with translation.override(language):
            found[language] = str(text)
    return found


def common(
    competition: Competition, run: ResultRun, lines: Lines, shows_ranking: bool = True
) -> dict[str, Any]:
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
        "overrides": overrides(competition) if shows_ranking else [],
        "root": run.root,
    }


def overrides(competition: Competition) -> list[dict[str, Any]]:
    """Departures from the ranking that two people answer for."""
    agreed = Override.objects.filter(entry__competition=competition).exclude(consented_at=None)
    values = agreed.order_by("entry__blind_code").values_list(
        "entry__blind_code", "passed_over", "reason_ar", "reason_en"
    )
    return [dict(zip(OVERRIDE, row, strict=True)) for row in values]


def public_lines(competition: Competition, in_full: bool = False) -> Lines:
    """By blind code what the public reads of an entry, in both languages; `in_full` for auditors."""
    lines: Lines = {}
    for language in LANGUAGES:
        with translation.override(language):
            for tier in public_results(competition, in_full).tiers:
                for row in tier.rows:
                    lines.setdefault(row.blind_code, {}).update(public_values(row, language))
    return lines


def public_values(row: PublicEntry, language: str) -> dict[str, Any]:
    """A file lasts, and a person may take back that he is named: it never says his name."""
    return {
        "blind_code": row.blind_code,
        **{name: getattr(row, name) for name in SHOWN},
        "estimate": plain(row.score),
        "raw_mean": plain(row.mean),
        "governorate": row.governorate.code if row.governorate else None,
        "mentor": row.mentor.code if row.mentor else None,
        f"title_{language}": "" if row.is_of_a_person else row.title,
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
