"""One citizen's answers. Nothing in a row says who, from where, at what hour or by which ticket."""

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from ...enums import RemarkState
from ...satisfaction import rules
from ...satisfaction.questions import LONGEST_REMARK
from ..roles import followed_up_governorate_ids, is_reviewer
from .surveys import Survey


class SurveyAnswerQuerySet(models.QuerySet):
    def with_remark(self):
        return self.exclude(remark_state=RemarkState.NONE)

    def moderated_by(self, user):
        """Those of which `user` reads the remarks before anyone else does."""
        if is_reviewer(user):
            return self.with_remark()
        own = followed_up_governorate_ids(user)
        return self.with_remark().filter(survey__centre__governorate__in=own)


def level(**options):
    return models.PositiveSmallIntegerField(null=True, **options)


class SurveyAnswer(models.Model):
    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="answers")
    answered_on = models.DateField()
    is_on_paper = models.BooleanField(default=False)
    overall = models.PositiveSmallIntegerField()
    time = level()
    clarity = level()
    courtesy = level()
    solved = models.BooleanField(null=True)
    remark = models.CharField(max_length=LONGEST_REMARK, blank=True)
    remark_state = models.CharField(
        max_length=7, choices=RemarkState.choices, default=RemarkState.NONE, editable=False
    )

    objects = SurveyAnswerQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        constraints = [
            models.CheckConstraint(condition=Q(overall__range=(1, 5)), name="overall_is_a_level"),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{name}__range": (1, 5)}) | Q(**{f"{name}__isnull": True}),
                    name=f"{name}_is_a_level",
                )
                for name in ("time", "clarity", "courtesy")
            ),
            models.CheckConstraint(
                condition=Q(remark="", remark_state="none") | (~Q(remark="") & ~Q(remark_state="none")),
                name="a_remark_is_waiting_shown_or_hidden",
            ),
        ]
        indexes = [models.Index(fields=["remark_state"], name="remarks_by_state")]

    def __str__(self):
        return f"{self.survey_id} {self.answered_on}"

    def save(self, *args, **kwargs):
        if self.remark and self.remark_state == RemarkState.NONE:
            self.remark_state = RemarkState.WAITING
        super().save(*args, **kwargs)

    @transaction.atomic
    def moderate(self, state, user):
        """Show the remark to everyone, or to nobody; raises PermissionDenied for whom it is not to decide."""
        governorate = self.survey.centre.governorate_id
        followed_up = followed_up_governorate_ids(user)
        if not rules.may_moderate(governorate, followed_up, reviews=is_reviewer(user)):
            raise PermissionDenied
        self.remark_state = state
        self.save(update_fields=["remark_state"])
        log(self.survey, f"initiatives.remark_{state}", user=user, data={"answer": self.pk})


class SpentToken(models.Model):
    """What makes a form count once. It says neither which answer nor which survey it was spent on."""

    digest = models.CharField(max_length=64, unique=True)
    spent_on = models.DateField()

    class Meta:
        default_permissions = ()

    def __str__(self):
        return self.digest

    @classmethod
    def spend(cls, digest, day):
        """Whether this call was the first to do it."""
        try:
            with transaction.atomic():
                cls.objects.create(digest=digest, spent_on=day)
        except IntegrityError:
            return False
        return True
