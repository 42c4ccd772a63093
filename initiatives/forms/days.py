"""Days as people type them."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

#: in which they may lie: at the ends of the calendar no zone and no next day can be reckoned with
YEARS = range(2000, 2201)


def refuse_far(day):
    """ValidationError for a date or time in a year that is a slip of the pen."""
    if day.year not in YEARS:
        years = {"first": YEARS[0], "last": YEARS[-1]}
        raise ValidationError(
            _("The year must lie between %(first)s and %(last)s."), code="year", params=years
        )
