"""The words of «the figures suggest 4»: which figures, with their labels."""

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext as _

from initiatives.templatetags.initiatives_tags import figure

from ..models.figures import EFFECT_FIGURES
from ..scoring.measures import Reading, Suggestion


def readings_of(suggestion: Suggestion, judged: Any) -> list[str]:
    return [sentence(reading, judged) for reading in suggestion.readings]


def sentence(reading: Reading, judged: Any) -> str:
    """For example: of which within the deadline: 1,051 of 1,163 (90.4%)."""
    label = label_of(reading.figure, judged)
    value = figure(judged.figures[reading.figure])
    if not reading.base:
        said = _("%(label)s: %(value)s") % {"label": label, "value": value}
        note = judged.page.note_on(reading.figure)
        return f"{said} ({note})" if note else said
    return _("%(label)s: %(value)s of %(whole)s (%(share)s%%)") % {
        "label": label,
        "value": value,
        "whole": figure(judged.figures[reading.base]),
        "share": figure(round(reading.value * 100, 1)),
    }


def label_of(name: str, judged: Any) -> str:
    if name == "pending":
        return _("Pending")
    if name in EFFECT_FIGURES:
        return str(EFFECT_FIGURES[name])
    try:
        return str(judged.page._meta.get_field(name).verbose_name)
    except FieldDoesNotExist:
        return _("Hours allowed")
