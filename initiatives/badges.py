"""Badges of initiatives and points of local units: pure functions, no database, no clock.

A badge lasts twelve months from the day that gave it, or from the day it was last renewed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from .enums import BadgeKind, RecognitionKind

#: before a badge expires its governorate is reminded, and its page says so
SOON = timedelta(days=30)
#: what an award of a competition gives
OF_AWARD = {
    RecognitionKind.WINNER: BadgeKind.PIONEERING,
    RecognitionKind.MENTION: BadgeKind.OUTSTANDING,
}
#: what a unit has for each initiative of its own with that badge; for each adoption of its own that was verified within
#: twelve months; for each adoption elsewhere of an initiative of its own, while it works
POINTS = {BadgeKind.PIONEERING: 10, BadgeKind.OUTSTANDING: 5, "adoption": 5, "copy": 3}


class BadgeState(StrEnum):
    VALID = "valid"
    EXPIRING = "expiring"
    EXPIRED = "expired"


def a_year_after(day: date) -> date:
    """The same day of the next year; 28 February after a 29th."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if is_leap_day else day.day)


def state_of(expires_on: date, today: date) -> BadgeState:
    """On the day it expires it is no longer valid."""
    if today >= expires_on:
        return BadgeState.EXPIRED
    return BadgeState.EXPIRING if today >= expires_on - SOON else BadgeState.VALID


@dataclass(frozen=True)
class Badge:
    """`renewal` is the latest since it was granted (with `renewed_on`), or None."""

    kind: BadgeKind
    granted_on: date
    renewal: Any = None

    @property
    def expires_on(self) -> date:
        return a_year_after(self.renewal.renewed_on if self.renewal else self.granted_on)

    def state(self, today: date) -> BadgeState:
        return state_of(self.expires_on, today)


def badges(grounds: Iterable[tuple[str, date]], renewals: Iterable[Any]) -> list[Badge]:
    """One badge of each kind in `grounds` ((kind, day)), from its latest day; in the order of the kinds.

    `renewals` have `kind` and `renewed_on`; those from before the latest ground change nothing.
    """
    granted: dict[str, date] = {}
    for kind, day in grounds:
        granted[kind] = max(day, granted.get(kind, day))
    kept = list(renewals)
    return [badge(kind, granted[kind], kept) for kind in BadgeKind if kind in granted]


def badge(kind: BadgeKind, granted_on: date, renewals: list[Any]) -> Badge:
    since = [row for row in renewals if row.kind == kind and row.renewed_on >= granted_on]
    return Badge(kind, granted_on, max(since, key=lambda row: row.renewed_on, default=None))


def points(held: Iterable[Badge], verified: Iterable[date], copies: int, today: date) -> int:
    """Of a unit: `held` by its initiatives, `verified` the days of its own adoptions, `copies` at work elsewhere.

    What has expired counts nothing.
    """
    valid = [one for one in held if one.state(today) != BadgeState.EXPIRED]
    fresh = [day for day in verified if state_of(a_year_after(day), today) != BadgeState.EXPIRED]
    awarded = sum(POINTS.get(one.kind, 0) for one in valid)
    return awarded + POINTS["adoption"] * len(fresh) + POINTS["copy"] * copies
