"""A wall clock time as one instant, on the two nights a year when the clock jumps."""

import datetime

MINUTE = datetime.timedelta(minutes=1)


def instant(wall: datetime.datetime, zone: datetime.tzinfo) -> datetime.datetime:
    """The instant `wall` means: the later one of a repeated hour, the next that exists of a skipped one."""
    while not exists(wall, zone):
        wall = wall.replace(second=0, microsecond=0) + MINUTE
    # The second pass of a repeated hour; elsewhere the fold changes nothing.
    return wall.replace(tzinfo=zone, fold=1)


def wall_clock(moment: datetime.datetime, zone: datetime.tzinfo) -> datetime.datetime:
    """What the clock on the wall shows, without a zone."""
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)


def later(moment: datetime.datetime, by: datetime.timedelta, zone: datetime.tzinfo) -> datetime.datetime:
    """`moment` moved on by the clock on the wall."""
    return instant(wall_clock(moment, zone) + by, zone)


def moved(
    moment: datetime.datetime, old: datetime.date, new: datetime.date, zone: datetime.tzinfo
) -> datetime.datetime:
    """`moment` at the same hour of the clock, as far away as the day `new` is from `old`."""
    wall = wall_clock(moment, zone)
    return instant(datetime.datetime.combine(moved_day(wall.date(), old, new), wall.time()), zone)


def moved_day(day: datetime.date, old: datetime.date, new: datetime.date) -> datetime.date:
    """By whole years when `old` and `new` are one day of the year, else by as many days."""
    if (old.month, old.day) != (new.month, new.day):
        return day + (new - old)
    return in_year(day, day.year + new.year - old.year)


def in_year(day: datetime.date, year: int) -> datetime.date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)


def exists(wall: datetime.datetime, zone: datetime.tzinfo) -> bool:
    there = wall.replace(tzinfo=zone, fold=0).astimezone(datetime.UTC)
    return there.astimezone(zone).replace(tzinfo=None, fold=0) == wall.replace(fold=0)


def is_repeated(wall: datetime.datetime, zone: datetime.tzinfo) -> bool:
    offsets = {wall.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1)}
    return len(offsets) > 1 and exists(wall, zone)
