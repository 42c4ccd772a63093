"""A rubric as plain values: one text and one hash for it, and what keeps it from being complete."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _


def canonical_json(value: Any) -> str:
    """The same text for equal values: sorted keys, no spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def rubric_hash(rubric: Mapping[str, Any]) -> str:
    return hashlib.sha256(canonical_json(rubric).encode()).hexdigest()


def rubric_problems(rubric: Mapping[str, Any], language: str = "ar") -> list[str]:
    """Why the rubric can't be announced, in the active language; empty when it is complete."""
    criteria = rubric["criteria"]
    total = sum(criterion["weight"] for criterion in criteria)
    problems = []
    if total != 100:
        problems.append(_("Weights add up to %(total)s, not to 100.") % {"total": total})
    for criterion in criteria:
        problems += missing_descriptors(criterion, criterion[f"name_{language}"])
    return problems + tie_problems(criteria)


def missing_descriptors(criterion: Mapping[str, Any], name: str) -> list[str]:
    levels = {level["level"]: level for level in criterion["levels"]}
    languages = {"ar": _("Arabic"), "en": _("English")}
    return [
        _("“%(criterion)s” has no descriptor in %(language)s for level %(level)s.")
        % {"criterion": name, "language": label, "level": value}
        for value in range(criterion["lowest"], criterion["highest"] + 1)
        for code, label in languages.items()
        if not levels.get(value, {}).get(code, "").strip()
    ]


def tie_problems(criteria: list[Mapping[str, Any]]) -> list[str]:
    places = [criterion["tie_order"] for criterion in criteria if criterion["tie_order"]]
    if len(places) == len(set(places)):
        return []
    return [_("Two criteria have the same place in the tie chain.")]
