"""How figures are drawn: digits, areas, bars, steps, the tile map."""

from dataclasses import dataclass
from decimal import Decimal

from django import template
from django.utils.formats import date_format, localize
from django.utils.safestring import mark_safe
from django.utils.translation import get_language_bidi

from ..areas import feddans
from ..digits import ARABIC_INDIC, chosen, html_in_arabic_indic
from ..enums import EVIDENCE_WORDS, IndicatorKind, Step
from ..foreign_words import arabic_marked
from ..languages import active_language
from ..locales import active_locale
from ..models import trail
from ..models.step_dates import step_dates
from ..models.training import TrainingIndexPage
from ..models.translated import standing
from ..sorting import sort_key
from .once import once

register = template.Library()

MAP_COLUMNS, MAP_ROWS = 7, 10


@dataclass(frozen=True)
class PlainPlace:
    name: str
    tile_col: int
    tile_row: int


@dataclass(frozen=True)
class PlainTile:
    """What the map draws of a governorate."""

    governorate: PlainPlace
    count: int
    url: str


class DigitsNode(template.Node):
    def __init__(self, nodelist):
        self.nodelist = nodelist

    def render(self, context):
        html = self.nodelist.render(context)
        request = context.get("request")
        wanted = request is not None and chosen(request.COOKIES) == ARABIC_INDIC
        return mark_safe(html_in_arabic_indic(html)) if wanted and active_language() == "ar" else html


@register.tag
def digits(parser, token):
    """``{% digits %}…{% enddigits %}``: on Arabic pages, the digits the reader chose (a cookie)."""
    nodelist = parser.parse(("enddigits",))
    parser.delete_first_token()
    return DigitsNode(nodelist)


@register.filter(is_safe=True)
def foreign_words(html):
    """Finished HTML with its words of another language marked; on Arabic pages, what is Latin may be any."""
    return html if active_language() == "ar" else arabic_marked(html)


@register.filter
def figure(value):
    """A number without idle zeros, grouped by thousands: 95.00 → 95, 1250 → 1,250."""
    if value is None or value == "":
        return ""
    number = Decimal(str(value))
    whole = number == number.to_integral_value()
    return localize(int(number) if whole else number.normalize(), use_l10n=True)


@register.filter
def amount(value, kind):
    """A figure of an indicator; shares carry their percent sign."""
    return f"{figure(value)}%" if kind == IndicatorKind.SHARE else figure(value)


@register.filter
def signed(value):
    """A change with its sign, a true minus: −77, +39."""
    return f"{'−' if value < 0 else '+'}{figure(abs(round(value)))}"


@register.filter
def times(count, each):
    """Something to loop over `count` × `each` times."""
    return range(count * each)


@register.filter
def larger(value, other):
    return max(abs(value or 0), abs(other or 0))


@register.filter
def feddan(square_metres):
    """Square metres as feddans, one decimal below a hundred, none above."""
    area = feddans(Decimal(str(square_metres or 0)))
    return figure(round(area, 1 if area < 100 else 0))


@register.filter
def longest_bar(rows):
    return max((row["value"] for row in rows), default=0)


def percent_of(value, whole):
    return min(round(100 * abs(Decimal(str(value or 0))) / whole), 100) if whole else 0


@register.simple_tag
@once("initiatives/components/bars.html")
def bars(before, after):
    """Two bars from a common zero; lengths in percent of the longer one."""
    longest = max(abs(before or 0), abs(after or 0))
    return {"before": percent_of(before, longest), "after": percent_of(after, longest)}


@register.inclusion_tag("initiatives/components/bar.html")
def bar(value, whole, shade="after"):
    """One bar, in percent of `whole`; `shade` is before or after."""
    return {"length": percent_of(value, abs(whole or 0)), "shade": shade}


@register.inclusion_tag("initiatives/components/unit_chart.html")
def unit_chart(indicator):
    """Before and after as one tile a unit; both must be whole numbers that can still be told apart."""
    return {
        "indicator": indicator,
        "before": range(int(indicator.before)),
        "after": range(int(indicator.after)),
    }


@register.simple_tag
@once("initiatives/components/stair.html")
def stair(step, won=True, words=True):
    """The small step figure; a step 4 passed over without winning is hatched."""
    step = Step(step)
    return {"step": step, "steps": step_states(step, won), "count": len(Step), "words": words}


