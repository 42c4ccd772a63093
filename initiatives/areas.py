"""Areas are kept in square metres; farmland is spoken of in feddans."""

from decimal import ROUND_HALF_UP, Decimal

SQUARE_METRES_PER_FEDDAN = Decimal("4200.83")
HUNDREDTH = Decimal("0.01")
# The sixth decimal of a feddan is 0.004 m²: below it a feddan can't miss the square metres it stands for.
MOST_PLACES = 6


def square_metres(feddans: Decimal) -> Decimal:
    """Feddans in square metres, rounded to what the database keeps."""
    return (feddans * SQUARE_METRES_PER_FEDDAN).quantize(HUNDREDTH, ROUND_HALF_UP)


def feddans(square_metres: Decimal) -> Decimal:
    """Square metres in feddans, unrounded."""
    return square_metres / SQUARE_METRES_PER_FEDDAN


def feddans_to_type(area: Decimal) -> Decimal:
    """The shortest number of feddans that gives `area` again: what was typed as 12.5 is shown as 12.5."""
    for places in range(MOST_PLACES + 1):
        rounded = feddans(area).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        if square_metres(rounded) == area:
            break
    return rounded
