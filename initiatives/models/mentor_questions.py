"""What officials of other governorates ask those who did it, and the answers: in public once the mentor says so."""

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log

from .. import rules
from .bilingual import worded
from .reference import Governorate
from .roles import edited_governorate_ids, governorate_ids, keeps_records
from .titles import shown_title, title_here

#: of a question, what everybody may read
SHOWN = ["id", "governorate_id", "question_ar", "question_en", "answer_ar", "answer_en", "answered_at"]


class MentorQuestionQuerySet(models.QuerySet):
    def public(self):
        return self.filter(is_public=True)

    def seen_by(self, user):
        """The ministry sees all, a governorate what it asks and what it is asked."""
        if keeps_records(user):
            return self.all()
        own = governorate_ids(user)
        return self.filter(Q(governorate__in=own) | Q(page__governorate__in=own))

    def with_row(self):
        """What a line of a list draws, in one query."""
        return self.select_related("governorate", "page__governorate").annotate(title_here=title_here("page"))

    def waiting_for(self, user):
        return self.filter(answered_at=None, page__governorate__in=edited_governorate_ids(user))


class MentorQuestion(models.Model):
    """Of the initiative's source page; `governorate` asks, that of the page answers."""

    page = models.ForeignKey(
        "initiatives.InitiativePage",
        verbose_name=gettext_lazy("initiative"),
        on_delete=models.CASCADE,
        related_name="mentor_questions",
    )
    governorate = models.ForeignKey(
        Governorate,
        verbose_name=gettext_lazy("asking governorate"),
        on_delete=models.PROTECT,
        related_name="mentor_questions",
    )
    question_ar = models.TextField(gettext_lazy("question"), max_length=600)
    question_en = models.TextField(gettext_lazy("question in English"), max_length=600, blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField(gettext_lazy("asked"), default=timezone.now)
    answer_ar = models.TextField(gettext_lazy("answer"), max_length=1200, blank=True)
    answer_en = models.TextField(gettext_lazy("answer in English"), max_length=1200, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    answered_at = models.DateTimeField(gettext_lazy("answered"), null=True, blank=True)
    is_public = models.BooleanField(gettext_lazy("on the initiative’s page"), default=False)

    objects = MentorQuestionQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("question to a mentor")
        verbose_name_plural = gettext_lazy("questions to mentors")
        default_permissions = ()
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "governorate", "question_ar"],
                name="a_governorate_asks_a_question_once",
                violation_error_message=gettext_lazy("Your governorate has asked this already."),
            ),
            models.CheckConstraint(
                condition=(Q(answered_at=None) & Q(answer_ar="")) | (~Q(answered_at=None) & ~Q(answer_ar="")),
                name="an_answered_question_has_an_answer",
            ),
            models.CheckConstraint(
                condition=Q(is_public=False) | ~Q(answered_at=None), name="only_answered_questions_are_public"
            ),
        ]

    def __str__(self):
        return self.question

    question = worded("question")
    answer = worded("answer")

    @property
    def title(self):
        return shown_title(self, self.page)

    @property
    def standing(self):
        if self.answered_at is None:
            return _("Waits for an answer")
        return _("Answered, on the page") if self.is_public else _("Answered")

    def is_answered_by(self, user):
        """Editors of the mentor governorate; nobody answers as a superuser."""
        return self.page.governorate_id in edited_governorate_ids(user)

    def is_hidden_by(self, user):
        return self.is_public and (self.is_answered_by(user) or keeps_records(user))

    @transaction.atomic
    def answer_with(self, user, words, is_public):
        """`words`: answer_ar, answer_en, question_en. ValidationError for what leads to a person, if it goes public."""
        if not self.is_answered_by(user):
            raise PermissionDenied
        stored = MentorQuestion.objects.select_for_update().get(pk=self.pk)
        for name, text in words.items():
            setattr(stored, name, text.strip())
        stored.is_public, stored.answered_by, stored.answered_at = is_public, user, timezone.now()
        stored.refuse_unless_sound()
        stored.save()
        log(stored, "initiatives.answer_question", user=user, data={"is_public": is_public})
        self.refresh_from_db()

    def refuse_unless_sound(self):
        if not self.answer_ar:
            raise ValidationError({"answer_ar": _("Write an answer.")})
        if self.is_public and rules.names_a_contact(self.question_ar):
            raise ValidationError({"is_public": WITH_CONTACT_ASKED})
        texts = {name: getattr(self, name) for name in ("answer_ar", "question_en", "answer_en")}
        named = [name for name, text in texts.items() if rules.names_a_contact(text)]
        if self.is_public and named:
            raise ValidationError(dict.fromkeys(named, WITH_CONTACT))

    @transaction.atomic
    def hide(self, user):
        """Off the initiative's page; both governorates still read it here."""
        if not self.is_hidden_by(user):
            raise PermissionDenied
        self.is_public = False
        self.save(update_fields=["is_public"])
        log(self, "initiatives.hide_question", user=user)


WITH_CONTACT = gettext_lazy(
    "Leave out e-mail addresses, telephone and identity numbers, or answer without publishing."
)
WITH_CONTACT_ASKED = gettext_lazy(
    "The question holds an e-mail address or a long number: answer it without publishing."
)


def asking_governorates(user, page):
    """For which of his governorates `user` may ask those of `page`: never for their own."""
    return Governorate.objects.filter(pk__in=governorate_ids(user) - {page.governorate_id})


def takes_part_in_questions(user):
    return bool(governorate_ids(user) or keeps_records(user))


def published_questions(page, rows=None):
    """Answered in public, of the initiative that `page` shows; `rows` where they were read already."""
    if rows is None:
        rows = MentorQuestion.objects.public().filter(page__translation_key=page.translation_key)
    return list(rows)
