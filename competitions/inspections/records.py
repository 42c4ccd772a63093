"""One row of the field-work record, and what an entry and its edition ask of it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from .values import Moment
from .wording import plain


@dataclass(slots=True)
class Record:
    change_no: str | None = None
    received_at: Moment | None = None
    source: str | None = None
    governorate: str | None = None
    markaz: str | None = None
    village: str | None = None
    lat: Decimal | None = None
    lon: Decimal | None = None
    detected_area_m2: Decimal | None = None
    change_type: str | None = None
    land_type: str | None = None
    jurisdiction: str | None = None
    inspected_at: Moment | None = None
    inspector: str | None = None
    on_site_area_m2: Decimal | None = None
    finding: str | None = None
    permit_no: str | None = None
    report_no: str | None = None
    decision_no: str | None = None
    action: str | None = None
    executed_at: Moment | None = None
    wave: str | None = None
    photo_before: str | None = None
    photo_after: str | None = None
    notes: str | None = None
    form_complete: str | None = None
    recovered_m2: Decimal | None = None
    recurrence_of: str | None = None

    @property
    def hours_to_inspection(self) -> float:
        return (self.inspected_at.at - self.received_at.at).total_seconds() / 3600

    @property
    def has_coordinates_and_photos(self) -> bool:
        return None not in (self.lat, self.lon, self.photo_before, self.photo_after)

    @property
    def is_farmland(self) -> bool:
        """Counted in feddans by the ministry's tables: cultivation of any land, anything on farmland."""
        return self.change_type == "cultivation" or self.land_type == "farmland"


@dataclass(frozen=True)
class Terms:
    """What the file is held against. A limit that is None (or empty) is not checked."""

    now: datetime
    deadline_hours: int
    period_from: date | None = None
    period_to: date | None = None
    governorate_names: frozenset[str] = frozenset()

    def covers(self, day: date) -> bool:
        after_start = self.period_from is None or self.period_from <= day
        return after_start and (self.period_to is None or day <= self.period_to)

    @cached_property
    def own_spellings(self) -> set[str]:
        return {plain(name) for name in self.governorate_names}

    def is_own_governorate(self, name: str) -> bool:
        return not self.own_spellings or plain(name) in self.own_spellings


class Problem(NamedTuple):
    cell: str
    column: str
    reason: str
