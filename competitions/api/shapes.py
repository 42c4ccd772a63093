"""What an answer holds, field by field. No judge, no mark, no number of an entry and no name of a person is in it."""

from datetime import datetime
from uuid import UUID

from ninja import Schema

from initiatives.api.shapes import InTwo, Place, Unit


class Phase(Schema):
    phase: str
    starts_at: datetime
    ends_at: datetime


class Criterion(Schema):
    key: str
    name: InTwo
    weight: int
    kind: str


class Edition(Schema):
    code: str
    kind: str
    name: InTwo
    url: InTwo
    introduction: InTwo
    tiers: list[str]
    phases: list[Phase]
    criteria: list[Criterion]
    names_all_entries: bool
    is_closed: bool
    released_at: datetime | None
    is_illustrative: bool


class Result(Schema):
    edition: str
    blind_code: str
    tier: str | None
    outcome: str
    place: int | None
    citation: InTwo
    title: InTwo
    url: InTwo
    governorate: Place | None
    mentor: Place | None
    local_unit: Unit | None
    initiative: UUID | None
    rank: int | None
    is_joint: bool
    sheets: int | None
    score: float | None
    mean: float | None
    rank_low: int | None
    rank_high: int | None
    p_first: float | None
    group: int | None
    component: int