@register.simple_tag
def big_stair(step, won=True, dates=None):
    """The large step figure; `dates` maps the number of a step to a short text under its name."""
    return drawn_stair(step, bool(won), tuple((dates or {}).items()))


@once("initiatives/components/big_stair.html")
def drawn_stair(step, won, dates):
    states, dates = step_states(Step(step), won), dict(dates)
    steps = [(member, state, range(member), dates.get(int(member), "")) for member, state in states]
    return {"step": Step(step), "steps": steps, "count": len(Step)}


@register.simple_tag
def months_of_steps(page):
    """For `big_stair`: the month in which the initiative of `page` took each step."""
    return {int(step): date_format(day, "M Y") for step, day in step_dates(page).items()}


def step_states(step, won):
    return [(member, step_state(member, step, won)) for member in Step]


def step_state(member, step, won):
    if member == step:
        return "now"
    if member > step:
        return ""
    return "skip-step" if member == Step.RECOGNISED and not won else "d"


@register.simple_tag
@once("initiatives/components/evidence.html")
def evidence(grade):
    """The evidence grade, 0 to 4, as tiles beside its words."""
    return {"words": EVIDENCE_WORDS[grade], "tiles": evidence_tiles(grade)}


@register.filter
def evidence_tiles(grade):
    """One boolean a tile: whether it is filled."""
    return [number <= int(grade) for number in range(1, len(EVIDENCE_WORDS))]


@register.filter
def step_tiles(step):
    """The small step figure without its words, for a label: "d", "now" or "" for each of the six."""
    return [state for _member, state in step_states(Step(int(step)), True)]


def glaze(count):
    """The shade of a tile: 0, 1–2, 3–4, 5–6, 7 and more."""
    return min((count + 1) // 2, 4)


@register.simple_tag
def tile_map(tiles, caption, caption_more="", counted="published"):
    """The map of initiatives per governorate: those it published, or those of others that it "adopted".

    `tiles`: for each governorate an object with `governorate`, `count` and `url` (empty: no link).
    """
    return drawn_tiles(tuple(map(plain, tiles)), caption, caption_more, counted)


def plain(tile):
    return PlainTile(plain_place(tile.governorate), tile.count, tile.url)


def plain_place(governorate):
    return PlainPlace(governorate.name, governorate.tile_col, governorate.tile_row)


@once("initiatives/components/tile_map.html")
def drawn_tiles(tiles, caption, caption_more, counted):
    return {**placed(tiles), "caption": caption, "caption_more": caption_more, "counted": counted}


def placed(tiles):
    """Source order follows the reading direction; the drawing itself is never mirrored."""
    across = -1 if get_language_bidi() else 1
    tiles = sorted(tiles, key=lambda tile: (tile.governorate.tile_row, across * tile.governorate.tile_col))
    taken = {(tile.governorate.tile_col, tile.governorate.tile_row) for tile in tiles}
    places = [(col, row) for row in range(MAP_ROWS) for col in range(MAP_COLUMNS)]
    return {
        "tiles": [(tile, glaze(tile.count)) for tile in tiles],
        "by_name": sorted(tiles, key=lambda tile: sort_key(tile.governorate.name)),
        "slots": [place for place in places if place not in taken],
        "dir": "rtl" if get_language_bidi() else "ltr",
    }


@register.simple_tag
def above(page):
    """The pages above `page`, from the home page down."""
    return trail.above(page)


def request_of(context):
    """Whom it is drawn for; a part that takes nothing else knows him by its context alone. None: for nobody."""
    return context.get("request") or getattr(context, "request", None)


@register.simple_tag(takes_context=True)
def address(context, page):
    """As `pageurl`, which does not know the request within a part that takes nothing else and asks the cache then."""
    return trail.address(page, request_of(context))


@register.simple_tag
def translation_standing(page):
    """A `Standing`, or None: see `models.translated`."""
    return standing(page)


@register.simple_tag
def training_courses():
    """The public list of training courses in the reader's language, if there is one."""
    pages = TrainingIndexPage.objects.live().public()
    return pages.filter(locale__language_code=active_locale()).first()
