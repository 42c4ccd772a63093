"""Visits of a follow-up committee: planned, made, what was found, and what was recommended on the spot."""

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.images import get_image_model_string
from wagtail.models import Orderable

from .. import rules
from .committees import Committee
from .reference import LocalUnit
from .roles import followed_up_governorate_ids, keeps_records
from .tracking import Change, Tracked


class VisitQuerySet(models.QuerySet):
    def made(self):
        return self.filter(made_on__isnull=False)

    def late(self, today):
        return self.filter(made_on=None, planned_on__lt=today)


class Visit(ClusterableModel):
    committee = models.ForeignKey(
        Committee,
        verbose_name=gettext_lazy("follow-up committee"),
        on_delete=models.PROTECT,
        related_name="visits",
    )
    planned_on = models.DateField(gettext_lazy("planned for"))
    made_on = models.DateField(
        gettext_lazy("made on"),
        null=True,
        blank=True,
        help_text=gettext_lazy("Leave empty until the visit was made."),
    )
    local_unit = models.ForeignKey(
        LocalUnit,
        verbose_name=gettext_lazy("local unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="visits",
    )
    place = models.CharField(
        gettext_lazy("place"),
        max_length=160,
        blank=True,
        help_text=gettext_lazy("The centre or office, where the local unit alone does not say it."),
    )
    findings = models.TextField(
        gettext_lazy("findings"),
        max_length=4000,
        blank=True,
        help_text=gettext_lazy("What was seen, with figures. Read by the governorate and the ministry only."),
    )

    objects = VisitQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("visit")
        verbose_name_plural = gettext_lazy("visits")
        ordering = ["-planned_on", "-pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=models.Q(made_on=None) | ~models.Q(findings=""),
                name="a_visit_made_has_findings",
                violation_error_message=gettext_lazy("Say what was found at the visit."),
            ),
            models.CheckConstraint(
                condition=models.Q(local_unit__isnull=False) | ~models.Q(place=""),
                name="a_visit_goes_somewhere",
                violation_error_message=gettext_lazy("Name the local unit or the place."),
            ),
        ]

    def __str__(self):
        return f"{self.where} · {date_format(self.made_on or self.planned_on)}"

    @property
    @admin.display(description=pgettext_lazy("where a visit goes", "Place"))
    def where(self):
        return self.place or (self.local_unit.full_name if self.local_unit else "")

    @property
    def governorate_id(self):
        return self.committee.governorate_id

    @property
    def is_late(self):
        return rules.visit_is_late(self.planned_on, self.made_on, timezone.localdate())

    def clean(self):
        super().clean()
        if self.made_on and self.made_on > timezone.localdate():
            raise ValidationError({"made_on": _("This day is still to come.")})
        if self.local_unit and self.committee_id and self.local_unit.governorate_id != self.governorate_id:
            raise ValidationError({"local_unit": _("This unit belongs to another governorate.")})


class VisitPhoto(Orderable):
    """Seen by the governorate and the ministry; by everybody once the ministry has cleared it."""

    visit = ParentalKey(Visit, on_delete=models.CASCADE, related_name="photos")
    image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=gettext_lazy("photo"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    caption = models.CharField(gettext_lazy("caption"), max_length=200, blank=True)
    is_cleared = models.BooleanField(
        gettext_lazy("cleared for the public"),
        default=False,
        help_text=gettext_lazy(
            "Nobody can be recognised on it, nor a document be read. Set by the ministry."
        ),
    )

    class Meta(Orderable.Meta):
        verbose_name = gettext_lazy("photo of a visit")
        verbose_name_plural = gettext_lazy("photos of visits")
        default_permissions = ()


def is_cleared(image):
    """Whether everybody may see `image`, as a photo of a visit."""
    return VisitPhoto.objects.filter(image=image, is_cleared=True).exists()


class VisitRecommendation(Tracked, Orderable):
    visit = ParentalKey(Visit, on_delete=models.CASCADE, related_name="recommendations")
    text = models.TextField(gettext_lazy("recommendation"), max_length=600)
    owner = models.CharField(
        gettext_lazy("who carries it out"), max_length=160, help_text=gettext_lazy("A post, not a person.")
    )

    class Meta(Orderable.Meta):
        verbose_name = gettext_lazy("recommendation of a visit")
        verbose_name_plural = gettext_lazy("recommendations of visits")
        default_permissions = ()

    def __str__(self):
        return self.text

    @property
    def governorate_id(self):
        return self.visit.governorate_id

    def is_kept_by(self, user):
        return keeps_records(user) or self.governorate_id in followed_up_governorate_ids(user)


class VisitRecommendationChange(Change):
    subject = models.ForeignKey(VisitRecommendation, on_delete=models.CASCADE, related_name="changes")

    class Meta(Change.Meta):
        verbose_name = gettext_lazy("step of a recommendation")
        verbose_name_plural = gettext_lazy("steps of recommendations")
