"""What an answer holds, field by field. Nothing that stands in no shape can be told."""

from datetime import date, datetime
from uuid import UUID

from ninja import Schema


class InTwo(Schema):
    """The same in both languages; null where it was not written."""

    ar: str | None
    en: str | None


class Place(Schema):
    code: str
    name: InTwo


class Term(Schema):
    key: str
    name: InTwo


class Unit(Schema):
    tier: str
    name: InTwo


class Licence(Schema):
    name: InTwo
    url: str | None


class Indicator(Schema):
    name: InTwo
    unit: InTwo
    kind: str
    better: str
    before: float | None
    after: float | None
    measured_before_on: date | None
    measured_on: date | None
    n: int | None
    source: InTwo


class ObstacleMet(Schema):
    obstacle: Term | None
    what_happened: InTwo
    how_overcome: InTwo


class Initiative(Schema):
    id: UUID
    title: InTwo
    url: InTwo
    summary: InTwo
    governorate: Place
    local_unit: Unit | None
    domain: Term | None
    step: int
    stage: str | None
    facet: str | None
    evidence: int
    started_on: date | None
    ended_on: date | None
    cost: float | None
    cost_band: str | None
    beneficiaries: list[Term]
    tags: list[Term]
    indicators: list[Indicator]
    obstacles: list[ObstacleMet]
    satisfaction: float | None
    satisfaction_method: InTwo
    problem: InTwo
    solution: InTwo
    novelty: InTwo
    team: InTwo
    conditions: InTwo
    transfer: InTwo
    lessons: InTwo
    has_guide: bool
    adopted_by: int
    published_at: datetime | None
    updated_at: datetime | None
    is_illustrative: bool


class KeyFigure(Schema):
    value: float | None
    unit: InTwo
    caption: InTwo


class Story(Schema):
    id: UUID
    title: InTwo
    url: InTwo
    governorate: Place
    initiative: UUID | None
    before: InTwo
    turning_point: InTwo
    after: InTwo
    key_figures: list[KeyFigure]
    published_at: datetime | None
    updated_at: datetime | None
    is_illustrative: bool


class Governorate(Schema):
    code: str
    name: InTwo
    url: InTwo
    region: Term
    kind: str
    capital: InTwo
    initiatives: int
    stories: int
    technology_centres: int


class Effect(Schema):
    percent: int
    low: int | None
    high: int | None
    n: int


class Measure(Schema):
    name: str
    unit: str
    kind: str
    original_before: float | None
    original_after: float | None
    original_n: int | None
    before: float | None
    after: float | None
    n: int | None
    measured_on: date | None
    source: str | None
    effect: Effect | None


class Adoption(Schema):
    id: int
    initiative: UUID
    governorate: Place
    mentor: Place
    local_unit: Unit
    state: str
    matched_on: date
    piloting_on: date | None
    operating_on: date | None
    verified_on: date | None
    sustained_on: date | None
    stopped_on: date | None
    reason: str | None
    adaptation: InTwo
    lesson: InTwo
    measures: list[Measure]
    is_illustrative: bool


class Share(Schema):
    value: float
    low: float
    high: float
    n: int


class Answered(Schema):
    question: str
    n: int
    very_dissatisfied: int | None
    dissatisfied: int | None
    neither: int | None
    satisfied: int | None
    very_satisfied: int | None
    share: Share | None


class Centre(Schema):
    code: str
    name: InTwo
    kind: str


class Survey(Schema):
    code: str
    centre: Centre
    governorate: Place
    first_day: date
    last_day: date
    sampling: str
    is_representative: bool
    n: int
    asked: int | None
    response_rate: float | None
    overall: Share | None
    settled_at_once: Share | None
    questions: list[Answered]
    counted_at: datetime
