"""How the catalogue's facets, conditions and tiles are drawn."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ...search import arabic
from ..places import Tile
from .facets import BY_NAME
from .query import Query

NEAR = 4


@dataclass(frozen=True)
class FacetValue:
    key: str
    name: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class ShownFacet:
    """Plain, so that it is drawn once: its texts stand in the active language."""

    name: str
    label: str
    values: tuple[FacetValue, ...]
    is_unfolded: bool


@dataclass(frozen=True)
class Chip:
    """A condition that stands, and the query without it; `count`, where one is told, of what that finds."""

    label: str
    query: Query
    count: int | None = None
    facet: str = ""


def shown_facet(catalogue, facet):
    """Values that some initiative has, and the chosen ones, each with its count."""
    names, counts = catalogue.index.names, catalogue.counts(facet)
    chosen = catalogue.query.several(facet.name)
    values = []
    for value, label in facet.labels(names).items():
        stored = facet.counted_as(names, value)
        if stored in counts or value in chosen:
            values.append(FacetValue(value, str(label), counts.get(stored, 0), value in chosen))
    if facet.most:
        values.sort(key=lambda value: (not value.is_chosen, -value.count))
        values = values[: facet.most]
    is_chosen = any(value.is_chosen for value in values)
    return ShownFacet(facet.name, str(facet.label), tuple(values), facet.is_open or is_chosen)


def tiles(catalogue):
    """The result on the map: each governorate's part of it, its tile leading to that part."""
    counts = catalogue.counts(BY_NAME["governorate"])
    return [
        Tile(record, counts.get(code, 0), address(catalogue.query, code, counts))
        for code, record in catalogue.index.names.governorate.items()
    ]


def address(query, code, counts):
    return query.but(governorate=code, view=[]).address if counts.get(code) else ""


def relaxed(catalogue):
    """For each facet that narrows, and the words: what is found without it, those that find something."""
    query = catalogue.query
    chips = []
    for name, values in catalogue.chosen.items():
        if values and (count := catalogue.narrowed(but=name).bit_count()):
            chips.append(Chip(BY_NAME[name].label, query.without(name), count, name))
    if chips or not catalogue.words:
        return chips
    count = catalogue.without_words.bit_count()
    return [Chip(_("Words"), query.without("q"), count)] if count else []


def near_obstacles(catalogue):
    """Obstacles that share a word with the question; else those that most initiatives overcame."""
    names, everything = catalogue.index.names.obstacle, catalogue.index.bitmaps.everything
    counts = catalogue.index.bitmaps.counts("obstacle", everything)
    most = sorted(counts, key=counts.get, reverse=True)
    asked = stems(catalogue.words)
    near = [key for key in most if asked & stems(f"{names[key].name_ar} {names[key].name_en}")] or most
    return [Chip(names[key].name, Query({"obstacle": [key]}), counts[key]) for key in near[:NEAR]]


def stems(text):
    return {arabic.stem(word) for word in arabic.words(text)}
