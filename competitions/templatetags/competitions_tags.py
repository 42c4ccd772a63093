"""How an edition is drawn: phases, weights, podium."""

import datetime

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import ngettext
from wagtail.coreutils import get_content_languages

from initiatives.templatetags.once import once

from ..enums import place_in_words
from ..locks import instant

register = template.Library()
register.filter("until", instant)
register.simple_tag(place_in_words)


@register.filter
def at(table, key):
    """`table[key]`, or None."""
    return table.get(key)


# On the podium the first stands in the middle, the second before it in reading order, the third after it.
STONES = {1: "p1", 2: "p2", 3: "p3"}


@register.simple_tag
def phases(competition, at=None):
    """The phases of an edition with their real dates and the one that runs now."""
    return drawn_phases(tuple(phase_of(run) for run in competition.phase_runs(at)))


def phase_of(run):
    """(name, state, first day, last day)"""
    return (
        str(run.phase.get_kind_display()),
        run.state,
        timezone.localtime(run.starts_at).date(),
        last_day(run),
    )


@once("competitions/components/phases.html")
def drawn_phases(rows):
    return {"phases": rows}


def last_day(run):
    """The last calendar day of a phase: one that ends at midnight ends the day before."""
    return day_before(run.ends_at)


@register.filter
def day_before(moment):
    return timezone.localtime(moment - datetime.timedelta(seconds=1)).date()


@register.filter
def begins(moment, day="j F Y"):
    """The day on which something begins, with the hour unless that is midnight."""
    local = timezone.localtime(moment)
    return date_format(local, day if local.time() == datetime.time.min else f"{day} H:i")


@register.filter
def ends(moment, day="j F Y"):
    """The last day of something, with the hour unless it lasts until midnight."""
    local = timezone.localtime(moment)
    return date_format(day_before(moment), day) if local.time() == datetime.time.min else begins(moment, day)


#: a number for each plural form that a language may have, by the name that a browser's Intl.PluralRules gives it
PLURALS = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}


@register.simple_tag
def results_will_appear():
    """A site may be read in one language only."""
    return ngettext(
        "Results appear here.", "Results appear here in every language at once.", len(get_content_languages())
    )


@register.inclusion_tag("competitions/components/countdown.html")
def countdown(closes):
    """Days until `closes`, with the date itself, which stays true in a stored page; a script counts again."""
    last = day_before(closes)
    left = (last - timezone.localdate()).days
    return {
        "last": last,
        "closes": closes,
        "left": left,
        "words": days_in_words(left),
        "forms": {name: days_in_words(n) for name, n in PLURALS.items()},
        "zone": timezone.get_current_timezone_name(),
    }


def days_in_words(n):
    return ngettext("day until submission closes", "days until submission closes", n)


@register.simple_tag
def criteria(rows):
    """Criteria with their weights, each weight as that many tiles of the heaviest."""
    return drawn_criteria(tuple((row.name, row.weight) for row in rows))


@once("competitions/components/criteria.html")
def drawn_criteria(rows):
    heaviest = max((weight for _name, weight in rows), default=0)
    return {"criteria": [(name, weight, range(weight), range(heaviest - weight)) for name, weight in rows]}


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


@register.simple_tag
def rank_plot(line, count):
    """A rank as a dot and its 90 % interval as a bar, on an axis of `count` equal steps; in per cent of its width."""
    return drawn_rank(line.rank, line.rank_low, line.rank_high, count)


@once("competitions/components/rank_plot.html")
def drawn_rank(rank, low, high, count):
    interval = {} if low is None else {"start": middle(low, count), "end": middle(high, count)}
    return {"dot": middle(rank, count), "ticks": ticks(count)} | interval


def middle(rank, count):
    return f"{100 * (rank - 0.5) / count:.3f}"


def ticks(count):
    return [f"{100 * at / count:.3f}" for at in range(count + 1)] if count <= TICKS else []


@register.simple_tag
@once("competitions/components/rank_axis.html")
def rank_axis(count):
    """The numbers above the plots: every rank while they fit, else the first and the last."""
    return {"numbers": range(1, count + 1) if count <= NUMBERS else [1, count], "is_full": count <= NUMBERS}
