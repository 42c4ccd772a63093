"""When an adoption reports, and by when each step of its plan is due."""

from datetime import date, timedelta

#: days after the beginning of the pilot
CHECKPOINTS = (30, 60, 90)
#: after the beginning of operation; what an organiser asks before he calls it sustained
YEAR = 365
#: how long the link of a mail opens its form
LINK_DAYS = 21
#: a checkpoint is asked for that often, once a week
ASKED_AT_MOST = 3
PAUSE = timedelta(days=7)


def checkpoint_dates(began_on: date) -> dict[int, date]:
    """{day: date} of the checkpoints of a pilot that began on `began_on`."""
    return {day: began_on + timedelta(days=day) for day in CHECKPOINTS}


def year_check(operating_on: date) -> date:
    return operating_on + timedelta(days=YEAR)


def is_year_over(operating_on: date | None, today: date) -> bool:
    return operating_on is not None and today >= year_check(operating_on)


def whole_months(since: date | None, today: date) -> int:
    """Of operation up to `today`; 0 where it has not begun."""
    if since is None or since > today:
        return 0
    return 12 * (today.year - since.year) + today.month - since.month - (today.day < since.day)


def end_of_week(week: int, begins_on: date) -> date:
    """The last day of the `week`-th week of a plan, counted from 1."""
    return begins_on + timedelta(days=7 * week - 1)


def is_to_be_asked(due_on: date, asked: int, asked_on: date | None, today: date) -> bool:
    """Whether a mail asks for an unanswered checkpoint today: on the day, then weekly, three times in all."""
    if today < due_on or asked >= ASKED_AT_MOST:
        return False
    return asked_on is None or today - asked_on >= PAUSE
