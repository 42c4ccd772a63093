"""How an edition is drawn: phases, weights, podium."""

import datetime

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

register = template.Library()

# On the podium the first stands in the middle, the second before it in reading order, the third after it.
STONES = {1: "p1", 2: "p2", 3: "p3"}


@register.inclusion_tag("competitions/components/phases.html")
def phases(competition, at=None):
    """The dated phases of an edition with the one that runs now."""
    at = at or timezone.now()
    return {"phases": [(phase, phase_state(phase, at), last_day(phase)) for phase in competition.timeline]}


def phase_state(phase, at):
    if at >= phase.ends_at:
        return "done"
    return "now" if at >= phase.starts_at else "coming"


def last_day(phase):
    """The last calendar day of a phase: one that ends at midnight ends the day before."""
    return timezone.localtime(phase.ends_at - datetime.timedelta(seconds=1)).date()


@register.filter
def until(deadline):
    """A deadline after the word "until": midnight is the end of the day before, as people say it."""
    local = timezone.localtime(deadline)
    if local.time() != datetime.time.min:
        return date_format(local, "l j F Y H:i")
    day = date_format(local.date() - datetime.timedelta(days=1), "l j F Y")
    return _("the end of %(day)s") % {"day": day}


@register.inclusion_tag("competitions/components/criteria.html")
def criteria(rows):
    """Criteria with their weights, each weight as that many tiles of the heaviest."""
    heaviest = max((row.weight for row in rows), default=0)
    return {"criteria": [(row, range(row.weight), range(heaviest - row.weight)) for row in rows]}


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
