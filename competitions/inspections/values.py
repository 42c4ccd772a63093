"""From a raw cell to a value of its column, or the reason why not."""

import re
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from initiatives.digits import number_typed, western_digits
from initiatives.languages import active_language

from .columns import COLUMNS, Column, Kind
from .sheet import Cell
from .wording import has_unseen_characters, plain

CAIRO = ZoneInfo("Africa/Cairo")
TYPED_NUMBER = re.compile(r"[-+]?\d{1,15}(\.\d{0,15})?")
STORED_NUMBER = re.compile(r"[-+]?\d{1,25}(\.\d{1,25})?([eE][-+]?\d{1,3})?")
YEAR_FIRST = r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"
DAY_FIRST = r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})"
HOUR = (
    r"(?:[T\s]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.0+)?)?\s*(?P<half>am|pm|ص|م)?)?"
)
TYPED_TIMES = [re.compile(day + HOUR, re.IGNORECASE) for day in (YEAR_FIRST, DAY_FIRST)]
DAY_ZERO_1900 = datetime(1899, 12, 30)
DAY_ZERO_1904 = datetime(1904, 1, 1)
LAST_SERIAL = 2_958_465
CHOICES = {column.key: column.choice_by_spelling() for column in COLUMNS}
PLAUSIBLE_YEARS = range(2000, 2100)


class NotThisColumn(Exception):
    """The cell does not hold what its column asks for; the message says what is expected."""


class Moment(NamedTuple):
    at: datetime  # UTC: hours between two of them are true across Cairo's clock changes
    day: date  # in Cairo
    has_hour: bool


def in_cairo(local: datetime, has_hour: bool) -> Moment | None:
    if local.year not in PLAUSIBLE_YEARS:
        return None
    return Moment(local.replace(tzinfo=CAIRO).astimezone(UTC), local.date(), has_hour)


def value_of(column: Column, cell: Cell, *, counts_from_1904: bool = False):
    if cell.kind == "f":
        raise NotThisColumn(_("Holds a formula. Copy the cell and paste its value only."))
    if cell.kind == "e":
        raise NotThisColumn(_("Holds an error of Excel (%(text)s).") % {"text": cell.text[:20]})
    if column.kind is Kind.TIME:
        return time_of(column, cell, DAY_ZERO_1904 if counts_from_1904 else DAY_ZERO_1900)
    if column.kind is Kind.NUMBER:
        return number_of(column, cell)
    if column.kind is Kind.CHOICE:
        return choice_of(column, cell)
    return text_of(column, cell)


def text_of(column: Column, cell: Cell) -> str:
    text = whole_number(cell.text) if cell.kind == "n" else cell.text
    if len(text) > column.longest:
        raise NotThisColumn(_("Longer than %(limit)s characters.") % {"limit": column.longest})
    if has_unseen_characters(text):
        raise NotThisColumn(_("Holds hidden control characters. Type it again."))
    if column.kind is Kind.CODE:
        text = western_digits(text)
        if not any(character.isdigit() for character in text):
            raise NotThisColumn(_("Write a code or number, with at least one digit."))
    return text


def whole_number(stored: str) -> str:
    """A number typed where a code is expected, without Excel's exponent or its point nought."""
    if not STORED_NUMBER.fullmatch(stored):
        return stored
    number = Decimal(stored)
    return f"{number.to_integral_value():f}" if number == number.to_integral_value() else f"{number:f}"


def number_of(column: Column, cell: Cell) -> Decimal:
    text = number_typed(cell.text)
    if not (STORED_NUMBER if cell.kind == "n" else TYPED_NUMBER).fullmatch(text):
        raise NotThisColumn(
            _("“%(text)s” is not a number. Write digits only, with a decimal point.")
            % {"text": shown(cell.text)}
        )
    number = Decimal(text)
    if column.lowest is not None and number < column.lowest:
        raise NotThisColumn(_("Must not be less than %(limit)s.") % {"limit": column.lowest})
    if number > (column.highest or 10**12):
        raise NotThisColumn(_("Must not be more than %(limit)s.") % {"limit": column.highest or "10¹²"})
    return number.quantize(Decimal(1).scaleb(-column.places), ROUND_HALF_UP)


def choice_of(column: Column, cell: Cell) -> str:
    word = {"1": "yes", "0": "no"}.get(cell.text, "") if cell.kind == "b" else cell.text
    key = CHOICES[column.key].get(plain(word))
    if key is None:
        raise NotThisColumn(
            _("“%(text)s” is not in the list: %(choices)s.")
            % {"text": shown(cell.text), "choices": choices_listed(column)}
        )
    return key


def choices_listed(column: Column) -> str:
    return _(", ").join(choice.label(active_language() or "ar") for choice in column.choices)


def time_of(column: Column, cell: Cell, day_zero: datetime) -> Moment:
    moment = stored_time(cell.text, day_zero) if cell.kind == "n" else typed_time(cell.text)
    if moment is None:
        raise NotThisColumn(
            _("“%(text)s” is not a date. Write it as 2026-03-15 or 15/03/2026, then the hour as 09:30.")
            % {"text": shown(cell.text)}
        )
    if column.hour_needed and not moment.has_hour:
        raise NotThisColumn(_("The hour is missing. Write it as 2026-03-15 09:30 (midnight as 00:01)."))
    return moment


def stored_time(text: str, day_zero: datetime) -> Moment | None:
    """A date as Excel keeps it: days since day zero, the hour as a fraction."""
    if not STORED_NUMBER.fullmatch(text) or not 1 <= (days := float(text)) <= LAST_SERIAL:
        return None
    seconds = round(days * 86_400)
    return in_cairo(day_zero + timedelta(seconds=seconds), bool(seconds % 86_400))


def typed_time(text: str) -> Moment | None:
    text = western_digits(text).strip()
    found = next(filter(None, (pattern.fullmatch(text) for pattern in TYPED_TIMES)), None)
    if found is None:
        return None
    part = found.groupdict()
    try:
        local = datetime(int(part["year"]), int(part["month"]), int(part["day"]), *hour_of(part))
    except ValueError:
        return None
    return in_cairo(local, part["hour"] is not None)


def hour_of(part: dict[str, str | None]) -> tuple[int, int, int]:
    hour, minute, second = (int(part[name] or 0) for name in ("hour", "minute", "second"))
    if part["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if part["half"].lower() in ("pm", "م") else 0)
    return hour, minute, second


def shown(text: str) -> str:
    """What was typed, short enough and harmless enough for a message."""
    text = text if len(text) <= 30 else f"{text[:30]}…"
    return "".join("�" if has_unseen_characters(character) else character for character in text)
