"""What the reading of an entry is made of, whatever kind of entry it is."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from ..redaction import Segment


@dataclass(frozen=True)
class Figure:
    label: str
    value: Decimal | int
    share: Decimal | None = None
    is_percent: bool = False


@dataclass(frozen=True)
class Passage:
    """A text with what is hidden in it; `target` is where a screener's redaction is stored."""

    target: str
    label: str
    pieces: list[Segment]


@dataclass(frozen=True)
class Attachment:
    number: int
    key: str
    file: Any
    label: str
    is_image: bool
    hidden: bool


@dataclass(frozen=True)
class Case:
    """A sample case: its number stands for the change number and the place, which judges don't read."""

    number: int
    facts: list[tuple[str, Any]]
    photos: list[Attachment]


@dataclass
class Section:
    key: str
    heading: str
    figures: list[Figure] = field(default_factory=list)
    facts: list[tuple[str, Any]] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    tables: list["Table"] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        parts = (self.figures, self.facts, self.passages, self.tables, self.cases, self.attachments)
        return not any(parts)


@dataclass(frozen=True)
class Table:
    caption: str
    headings: list[str]
    rows: list[list[Any]]
