"""The two maps of the governorates, tiles and outlines, in one figure with one legend and one table."""

from django import template

from ..reference.boundaries import egypt
from .initiatives_tags import glaze, placed

register = template.Library()


@register.inclusion_tag("initiatives/components/governorate_map.html")
def governorate_map(tiles, caption, caption_more="", table=True):
    """Tiles on a narrow screen, outlines on a wide one; `tiles` as for `tile_map`.

    `table`: whether the figure brings the numbers as a table; False where the page shows them in one anyway.
    """
    by_code = {tile.governorate.code: tile for tile in tiles}
    return {
        **placed(tiles),
        "caption": caption,
        "caption_more": caption_more,
        "maps": maps(by_code),
        "table": table,
    }


def maps(by_code):
    """The country and its north; none for the regions of another country, of which we have no outlines."""
    country, north = egypt()
    if by_code and not any(outline.code in by_code for outline in country.named):
        return []
    return [(country, *drawn(country, by_code)), (north, *drawn(north, by_code))]


def drawn(outlines, by_code):
    """(those named, those around) of a map as (outline, tile, shade), links in the order of names."""
    named = [with_tile(outline, by_code) for outline in outlines.named]
    named.sort(key=lambda row: row[1].governorate.reading_key if row[1] else "")
    return named, [with_tile(outline, by_code) for outline in outlines.around]


def with_tile(outline, by_code):
    tile = by_code.get(outline.code)
    return outline, tile, glaze(tile.count) if tile else 0
