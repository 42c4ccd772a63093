"""How the desk draws what a dossier holds."""

import datetime
import re
from decimal import Decimal

from django import template
from django.utils.formats import date_format
from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from initiatives.templatetags.initiatives_tags import figure

from ..redaction import Segment

register = template.Library()

RANGE = re.compile(r"\d+(?:\.\d+)?%?[–-]\d+(?:\.\d+)?%?|\d+(?:\.\d+)?%")


@register.filter
def shown(value):
    """A number without idle zeros, a date in words, names in a row, anything else as it is."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return figure(value)
    if isinstance(value, datetime.date):
        return date_format(value, "j F Y")
    if isinstance(value, list):
        return _(", ").join(str(part) for part in value)
    return value


@register.filter
def is_text(value):
    """Whether a cell is a text cut by redaction."""
    return isinstance(value, list) and all(isinstance(piece, Segment) for piece in value)


@register.filter
def scored(rows):
    return sum(row.chosen is not None for row in rows)


@register.filter
def without_problems(rows):
    return [(row, "") for row in rows]


@register.filter
def ranges(text):
    """«70–84%» stays in this order in an Arabic sentence."""
    return mark_safe(RANGE.sub(r'<bdi dir="ltr">\g<0></bdi>', conditional_escape(text)))
