"""How an edition is drawn: phases, weights, podium."""

import datetime

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from ..locks import instant

register = template.Library()
register.filter("until", instant)

# On the podium the first stands in the middle, the second before it in reading order, the third after it.
STONES = {1: "p1", 2: "p2", 3: "p3"}


@register.inclusion_tag("competitions/components/phases.html")
def phases(competition, at=None):
    """The phases of an edition with their real dates and the one that runs now."""
    return {"phases": [(run, last_day(run)) for run in competition.phase_runs(at)]}


def last_day(run):
    """The last calendar day of a phase: one that ends at midnight ends the day before."""
    return timezone.localtime(run.ends_at - datetime.timedelta(seconds=1)).date()


@register.inclusion_tag("competitions/components/criteria.html")
def criteria(rows):
    """Criteria with their weights, each weight as that many tiles of the heaviest."""
    heaviest = max((row.weight for row in rows), default=0)
    return {"criteria": [(row, range(row.weight), range(heaviest - row.weight)) for row in rows]}


PLACES = {
    1: pgettext_lazy("rank", "First place"),
    2: pgettext_lazy("rank", "Second place"),
    3: pgettext_lazy("rank", "Third place"),
}


@register.simple_tag
def place_in_words(place):
    return PLACES.get(place) or _("Place %(place)s") % {"place": place}


@register.inclusion_tag("competitions/components/podium.html")
def podium(awards):
    """Winners by place, then special mentions; see the component for what an award carries."""
    awards = sorted(awards, key=lambda award: award.place or 99)
    mentions = [award for award in awards if award.place not in STONES]
    return {
        "awards": [
            (award, STONES.get(award.place) or ("m m-first" if award is mentions[0] else "m"))
            for award in awards
        ]
    }


#: More lines than these would be a grey field, and their numbers would touch.
TICKS, NUMBERS = 40, 15


@register.inclusion_tag("competitions/components/rank_plot.html")
def rank_plot(line, count):
    """A rank as a dot and its 90 % interval as a bar, on an axis of `count` equal steps; in per cent of its width."""
    if line.rank_low is None:
        return {"dot": middle(line.rank, count), "ticks": ticks(count)}
    start, end = middle(line.rank_low, count), middle(line.rank_high, count)
    return {
        "dot": middle(line.rank, count),
        "start": start,
        "end": end,
        "ticks": ticks(count),
    }


def middle(rank, count):
    return f"{100 * (rank - 0.5) / count:.3f}"


def ticks(count):
    return [f"{100 * at / count:.3f}" for at in range(count + 1)] if count <= TICKS else []


@register.inclusion_tag("competitions/components/rank_axis.html")
def rank_axis(count):
    """The numbers above the plots: every rank while they fit, else the first and the last."""
    return {"numbers": range(1, count + 1) if count <= NUMBERS else [1, count], "is_full": count <= NUMBERS}
