"""A governorate asks those who did it: kept, counted against too many, and told by mail to whoever is to act."""

from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log

from ..addresses import short_address
from ..limits import is_within
from ..models import Governorate, InitiativePage, MentorQuestion
from ..models.mentor_questions import asking_governorates
from ..models.titles import title_as_read
from ..notifiers import admin_address, write
from .adoptions import source_of

DAY = 24 * 60 * 60
#: of one person, to all mentors together
PER_DAY = 10

NOT_PUBLIC = gettext_lazy("This initiative is not public any more, so nothing can be asked about it.")


@transaction.atomic
def ask(page: InitiativePage, governorate: Governorate, user: Any, question: str) -> MentorQuestion:
    """For editors and committee of a governorate other than the page's; ValidationError for what was asked already."""
    if not asking_governorates(user, page).filter(pk=governorate.pk).exists():
        raise PermissionDenied
    source = source_of(page, NOT_PUBLIC)
    asked = MentorQuestion(page=source, governorate=governorate, question_ar=question.strip(), asked_by=user)
    asked.full_clean()
    if not is_within("mentor_question", str(user.pk), PER_DAY, DAY):
        raise ValidationError(
            _("You have asked a lot today. Your text is still here: please send it tomorrow.")
        )
    asked.save()
    log(asked, "initiatives.ask_question", user=user, data={"governorate": governorate.name_ar})
    readers = get_user_model().objects.filter(groups=source.governorate.editors_id)
    write("initiatives/mail/question_asked", readers, context_of(asked))
    return asked


@transaction.atomic
def answer(asked: MentorQuestion, user: Any, words: dict[str, str], is_public: bool) -> None:
    """Whoever asked hears of the first answer; a later change of it is no news."""
    was_answered = asked.answered_at is not None
    asked.answer_with(user, words, is_public)
    if asked.asked_by and not was_answered:
        write("initiatives/mail/question_answered", [asked.asked_by], context_of(asked))


def context_of(asked: MentorQuestion) -> dict[str, Any]:
    return {
        "asked": asked,
        "title": title_as_read(asked.page),
        "address": admin_address("mentor_questions:show", asked.pk),
        "page_address": short_address(asked.page),
    }
