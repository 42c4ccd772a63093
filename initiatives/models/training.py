"""Training courses: offered once in both languages, filled by governorates' nominations; names are never public."""

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log

from .. import rules
from ..enums import Attendance, PlaceState
from .bilingual import Bilingual, worded
from .places import IndexPage
from .reference import Governorate, LocalUnit
from .roles import keeps_records


class TrainingIndexPage(IndexPage):
    """Courses to come, the next first, and those that were held; each can be led to by its anchor."""

    subpage_types = []

    def get_context(self, request, *args, **kwargs):
        today = timezone.localdate()
        courses = TrainingCourse.objects.with_places().filter(is_public=True)
        return super().get_context(request, *args, **kwargs) | {
            "coming": courses.filter(ends_on__gte=today),
            "held": courses.filter(ends_on__lt=today).order_by("-starts_on", "pk"),
        }

    class Meta:
        verbose_name = gettext_lazy("training courses index")
        verbose_name_plural = gettext_lazy("training courses indexes")


class CourseQuerySet(models.QuerySet):
    def with_places(self):
        taken = models.Count("nominations", filter=models.Q(nominations__state=PlaceState.ACCEPTED))
        came = models.Count("nominations", filter=models.Q(nominations__attendance=Attendance.CAME))
        return self.annotate(taken=taken, came=came)


class TrainingCourse(Bilingual):
    summary_ar = models.TextField(gettext_lazy("what is learned, in Arabic"), max_length=600)
    summary_en = models.TextField(gettext_lazy("what is learned, in English"), max_length=600)
    audience_ar = models.CharField(gettext_lazy("for whom, in Arabic"), max_length=200)
    audience_en = models.CharField(gettext_lazy("for whom, in English"), max_length=200)
    venue_ar = models.CharField(gettext_lazy("where, in Arabic"), max_length=160)
    venue_en = models.CharField(gettext_lazy("where, in English"), max_length=160)
    starts_on = models.DateField(gettext_lazy("first day"))
    ends_on = models.DateField(gettext_lazy("last day"))
    nominate_until = models.DateField(gettext_lazy("nominations until"))
    seats = models.PositiveSmallIntegerField(gettext_lazy("places"))
    is_public = models.BooleanField(gettext_lazy("public"), default=True)

    objects = CourseQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("training course")
        verbose_name_plural = gettext_lazy("training courses")
        ordering = ["starts_on", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")),
                name="a_course_ends_after_it_begins",
                violation_error_message=gettext_lazy("The last day is before the first."),
            ),
            models.CheckConstraint(
                condition=models.Q(nominate_until__lte=models.F("starts_on")),
                name="nominations_end_before_a_course",
                violation_error_message=gettext_lazy(
                    "Nominations end when the course begins, at the latest."
                ),
            ),
        ]

    summary = worded("summary")
    audience = worded("audience")
    venue = worded("venue")

    @property
    def takes_nominations(self):
        return rules.may_nominate(self.nominate_until, timezone.localdate())

    @property
    def seats_left(self):
        """Of a course that was asked for `with_places`."""
        return max(self.seats - self.taken, 0)


class CourseNomination(models.Model):
    course = models.ForeignKey(
        TrainingCourse,
        verbose_name=gettext_lazy("course"),
        on_delete=models.PROTECT,
        related_name="nominations",
    )
    governorate = models.ForeignKey(
        Governorate, verbose_name=gettext_lazy("governorate"), on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(gettext_lazy("name"), max_length=120)
    post = models.CharField(gettext_lazy("post"), max_length=160)
    local_unit = models.ForeignKey(
        LocalUnit,
        verbose_name=gettext_lazy("local unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    state = models.CharField(
        gettext_lazy("state"),
        max_length=10,
        choices=PlaceState.choices,
        default=PlaceState.NOMINATED,
        editable=False,
    )
    attendance = models.CharField(
        gettext_lazy("attendance"), max_length=6, choices=Attendance.choices, blank=True, editable=False
    )
    nominated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = gettext_lazy("nomination for a course")
        verbose_name_plural = gettext_lazy("nominations for courses")
        ordering = ["course__starts_on", "governorate__sort_key", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["course", "governorate", "name"],
                name="one_nomination_per_person_and_course",
                violation_error_message=gettext_lazy("This person is nominated for this course already."),
            ),
            models.CheckConstraint(
                condition=models.Q(attendance="") | models.Q(state=PlaceState.ACCEPTED),
                name="who_has_a_place_attends",
                violation_error_message=gettext_lazy("Only who was given a place can have come."),
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        if self.local_unit and self.governorate_id and self.local_unit.governorate_id != self.governorate_id:
            raise ValidationError({"local_unit": _("This unit belongs to another governorate.")})
        if self.pk is None and self.course_id and not self.course.takes_nominations:
            raise ValidationError({"course": _("Nominations for this course are over.")})

    def refuse_place(self, state, attendance):
        others = self.course.nominations.exclude(pk=self.pk)
        left = self.course.seats - others.filter(state=PlaceState.ACCEPTED).count()
        problem = rules.problem_of_place(state, attendance, left, self.course.starts_on, timezone.localdate())
        if problem:
            raise ValidationError(PROBLEMS[problem])

    @transaction.atomic
    def settle(self, state, attendance, user):
        """The ministry gives a place or none, and writes down who came.

        PermissionDenied for anybody else; ValidationError where no place is left, or before the first day.
        """
        if not keeps_records(user):
            raise PermissionDenied
        TrainingCourse.objects.select_for_update().get(pk=self.course_id)
        self.refuse_place(state, attendance)
        self.state, self.attendance = state, attendance
        self.save(update_fields=["state", "attendance"])
        log(self, "initiatives.settle_nomination", user=user, data={"state": state, "attendance": attendance})


PROBLEMS = {
    "full": {"new_state": gettext_lazy("No place is left in this course.")},
    "no_place": {"came": gettext_lazy("Only who was given a place can have come.")},
    "too_early": {"came": gettext_lazy("Attendance is written down from the first day on.")},
}
