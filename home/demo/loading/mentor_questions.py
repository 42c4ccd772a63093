from datetime import timedelta

from django.utils import timezone

from initiatives.models import Governorate, InitiativePage, MentorQuestion

from ..mentor_questions import ORIGIN, QUESTIONS
from .accounts import editor_of

#: days until it was answered
WAITED = 3


def load_mentor_questions():
    page = InitiativePage.objects.get(title=ORIGIN, locale__language_code="ar")
    for row in QUESTIONS:
        load_question(page, **row)


def load_question(page, governorate, days, question_ar, **answered):
    place = Governorate.objects.get(code=governorate)
    asked_at = timezone.now() - timedelta(days=days)
    if answered:
        answered |= {"answered_by": editor_of(page.governorate), "answered_at": asked_at + timedelta(WAITED)}
    known = {"asked_by": editor_of(place), "asked_at": asked_at}
    MentorQuestion.objects.get_or_create(
        page=page, governorate=place, question_ar=question_ar, defaults=known | answered
    )
