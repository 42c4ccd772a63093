"""Centres and surveys with answers, for tests."""

import datetime

from django.utils import timezone

from initiatives.enums import CentreKind, SamplingMethod
from initiatives.models import LocalUnit, Survey, SurveyAnswer, TechnologyCentre
from tests.factories import governorate, numbers


def centre(code="EG-SHR", **fields):
    record = governorate(code)
    number = next(numbers)
    values = {
        "name_ar": f"مركز تكنولوجي {number}",
        "name_en": f"Centre {number}",
        "governorate": record,
        "local_unit": LocalUnit.objects.filter(governorate=record).first(),
        "kind": CentreKind.FIXED,
        "windows": 5,
        "services_ar": "رخص البناء\nتوصيل المرافق",
        "services_en": "Building permits\nUtility connections",
    }
    return TechnologyCentre.objects.create(**{**values, **fields})


def survey(of=None, *, days=(10, -10), method=SamplingMethod.QR, **fields):
    """Open today, unless `days` (before today of the first and the last day) say otherwise."""
    first, last = (timezone.localdate() - datetime.timedelta(days=before) for before in days)
    return Survey.objects.create(
        centre=of or centre(), starts_on=first, ends_on=last, method=method, **fields
    )


def answered(asked, levels, **fields):
    """`levels`: how many answered 1, 2, 3, 4, 5 overall; counted at once, as the worker does every hour."""
    rows = [level for level, number in enumerate(levels, start=1) for _ in range(number)]
    values = {"time": 4, "clarity": 4, "courtesy": 4, "solved": True, "answered_on": asked.starts_on}
    SurveyAnswer.objects.bulk_create(
        SurveyAnswer(survey=asked, overall=level, **{**values, **fields}) for level in rows
    )
    asked.count(timezone.now())
    return Survey.objects.get(pk=asked.pk)


def published(of=None, levels=(2, 3, 5, 20, 10), **fields):
    return answered(survey(of, **fields), levels)
