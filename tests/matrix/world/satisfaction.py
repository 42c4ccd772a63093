"""Surveys of A: one with a result and a remark that waits, one with too few answers to be shown."""

from django.utils import timezone

from initiatives.enums import SamplingMethod
from initiatives.models import SurveyAnswer
from tests.initiatives.satisfaction import made

from ..secrets import MINISTRY


def fill(world):
    centre = made.centre("EG-SHR")
    survey = made.published(centre)
    remark = SurveyAnswer.objects.create(
        survey=survey,
        answered_on=survey.starts_on,
        overall=2,
        remark=world.vault.plant("remark that waits", MINISTRY | {"committee_a"}),
    )
    small = made.answered(made.survey(made.centre("EG-SHR")), (0, 0, 0, 1, 1))
    drawn = made.survey(made.centre("EG-SHR"), method=SamplingMethod.TICKETS)
    draw = drawn.draw_tickets(timezone.localdate(), 1, 9, 3, world.people["editor_a"])
    world.name(
        drawn_survey_a=drawn,
        draw_a=draw,
        centre_a=centre,
        survey_a=survey,
        remark_a=remark,
        centre_a_code=centre.code,
        survey_a_code=survey.code,
        small_survey_code=small.code,
    )
