"""What copies of an initiative saved, added up from what their adopters measured: numbers in, numbers out.

Only averages and counts of which less is better can be added up. An average (minutes a visit takes) is saved once for
each person served: (before − after) × served; a count (complaints a month) is saved as it is: before − after. A copy
that became worse counts against the sum. It is an estimate, for `n` were measured and not everyone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ..enums import Better, IndicatorKind, Side


@dataclass(frozen=True)
class Saving:
    """Of one indicator: `amount` in the unit of `measure`, from `places` copies that measured `n` in all.

    `served` is None where the indicator is a count. `left_out`: copies whose figures can't be added up.
    """

    measure: Any
    amount: Decimal
    places: int
    n: int
    served: int | None
    left_out: int

    @property
    def is_gain(self) -> bool:
        return self.places > 0 and self.amount > 0


def savings(copies: Iterable[tuple[Iterable[Any], int | None]]) -> list[Saving]:
    """`copies`: of each its measures (of both sides, as `OutcomeMeasure`) and how many were served, None if unknown.

    One `Saving` for each indicator that can be saved, in the order of the original's.
    """
    pairs: dict[Any, list] = {}
    for measures, served in copies:
        for original, copy in paired(measures):
            if can_be_saved(original):
                pairs.setdefault(original.key, []).append((original, copy, served))
    found = sorted(pairs.values(), key=lambda rows: rows[0][0].position)
    return [saving(rows) for rows in found]


def paired(measures: Iterable[Any]) -> list[tuple[Any, Any]]:
    measures = list(measures)
    copies = {row.key: row for row in measures if row.side == Side.COPY}
    return [(row, copies[row.key]) for row in measures if row.side == Side.ORIGINAL and row.key in copies]


def can_be_saved(measure: Any) -> bool:
    return measure.better == Better.LOWER and measure.kind in (IndicatorKind.MEAN, IndicatorKind.COUNT)


def saving(rows: list[tuple[Any, Any, int | None]]) -> Saving:
    """`rows`: (original, copy, served) of one indicator."""
    first = rows[0][0]
    by_person = first.kind == IndicatorKind.MEAN
    counted = [(copy, served) for original, copy, served in rows if adds_up(original, copy, served)]
    return Saving(
        measure=first,
        amount=sum(
            ((copy.before - copy.after) * (served if by_person else 1) for copy, served in counted),
            Decimal(0),
        ),
        places=len(counted),
        n=sum(copy.n for copy, _served in counted),
        served=sum(served for _copy, served in counted) if by_person else None,
        left_out=len(rows) - len(counted),
    )


def adds_up(original: Any, copy: Any, served: int | None) -> bool:
    """Measured at both ends, with its number, in the original's unit and kind; an average also needs its served."""
    is_measured = copy.before is not None and copy.after is not None and copy.n
    is_alike = all(getattr(original, name) == getattr(copy, name) for name in ("unit", "kind", "better"))
    return bool(is_measured and is_alike and (served or copy.kind != IndicatorKind.MEAN))
