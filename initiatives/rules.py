"""What an initiative's figures say about it, and who may move it on: pure functions, no database, no clock."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils.html import strip_tags

from .enums import SETTLED, CostBand, IndicatorKind, PlaceState, Progress, Step

COST_BANDS: list[tuple[Decimal, CostBand]] = [
    (Decimal(0), CostBand.NONE),
    (Decimal(50_000), CostBand.UP_TO_50),
    (Decimal(250_000), CostBand.UP_TO_250),
    (Decimal(1_000_000), CostBand.UP_TO_1000),
]

#: as people write them; what lasts is measured in these
TIME_UNIT = re.compile(
    r"\b(ثاني[ةه]|ثوان|دقيق[ةه]|دقائق|ساع[ةه]|ساعات|يوم|أيام|أسبوع|أسابيع|شهر|أشهر|شهور|سن[ةه]|سنوات"
    r"|seconds?|minutes?|min|hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)


def cost_band(cost: Decimal | None) -> CostBand | None:
    """The band of a cost in EGP; None while no cost is given."""
    if cost is None:
        return None
    return next((band for ceiling, band in COST_BANDS if cost <= ceiling), CostBand.OVER_1000)


def relative_change(before: Decimal, after: Decimal) -> Decimal | None:
    """Change in % of `before`, rounded to whole percent; None when there is nothing to divide by."""
    if not before:
        return None
    return ((after - before) / abs(before) * 100).quantize(Decimal(1))


def may_be_negative(kind: str, unit: str) -> bool:
    """Neither a count nor what lasts is; an average of something else may be: a balance, a temperature."""
    return kind == IndicatorKind.MEAN and not TIME_UNIT.search(unit)


def evidence_grade(indicators: Iterable[object], files: int, satisfaction_measured: bool) -> int:
    """1 to 4: a figure; with its source and date; with n or a file; with measured satisfaction as well.

    0 when no indicator has both values.
    """
    complete = [row for row in indicators if row.before is not None and row.after is not None]
    if not complete:
        return 0
    sourced = any(row.source and row.measured_on for row in complete)
    if not sourced:
        return 1
    counted = any(row.n for row in complete) or files > 0
    if not counted:
        return 2
    return 4 if satisfaction_measured else 3


def step(
    *,
    implementing: bool,
    documented: bool,
    recognised: bool,
    replicated: bool = False,
    sustained: bool = False,
) -> Step:
    """The highest step reached; `replicated`: a copy works elsewhere, `sustained`: one has for twelve months."""
    if sustained:
        return Step.SUSTAINED
    if replicated:
        return Step.REPLICATED
    if recognised:
        return Step.RECOGNISED
    if documented:
        return Step.DOCUMENTED
    return Step.IMPLEMENTING if implementing else Step.SUBMITTED


ATTEMPTS = 20
LONGEST_PAUSE = timedelta(hours=6)


def pause_before_attempt(attempt: int) -> timedelta | None:
    """How long a refused mail waits: 1, 2, 4 … minutes, 6 hours at most; None after three days of trying."""
    if attempt > ATTEMPTS:
        return None
    return min(timedelta(minutes=2 ** (attempt - 2)), LONGEST_PAUSE)


@dataclass(frozen=True)
class Gap:
    """Something compulsory that is not filled: the field, and where it is a table the row and column."""

    name: str
    row: int = 0
    column: str = ""


@dataclass(frozen=True)
class Readiness:
    """How much of what is compulsory at submission is there."""

    gaps: tuple[Gap, ...]
    asked: int

    @property
    def filled(self) -> int:
        return self.asked - len({gap.name for gap in self.gaps})

    @property
    def percent(self) -> int:
        """Whole percent, 100 only when nothing is missing."""
        return self.filled * 100 // self.asked if self.asked else 100

    @property
    def is_complete(self) -> bool:
        return not self.gaps


def readiness(fields: Iterable[Any], content: Mapping[str, Any], besides: Collection[str] = ()) -> Readiness:
    """Compare `fields` of a form's outline with a revision's `content`; `besides` are compulsory for this page."""
    gaps: list[Gap] = []
    asked = 0
    for field in fields:
        found = [*field_gaps(field, content, besides)]
        gaps += found
        asked += bool(found) or field.is_compulsory or field.name in besides
    return Readiness(tuple(gaps), asked)


def field_gaps(field: Any, content: Mapping[str, Any], besides: Collection[str]) -> Iterable[Gap]:
    value = content.get(field.name)
    is_asked = field.is_compulsory or field.name in besides
    if is_asked and (is_blank(value) or (field.columns and len(value) < field.rows_asked)):
        yield Gap(field.name)
    for number, row in enumerate(value or [] if field.columns else [], start=1):
        for column in field.columns:
            if column.is_compulsory and is_blank(row.get(column.name)):
                yield Gap(field.name, number, column.name)


def is_blank(value: Any) -> bool:
    """Nothing a reader could see; zero is a figure."""
    if isinstance(value, str):
        return not strip_tags(value).strip() or value == "[]"
    return value is None or value is False or value == []


def compulsory_besides(content: Mapping[str, Any]) -> list[str]:
    """What an initiative must also say: the declaration, and the method once satisfaction was measured."""
    measured = not is_blank(content.get("satisfaction"))
    return ["declaration", *(["satisfaction_method"] if measured else [])]


CONTACT = re.compile(r"@|\d{7,}|(?:\d[\s\-./]?){9,}")


def names_a_contact(text: str) -> bool:
    """Whether it holds an e-mail address or a number as long as a telephone's or an identity card's, in any digits."""
    return CONTACT.search(text) is not None


#: degrees to a few metres, in decimals or in minutes, and links to a map
COORDINATES = re.compile(
    r"\b\d{1,3}[.٫]\d{4,}|\d{1,3}\s*°\s*\d{1,2}\s*['’′]|\bmaps\.(?:google|app)\b|\bgoo\.gl/maps\b"
)
#: of an official report on somebody, or of his permit: named as such, or with its year
FILE_NUMBER = re.compile(
    r"\b(?:ال)?(?:محضر|محاضر|ترخيص|تراخيص|رخصة|رخصه|permit|licen[cs]e|report)(?:\s+\w+){0,2}\s*"
    r"(?:(?:رقم|برقم|أرقام|no\.|number|#)\s*:?\s*\d+|\d+\s*/\s*\d{4}\b)",
    re.IGNORECASE,
)


def names_a_place_or_file(text: str) -> bool:
    """Whether it holds exact coordinates, or the number of a permit or of an official report, in any digits."""
    return bool(COORDINATES.search(text) or FILE_NUMBER.search(text))


def names_what_is_private(text: str) -> bool:
    return names_a_contact(text) or names_a_place_or_file(text)


def review_actions(*, reviews: bool, submitted: bool, edited_last: bool) -> list[str]:
    """What a user may do at a step: nobody reviews what he submitted, nobody approves what he wrote last."""
    if not reviews or submitted:
        return []
    return ["reject"] if edited_last else ["reject", "approve"]


def is_untouched(readiness: Readiness, *, was_public: bool, was_submitted: bool) -> bool:
    """A draft that holds a title at most: made by opening the form, not by writing."""
    return readiness.filled <= 1 and not was_public and not was_submitted


def is_overdue(status: str, due_on: date | None, today: date) -> bool:
    """Still open after its day; on the day itself it is not."""
    return status not in SETTLED and due_on is not None and due_on < today


def needs_reason(status: str) -> bool:
    """Who drops something says why; the other moves speak for themselves."""
    return status == Progress.DROPPED


def visit_is_late(planned_on: date, made_on: date | None, today: date) -> bool:
    return made_on is None and planned_on < today


def may_nominate(nominate_until: date, today: date) -> bool:
    """Up to and with the last day."""
    return today <= nominate_until


def problem_of_place(state: str, attendance: str, left: int, starts_on: date, today: date) -> str:
    """Why a nomination can't be settled so: "full", "no_place", "too_early"; empty when it can."""
    if state == PlaceState.ACCEPTED and left < 1:
        return "full"
    if attendance and state != PlaceState.ACCEPTED:
        return "no_place"
    return "too_early" if attendance and today < starts_on else ""


def may_publish_guide(*, initiative_is_public: bool, gaps: Collection[Gap]) -> bool:
    """A guide is published whole, and below a page that anybody may read."""
    return initiative_is_public and not gaps


def is_ready_to_replicate(*, is_public: bool, has_guide: bool) -> bool:
    """Whether an initiative, a winner's too, may be called so: others can read the whole of how it is done."""
    return is_public and has_guide
