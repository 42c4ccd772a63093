"""An initiative among others, as a card."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django import template

from ..models.trail import address
from .initiatives_tags import request_of
from .once import once

register = template.Library()


@dataclass(frozen=True)
class Figure:
    """What a card tells of an `Indicator`."""

    name: str
    unit: str
    kind: str
    before: Decimal
    after: Decimal
    measured_on: date | None


@dataclass(frozen=True)
class Card:
    """What a card tells of an `InitiativePage`; for a box to tick its number, else 0."""

    title: str
    url: str
    summary: str
    governorate: str
    domain: str
    alike: tuple[str, ...]
    figure: Figure | None
    step: int
    evidence_grade: int
    award: str
    is_ready_to_replicate: bool
    adoption_count: int
    cost_band: str
    start_date: date | None
    is_illustrative: bool
    number: int


@register.simple_tag(takes_context=True)
def card(context: Any, initiative: Any, heading: str = "3", compared: bool = False, picked: Any = ()) -> str:
    """`initiative`: an InitiativePage read by `with_card()`. `heading`: how deep its title stands ("2" or "3").

    `compared`: with a box to tick; `picked`: numbers of those ticked. `initiative.alike`: what it shares with another.
    """
    told = card_of(initiative, request_of(context), compared)
    return drawn(told, heading, (initiative.pk,) if compared and initiative.pk in picked else ())


@once("initiatives/components/card.html")
def drawn(told, heading, picked):
    return {"card": told, "heading": heading, "picked": picked}


def card_of(page, request, compared):
    band = page.cost_band
    return Card(
        title=page.title,
        url=address(page, request),
        summary=page.summary,
        governorate=page.governorate.name if page.governorate else "",
        domain=page.domain.name if page.domain else "",
        alike=tuple(getattr(page, "alike", ())),
        figure=figure_of(page.headline_indicator),
        step=page.step,
        evidence_grade=page.evidence_grade,
        award=next((str(recognition.award) for recognition in page.source_recognitions), ""),
        is_ready_to_replicate=page.is_ready_to_replicate,
        adoption_count=page.adoption_count,
        cost_band=str(band.label) if band else "",
        start_date=page.start_date,
        is_illustrative=page.is_illustrative,
        number=page.pk if compared else 0,
    )


def figure_of(row):
    if row is None:
        return None
    return Figure(row.name, row.unit, row.kind, row.before, row.after, row.measured_on)
