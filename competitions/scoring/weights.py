"""WEIGHTS.json of `rank_sheets`: how much each criterion counts, and the levels it is marked on.

    {"speed": 30, "accuracy": {"weight": 70, "lowest": 1, "highest": 10, "tie_order": 1}}

Weights sum to 100. Levels run from 1 to 5 unless said otherwise. Criteria with a `tie_order` break ties in that
order; without any, the heaviest one does, if it is the only one of its weight.
"""

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from initiatives.digits import UNSEEN

LOWEST, HIGHEST = 1, 5
TOTAL = 100


class WeightsError(ValueError):
    """Why the file can't be used, in the active language."""


@dataclass(frozen=True)
class Weighted:
    key: str
    weight: Decimal | int
    lowest: int = LOWEST
    highest: int = HIGHEST
    tie_order: int | None = None


def read_weights(content: bytes) -> dict[str, Weighted]:
    """Criterion key to its weight; WeightsError when the file isn't what the module says."""
    try:
        found = json.loads(
            content.decode("utf-8-sig"),
            parse_float=Decimal,
            parse_constant=refuse_constant,
            object_pairs_hook=without_repetition,
        )
    except WeightsError:
        raise
    except (ValueError, RecursionError) as error:
        raise WeightsError(_("The weights are not a JSON file in UTF-8.")) from error
    if not isinstance(found, dict) or not found:
        raise WeightsError(_("The weights must be one JSON object: criterion to weight."))
    weights = {key: weighted(key, value) for key, value in found.items()}
    total = sum(criterion.weight for criterion in weights.values())
    if total != TOTAL:
        raise WeightsError(_("Weights add up to %(total)s, not to 100.") % {"total": total})
    return weights


def refuse_constant(name: str) -> None:
    raise WeightsError(_("“%(value)s” is not a number.") % {"value": name})


def without_repetition(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = {as_named(key): value for key, value in pairs}
    if len(found) < len(pairs):
        raise WeightsError(_("The weights name a criterion twice."))
    return found


def weighted(key: str, value: Any) -> Weighted:
    fields = value if isinstance(value, Mapping) else {"weight": value}
    if not is_sound(fields):
        message = _(
            "The weight of “%(criterion)s” must be a number from above 0 to 100, its levels whole and ascending."
        )
        raise WeightsError(message % {"criterion": key})
    return Weighted(key, **fields)


def as_named(text: str) -> str:
    """A name in a file without what can't be seen: marks of direction, outer spaces."""
    return unicodedata.normalize("NFC", UNSEEN.sub("", text)).strip()


def is_sound(fields: Mapping[str, Any]) -> bool:
    levels = {"lowest": LOWEST, "highest": HIGHEST, "tie_order": 1} | dict(fields)
    weight = levels.pop("weight", None)
    return (
        isinstance(weight, int | Decimal)
        and not isinstance(weight, bool)
        and 0 < weight <= TOTAL
        and set(levels) == {"lowest", "highest", "tie_order"}
        and all(type(level) is int for level in levels.values())
        and levels["lowest"] < levels["highest"]
    )


def equal_weights(keys: Iterable[str]) -> dict[str, Weighted]:
    return {key: Weighted(key, 1) for key in keys}


def tie_chain(weights: Iterable[Weighted]) -> list[str]:
    """Keys of the criteria that break ties, in order."""
    weights = list(weights)
    if any(criterion.tie_order is not None for criterion in weights):
        chosen = [criterion for criterion in weights if criterion.tie_order is not None]
        return [criterion.key for criterion in sorted(chosen, key=lambda criterion: criterion.tie_order)]
    most = max(criterion.weight for criterion in weights)
    heaviest = [criterion.key for criterion in weights if criterion.weight == most]
    return heaviest if len(heaviest) == 1 else []
