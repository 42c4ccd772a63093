"""How copies of an initiative are drawn: on the map, as bars beside the original, in the language of their words."""

from django import template
from django.utils.translation import get_language_bidi, pgettext_lazy

from ..adoptions import states
from ..enums import AdoptionState
from ..languages import active_language
from ..models import Governorate
from ..sorting import sort_key
from .initiatives_tags import MAP_COLUMNS, MAP_ROWS, plain_place
from .once import once

register = template.Library()

#: the scale of a bar ends here; a line stands at 100
LONGEST = 120


@register.simple_tag
def adopters_map(page, replication):
    """The tiles of the origin and of those that have it, try it or stopped it."""
    best = best_of_each(replication.adoptions)
    tiles = tuple(
        (plain_place(place), *tile_of(place, page, best.get(place.pk))) for place in known_to(page).values()
    )
    return drawn_map(tiles, page.governorate.name, len(replication.governorates))


@once("initiatives/adoptions/map.html")
def drawn_map(tiles, origin, count):
    across = -1 if get_language_bidi() else 1
    taken = {(place.tile_col, place.tile_row) for place, *_rest in tiles}
    places = [(col, row) for row in range(MAP_ROWS) for col in range(MAP_COLUMNS)]
    return {
        "tiles": sorted(tiles, key=lambda tile: (tile[0].tile_row, across * tile[0].tile_col)),
        "slots": [place for place in places if place not in taken],
        "origin": origin,
        "count": count,
        "dir": "rtl" if get_language_bidi() else "ltr",
    }


def known_to(page):
    """Every governorate by its number, as the catalogue of the page's language holds them."""
    return page.catalogue_index.names.by_id[Governorate]


def best_of_each(adoptions):
    """{governorate: its adoption that has come furthest}; they come in that order."""
    best = {}
    for adoption in adoptions:
        best.setdefault(adoption.governorate_id, adoption)
    return best


#: what is printed on a tile that has no number, by its classes: no colour says anything alone
WORDS_ON_TILES = {
    "here": pgettext_lazy("on a small tile", "origin"),
    "g4": pgettext_lazy("on a small tile", "works"),
    "g2": pgettext_lazy("on a small tile", "tried"),
    "g0 stopped": pgettext_lazy("on a small tile", "stopped"),
}


def tile_of(place, page, adoption):
    """(classes of the tile, (percent, n) of a working copy or None, a word for it or "", the state or "")."""
    if place.pk == page.governorate_id:
        return "here", None, str(WORDS_ON_TILES["here"]), ""
    if adoption is None:
        return "g0", None, "", ""
    classes = shade(adoption)
    return classes, effect_of(adoption), str(WORDS_ON_TILES[classes]), str(adoption.get_state_display())


def effect_of(adoption):
    """(percent of the original's effect, how many were measured) where the two can be compared."""
    found = adoption.headline[2] if adoption.headline and adoption.is_working else None
    return None if found is None or found.ratio is None else (found.percent, found.n)


def shade(adoption):
    if adoption.state == AdoptionState.DISCONTINUED:
        return "g0 stopped"
    return "g4" if adoption.state in states.WORKING else "g2"


@register.filter
def bar_length(percent):
    """Of a ratio in percent, on a scale that ends at 120."""
    return round(min(max(percent or 0, 0), LONGEST) / LONGEST * 100, 1)


@register.filter
def parts_changed_since(version, older):
    """As `GuideVersion.parts_changed_since`."""
    return version.parts_changed_since(older)


@register.filter
def badge_of(state):
    if state in states.WORKING:
        return "ok"
    return "stop" if state == AdoptionState.DISCONTINUED else "wait"


@register.simple_tag
def indicator_of(replication, measure):
    """The indicator with the words of the page, by the key that all its languages share."""
    return replication.indicators.get(measure.key, measure)


@register.simple_tag
def unit_of(replication, row):
    """The unit of a copy, in the words of the page where it is the original's. `row`: copy, original, comparison."""
    copy, original, _comparison = row
    return indicator_of(replication, original).unit if copy.unit == original.unit else copy.unit


@register.simple_tag
def language_of(record, field):
    """The language that `record.<field>` is read in here: the active one where it was written in it, else the other."""
    here = active_language()
    other = "ar" if here == "en" else "en"
    return here if getattr(record, f"{field}_{here}", "") else other


@register.simple_tag
def others(page):
    """Governorates that may want the initiative of `page`, in the order of the reader's language."""
    found = [place for number, place in known_to(page).items() if number != page.governorate_id]
    return sorted(found, key=lambda place: sort_key(place.name))
