"""How long a badge is valid, and what a unit has points for."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from initiatives.badges import Badge, a_year_after, badges, points
from initiatives.enums import BadgeKind

GIVEN = date(2026, 3, 1)
ENDS = date(2027, 3, 1)
PIONEERING, OUTSTANDING, VERIFIED = BadgeKind


@dataclass
class Renewal:
    kind: str
    renewed_on: date


def days(number, since=ENDS):
    return since + timedelta(days=number)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 3, 1), date(2027, 3, 1)),
        (date(2027, 2, 28), date(2028, 2, 28)),
        (date(2028, 2, 29), date(2029, 2, 28)),
        (date(2027, 12, 31), date(2028, 12, 31)),
    ],
)
def test_a_year_ends_on_the_same_day(day, expected):
    assert a_year_after(day) == expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (GIVEN, "valid"),
        (days(-31), "valid"),
        (days(-30), "expiring"),
        (days(-1), "expiring"),
        (ENDS, "expired"),
        (days(500), "expired"),
    ],
)
def test_a_badge_says_from_the_thirtieth_day_before_that_it_ends_and_on_its_last_that_it_did(today, expected):
    assert Badge(PIONEERING, GIVEN).state(today) == expected


@pytest.mark.parametrize(
    ("renewed_on", "expires_on"),
    [
        (days(-1, GIVEN), ENDS),
        (GIVEN, ENDS),
        (days(-20), date(2028, 2, 9)),
        (days(40), date(2028, 4, 10)),
    ],
)
def test_a_renewal_prolongs_from_its_day_before_or_after_the_end(renewed_on, expires_on):
    [badge] = badges([(PIONEERING, GIVEN)], [Renewal("pioneering", renewed_on)])
    assert badge.expires_on == expires_on


def test_the_latest_ground_and_the_latest_renewal_of_the_same_kind_count():
    later = days(10, GIVEN)
    grounds = [(VERIFIED, later), (VERIFIED, GIVEN), (OUTSTANDING, GIVEN)]
    renewals = [Renewal("verified", days(90, GIVEN)), Renewal("verified", days(60, GIVEN))]

    outstanding, verified = badges(grounds, renewals)

    assert (outstanding.kind, outstanding.renewal, outstanding.expires_on) == (OUTSTANDING, None, ENDS)
    assert (verified.granted_on, verified.renewal) == (later, renewals[0])


def test_what_was_never_given_is_no_badge_however_renewed():
    assert badges([], [Renewal("pioneering", GIVEN)]) == []


@pytest.mark.parametrize(
    ("held", "verified", "copies", "expected"),
    [
        ([], [], 0, 0),
        ([PIONEERING], [], 0, 10),
        ([OUTSTANDING], [], 0, 5),
        ([VERIFIED], [], 0, 0),
        ([], [GIVEN], 0, 5),
        ([], [], 4, 12),
        ([PIONEERING, PIONEERING, OUTSTANDING], [GIVEN, GIVEN], 2, 41),
    ],
)
def test_points_are_added_up(held, verified, copies, expected):
    assert points([Badge(kind, GIVEN) for kind in held], verified, copies, days(-1)) == expected


@pytest.mark.parametrize(("today", "expected"), [(days(-1), 18), (ENDS, 3)])
def test_what_expired_counts_nothing(today, expected):
    assert points([Badge(PIONEERING, GIVEN)], [GIVEN], 1, today) == expected


def test_a_renewed_badge_counts_again():
    held = badges([(PIONEERING, GIVEN)], [Renewal("pioneering", days(5))])
    assert points(held, [], 0, days(6)) == 10


def test_a_renewal_on_the_day_that_gave_the_badge_is_one():
    renewal = Renewal("pioneering", GIVEN)
    assert badges([(PIONEERING, GIVEN)], [renewal]) == [Badge(PIONEERING, GIVEN, renewal)]
