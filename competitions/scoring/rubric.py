"""A rubric as plain values: one text and one hash for it, and what keeps it from being complete."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

#: fewer criteria than these deserve a warning
FEW_CRITERIA = 3
#: what may be worded better without changing a mark
WORDS = ("name_ar", "name_en", "levels")


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


def criteria_for(rubric: Mapping[str, Any], tier: str) -> list[Mapping[str, Any]]:
    return [
        criterion for criterion in rubric["criteria"] if not criterion["tiers"] or tier in criterion["tiers"]
    ]


def tier_problems(rubric: Mapping[str, Any], tiers: Mapping[str, str]) -> list[str]:
    """A tier that competes needs a criterion; `tiers` are labels by name."""
    return [
        _("No criterion applies to %(tier)s.") % {"tier": label}
        for tier, label in tiers.items()
        if not criteria_for(rubric, tier)
    ]


def tier_warnings(rubric: Mapping[str, Any], tiers: Mapping[str, str]) -> list[str]:
    """Tiers that few criteria decide; their weights count in proportion (judging.md 4.1)."""
    few = {tier: criteria_for(rubric, tier) for tier in tiers}
    return [
        ngettext(
            "Only %(count)s criterion with a weight of %(weight)s applies to %(tier)s; its weight is raised to 100.",
            "Only %(count)s criteria with a weight of %(weight)s apply to %(tier)s; their weights are raised to 100.",
            len(criteria),
        )
        % {
            "count": len(criteria),
            "weight": sum(criterion["weight"] for criterion in criteria),
            "tier": tiers[tier],
        }
        for tier, criteria in few.items()
        if 0 < len(criteria) < FEW_CRITERIA
    ]


def without_words(rubric: Mapping[str, Any]) -> dict[str, Any]:
    """What decides about a level or a tie, without names and descriptors."""
    return {
        **rubric,
        "criteria": [
            {name: value for name, value in criterion.items() if name not in WORDS}
            for criterion in rubric["criteria"]
        ],
    }


def keys_of(rubric: Mapping[str, Any]) -> list[str]:
    return sorted(criterion["key"] for criterion in rubric["criteria"])


def tie_problems(criteria: list[Mapping[str, Any]]) -> list[str]:
    places = [criterion["tie_order"] for criterion in criteria if criterion["tie_order"]]
    if len(places) == len(set(places)):
        return []
    return [_("Two criteria have the same place in the tie chain.")]
