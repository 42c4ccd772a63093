"""How exactly scores are kept, published and compared: rounded half up, once."""

from decimal import ROUND_HALF_UP, Decimal

#: Means of sheets are kept to four places; corrected scores are published to one, and two that agree as
#: published are a tie.
KEPT = Decimal("0.0001")
PUBLISHED_PLACES = 1

#: Arithmetic noise lies beyond this place, so that equal scores are published as equal.
NOISE = 9


def kept(value: Decimal) -> Decimal:
    return value.quantize(KEPT, rounding=ROUND_HALF_UP)


def published(score: float, places: int = PUBLISHED_PLACES) -> Decimal:
    """A corrected score as it is shown and compared."""
    return Decimal(repr(round(float(score), NOISE))).quantize(
        Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP
    )
