"""Facets and lines of the catalogue, each drawn once for what it tells."""

from dataclasses import dataclass
from typing import Any

from django import template

from ..models.catalogue.shown import ShownFacet
from ..models.trail import address
from .card_tags import Figure, figure_of
from .initiatives_tags import request_of
from .once import once

register = template.Library()


@dataclass(frozen=True)
class Line:
    """What the table tells of an `InitiativePage`."""

    title: str
    url: str
    figure: Figure | None
    governorate: str
    domain: str
    step: str
    cost_band: str
    evidence_grade: int
    year: int | None
    number: int


@register.simple_tag
def facet(shown: ShownFacet | str, bare: bool = False) -> str:
    """The values of a facet, to be ticked; nothing where it is not offered. `bare`: without a fold of its own."""
    return ticked(shown, bare) if shown else ""


@once("initiatives/catalogue/facet.html")
def ticked(shown, bare):
    return {"facet": shown, "bare": bare}


@register.simple_tag
def choice(shown: ShownFacet | str, nothing: str) -> str:
    """One of the values of a facet; `nothing`: the words for no choice."""
    return chosen(shown, str(nothing)) if shown else ""


@once("initiatives/catalogue/choice.html")
def chosen(shown, nothing):
    return {"facet": shown, "nothing": nothing}


@register.simple_tag(takes_context=True)
def line(context: Any, initiative: Any, picked: Any) -> str:
    """`initiative`: an InitiativePage read by `with_card()`; `picked`: numbers of those compared."""
    told = line_of(initiative, request_of(context))
    return drawn_line(told, (initiative.pk,) if initiative.pk in picked else ())


@once("initiatives/catalogue/line.html")
def drawn_line(told, picked):
    return {"line": told, "picked": picked}


def line_of(page, request):
    return Line(
        title=page.title,
        url=address(page, request),
        figure=figure_of(page.headline_indicator),
        governorate=page.governorate.name if page.governorate else "",
        domain=page.domain.name if page.domain else "",
        step=str(page.step.label),
        cost_band=str(page.cost_band.label) if page.cost_band else "",
        evidence_grade=page.evidence_grade,
        year=page.year,
        number=page.pk,
    )
