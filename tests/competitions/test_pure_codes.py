"""Codes and moments: how entries are numbered, and what a clock on the wall means on the nights it jumps."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from competitions import codes, moments

CAIRO = ZoneInfo("Africa/Cairo")


@pytest.mark.parametrize(
    ("code", "longest", "taken", "after"),
    [
        ("SCU-2026", 12, [], "SCU-2027"),
        ("SCU-2026", 12, ["SCU-2027", "SCU-2028"], "SCU-2029"),
        ("SCU", 12, [], "SCU-2"),
        ("SCU", 12, ["SCU-2"], "SCU-3"),
        ("SCU09", 12, [], "SCU10"),
        ("A9B", 12, [], "A10B"),
        ("SCU-99", 6, [], ""),
        ("SCU-98", 6, ["SCU-99"], ""),
    ],
)
def test_the_next_code_is_the_first_free_one(code, longest, taken, after):
    assert codes.next_code(code, longest, taken) == after


@pytest.mark.parametrize(
    ("code", "number"), [("SCU", "SCU-2026-007"), ("SCU-2026", "SCU-2026-007"), ("scu", "SCU-2026-007")]
)
def test_an_entry_number_holds_the_year_once(code, number):
    assert codes.entry_number(code, 2026, 7) == number


def test_codes_are_drawn_from_letters_that_nobody_misreads():
    drawn = {codes.make_blind_code() for _ in range(50)} | {codes.make_certificate_code() for _ in range(50)}

    assert {len(code) for code in drawn} == {codes.LENGTH, codes.CERTIFICATE_LENGTH}
    assert len(drawn) == 100
    assert not set("".join(drawn)) & set("ILO01")


# In 2026 Cairo's clock goes from 0:00 to 1:00 on 24 April, and from midnight back to 23:00 on 29 October.
SKIPPED, REPEATED = datetime(2026, 4, 24, 0, 30), datetime(2026, 10, 29, 23, 30)


def test_a_skipped_time_is_the_next_that_exists():
    assert not moments.exists(SKIPPED, CAIRO)
    assert moments.wall_clock(moments.instant(SKIPPED, CAIRO), CAIRO) == datetime(2026, 4, 24, 1, 0)


def test_a_repeated_time_is_its_later_instant():
    meant = moments.instant(REPEATED, CAIRO)

    assert moments.is_repeated(REPEATED, CAIRO) and not moments.is_repeated(SKIPPED, CAIRO)
    assert meant.utcoffset() == timedelta(hours=2)
    assert moments.wall_clock(meant, CAIRO) == REPEATED


def test_a_day_later_is_the_same_hour_on_the_wall():
    before = moments.instant(datetime(2026, 4, 23, 12), CAIRO)

    assert moments.later(before, timedelta(days=1), CAIRO) - before == timedelta(hours=24)
    after = moments.wall_clock(moments.later(before, timedelta(days=1), CAIRO), CAIRO)
    assert after == datetime(2026, 4, 24, 12)


@pytest.mark.parametrize(
    ("day", "old", "new", "moved"),
    [
        (date(2026, 3, 1), date(2026, 1, 1), date(2027, 1, 1), date(2027, 3, 1)),
        (date(2026, 12, 31), date(2026, 1, 1), date(2028, 1, 1), date(2028, 12, 31)),
        (date(2024, 2, 29), date(2024, 1, 1), date(2025, 1, 1), date(2025, 2, 28)),
        (date(2026, 3, 1), date(2026, 1, 1), date(2026, 1, 11), date(2026, 3, 11)),
    ],
)
def test_a_calendar_moves_by_whole_years_or_by_days(day, old, new, moved):
    assert moments.moved_day(day, old, new) == moved


def test_a_moved_moment_keeps_its_hour_of_the_clock():
    moment = moments.instant(datetime(2026, 3, 1, 9, 30), CAIRO)
    summer = moments.moved(moment, date(2026, 3, 1), date(2026, 7, 1), CAIRO)

    assert moments.wall_clock(summer, CAIRO) == datetime(2026, 7, 1, 9, 30)
