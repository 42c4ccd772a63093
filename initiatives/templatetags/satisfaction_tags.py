"""Shares and levels of satisfaction surveys in words and bars."""

from django import template
from django.utils.dateparse import parse_date
from django.utils.formats import date_format

from ..satisfaction.questions import LEVEL_WORDS, LEVELS, SHORT, Question

register = template.Library()


@register.filter
def percent(share):
    """0.842 → 84%"""
    return f"{round(100 * share)}%"


@register.filter
def points(difference):
    """A difference of shares in percentage points, with its sign, a true minus."""
    value = round(100 * difference)
    return f"{'−' if value < 0 else '+' if value else ''}{abs(value)}"


@register.filter
def by_level(tally, question):
    """(words, number) from the best level down."""
    counts = tally.levels[question]
    return [(LEVEL_WORDS[level], counts[level - 1]) for level in reversed(LEVELS)]


@register.filter
def by_question(tally):
    """(short name, `Share` of the satisfied or None) of each question."""
    return [(SHORT[question], tally.satisfied(question)) for question in Question]


@register.filter
def months(tally):
    """The trend for `sparkline`: (month in words, percent or None)."""
    return [
        (date_format(parse_date(f"{month}-01"), "YEAR_MONTH_FORMAT"), value) for month, value in tally.trend()
    ]


@register.filter
def is_a_trend(points):
    """Whether two months or more were measured."""
    return sum(value is not None for _month, value in points) > 1
