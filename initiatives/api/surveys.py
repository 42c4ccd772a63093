"""Citizens' satisfaction: what a published survey comes to, with its method and n; never an answer."""

from django.utils.translation import gettext_lazy as _

from ..enums import SamplingMethod
from ..models import Survey
from ..satisfaction.questions import Question
from ..satisfaction.tallies import PUBLISHED_FROM
from . import shapes
from .collections import Collection
from .parameters import Filter
from .vocabularies import GOVERNORATE
from .wording import in_two, place

LEVELS = ("very_dissatisfied", "dissatisfied", "neither", "satisfied", "very_satisfied")
PATHS = {"governorate": "centre__governorate__code", "sampling": "method"}


def rows(chosen):
    found = Survey.objects.published()
    return found.filter(**{f"{PATHS[name]}__in": values for name, values in chosen.items()})


def tell(numbers, request):
    found = Survey.objects.published().with_results().filter(pk__in=numbers)
    return [record(survey) for survey in found.order_by("pk")]


def record(survey):
    centre, result = survey.centre, survey.result
    return {
        "code": survey.code,
        "centre": {"code": centre.code, "name": in_two(centre, "name"), "kind": centre.kind},
        "governorate": place(centre.governorate),
        "first_day": survey.starts_on,
        "last_day": survey.ends_on,
        "sampling": survey.method,
        "is_representative": survey.is_representative,
        "n": result.n,
        "asked": survey.tally.asked,
        "response_rate": survey.response_rate,
        "overall": share(survey.overall),
        "settled_at_once": share(result.solved_at_once),
        "questions": [answered(result, question) for question in Question.values],
        "counted_at": survey.tally.counted_at,
    }


def share(found):
    return found and {"value": found.value, "low": found.low, "high": found.high, "n": found.n}


def answered(result, question):
    """The levels of a question that fewer than thirty answered are kept back, as its share is."""
    n = result.answered(question)
    counts = result.levels[question] if n >= PUBLISHED_FROM else [None] * len(LEVELS)
    told = {"question": question, "n": n, "share": share(result.satisfied(question))}
    return told | dict(zip(LEVELS, counts, strict=True))


SURVEYS = Collection(
    name="satisfaction",
    title=_("Citizens’ satisfaction"),
    about=_("Published surveys of technology centres with how people were sampled and n; no single answers."),
    shape=shapes.Survey,
    rows=rows,
    tell=tell,
    filters=[
        GOVERNORATE,
        Filter(
            "sampling",
            _("How people were sampled: tickets (chance), qr (whoever scanned)."),
            lambda: list(SamplingMethod.values),
        ),
    ],
    key="code",
    since="starts_on",
    place=lambda record: record["governorate"]["code"],
    words={
        "code": _("Its code."),
        "n": _("How many answered."),
        "kind": _("fixed or mobile."),
        "satisfied": _("How many answered so."),
        "low": _("Lower end of the 95 % interval (Wilson), from 0 to 1."),
        "high": _("Upper end of the 95 % interval, from 0 to 1."),
    },
)
