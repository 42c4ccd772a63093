"""An adoption as whoever judges it reads it: plain values, so that they can be kept as they stood on a day."""

from django.utils import timezone

from ...adoptions import schedule


def may_be_judged(adoption):
    """Whether it can compete for a replication award: it works, and its effect is compared with the original's."""
    return adoption.is_working and effect_of(adoption) is not None


def effect_of(adoption):
    """The `Comparison` by which an adoption is known everywhere; None while no ratio can be told."""
    headline = adoption.headline
    return headline[2] if headline and headline[2].ratio is not None else None


def adoption_record(adoption, today=None):
    """JSON-able. `effect` is in percent of the original's, with its 95 % interval and the number measured.

    Texts are in the language they were written in; names of places stay in them, for the desk to hide.
    """
    today = today or timezone.localdate()
    return {
        "state": adoption.state,
        "months": schedule.whole_months(adoption.operating_on, today),
        "effect": effect_record(effect_of(adoption)),
        "adaptation": adoption.adaptation_ar or adoption.adaptation_en,
        "lesson": adoption.lesson_ar or adoption.lesson_en,
        "cost": as_text(adoption.cost_actual),
        "reports": reports_of(adoption, today),
        "measures": [measure_record(*row) for row in adoption.comparisons],
    }


def effect_record(effect):
    if effect is None:
        return None
    return {"percent": effect.percent, "low": effect.low_percent, "high": effect.high_percent, "n": effect.n}


def reports_of(adoption, today):
    """[answered, due] of the checkpoints whose day has come."""
    due = [checkpoint for checkpoint in adoption.checkpoints.all() if checkpoint.due_on <= today]
    return [sum(checkpoint.answered_at is not None for checkpoint in due), len(due)]


def measure_record(copy, original, comparison):
    return {
        "name": copy.name,
        "unit": copy.unit,
        "original": [as_text(original.before), as_text(original.after), original.n],
        "copy": [as_text(copy.before), as_text(copy.after), copy.n],
        "source": copy.source,
        "measured_on": copy.measured_on and copy.measured_on.isoformat(),
        "effect": effect_record(comparison if comparison.ratio is not None else None),
    }


def as_text(value):
    """A decimal without idle zeros; None stays None."""
    return None if value is None else f"{value.normalize():f}"
