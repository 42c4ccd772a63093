"""Centres, surveys and answers of the demo; the same ones on every load."""

from datetime import date, timedelta
from random import Random

from django.utils import timezone

from initiatives.enums import CentreKind
from initiatives.models import Governorate, LocalUnit, Survey, SurveyAnswer, TechnologyCentre, Ticket

from ..satisfaction import CENTRES, REMARKS, SERVICES_AR, SERVICES_EN
from .accounts import editor_of

LEVELS = [1, 2, 3, 4, 5]
ASKED_A_DAY = 20


def load_satisfaction():
    today = timezone.localdate()
    for table in CENTRES:
        centre = load_centre(table)
        for row in table["surveys"]:
            load_survey(centre, row, today)


def load_centre(table):
    governorate = Governorate.objects.get(code=table["governorate"])
    units = LocalUnit.objects.filter(governorate=governorate)
    centre = TechnologyCentre(
        governorate=governorate,
        local_unit=units.get(name_en=table["unit"]) if table["unit"] else None,
        kind=CentreKind.FIXED if table["unit"] else CentreKind.MOBILE,
        name_ar=table["ar"],
        name_en=table["en"],
        windows=table["windows"],
        services_ar=SERVICES_AR,
        services_en=SERVICES_EN,
        opened_on=date.fromisoformat(table["opened"]),
    )
    centre.full_clean()
    centre.save()
    return centre


def load_survey(centre, row, today):
    first, last = (today - timedelta(days=days) for days in row["days"])
    survey = Survey.objects.create(
        centre=centre, starts_on=first, ends_on=last, method=row["method"], visitors=row["visitors"]
    )
    days = [first + timedelta(days=number) for number in range((min(last, today) - first).days + 1)]
    answers = invented(survey, row, days)
    SurveyAnswer.objects.bulk_create(answers)
    if survey.is_representative:
        draw(survey, days, row["n"])
    survey.count(timezone.now())


def invented(survey, row, days):
    chance = Random(row["seed"])  # noqa: S311 – the demo must look alike on every load
    answers = [answer(survey, row["levels"], chance.choice(days), chance) for _ in range(row["n"])]
    remarks = REMARKS[row["seed"] :] + REMARKS[: row["seed"]]
    for one, (text, state) in zip(answers[:: row["n"] // 4 + 1], remarks, strict=False):
        one.remark, one.remark_state = text, state
    return answers


def answer(survey, weights, day, chance):
    overall = chance.choices(LEVELS, weights)[0]
    near = [max(1, min(5, overall + chance.choice((-1, 0, 0, 1)))) for _ in range(3)]
    time, clarity, courtesy = near
    solved = chance.random() < (0.85 if overall > 3 else 0.45)
    return SurveyAnswer(
        survey=survey,
        answered_on=day,
        overall=overall,
        time=time,
        clarity=clarity,
        courtesy=courtesy,
        solved=solved,
    )


def draw(survey, days, answered):
    """As many tickets as a real survey would have drawn for so many answers."""
    editor = editor_of(survey.centre.governorate)
    for day in days[:: len(days) // 8 or 1][:8]:
        survey.draw_tickets(day, 1, 160, ASKED_A_DAY, editor)
    spent = Ticket.objects.filter(draw__survey=survey).values_list("pk", flat=True)[:answered]
    Ticket.objects.filter(pk__in=list(spent)).update(is_answered=True)
