"""The two maps of the governorates, tiles and outlines, in one figure with one legend and one table."""

from django import template
from django.utils.translation import get_language_bidi

from ..reference.boundaries import egypt
from .initiatives_tags import glaze, tile_map

register = template.Library()


@register.inclusion_tag("initiatives/components/governorate_map.html")
def governorate_map(tiles, caption, caption_more="", table=True):
    """Tiles on a narrow screen, outlines on a wide one; `tiles` as for `tile_map`.

    `table`: whether the figure brings the numbers as a table; False where the page shows them in one anyway.
    """
    country, north = egypt()
    by_code = {tile.governorate.code: tile for tile in tiles}
    return {
        **tile_map(tiles, caption, caption_more),
        "maps": [(country, *drawn(country, by_code)), (north, *drawn(north, by_code))],
        "dir": "rtl" if get_language_bidi() else "ltr",
        "table": table,
    }


def drawn(outlines, by_code):
    """(those named, those around) of a map as (outline, tile, shade), links in the order of names."""
    named = [with_tile(outline, by_code) for outline in outlines.named]
    named.sort(key=lambda row: row[1].governorate.reading_key if row[1] else "")
    return named, [with_tile(outline, by_code) for outline in outlines.around]


def with_tile(outline, by_code):
    tile = by_code.get(outline.code)
    return outline, tile, glaze(tile.count) if tile else 0
