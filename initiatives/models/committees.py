"""Follow-up committees, as a decree forms them; whose users write for one is said by `Governorate.committee`."""

import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.documents import get_document_model_string
from wagtail.models import Orderable

from ..enums import CommitteeRole, Sphere
from .adoptions.months import AdoptionMonth
from .reference import Governorate

#: of a note: what a typing error makes of a year, no calendar can count with
FIRST_MONTH = datetime.date(2000, 1, 1)


class Committee(ClusterableModel):
    governorate = models.ForeignKey(
        Governorate, verbose_name=_("governorate"), on_delete=models.PROTECT, related_name="committees"
    )
    sphere = models.CharField(_("sphere"), max_length=14, choices=Sphere.choices)
    decree_number = models.CharField(_("number of the decree"), max_length=40)
    decree_date = models.DateField(_("date of the decree"))
    decree_file = models.ForeignKey(
        get_document_model_string(),
        verbose_name=_("the decree as a file"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        verbose_name = _("follow-up committee")
        verbose_name_plural = _("follow-up committees")
        ordering = ["governorate__sort_key", "sphere"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["governorate", "sphere"],
                name="one_committee_per_governorate_and_sphere",
                violation_error_message=_("This governorate has a committee for this sphere already."),
            ),
        ]

    def __str__(self):
        words = {"governorate": self.governorate.name, "sphere": self.get_sphere_display()}
        return (
            pgettext("a governorate and what its committee follows up", "%(governorate)s – %(sphere)s")
            % words
        )

    def month_of_adoptions(self, first, today):
        """Of the governorate's, whatever the committee's sphere: an `AdoptionMonth`."""
        return AdoptionMonth(self.governorate_id, first, today)


class CommitteeMember(Orderable):
    committee = ParentalKey(Committee, on_delete=models.CASCADE, related_name="members")
    name = models.CharField(_("name"), max_length=120)
    post = models.CharField(_("post"), max_length=160)
    role = models.CharField(
        _("role"), max_length=12, choices=CommitteeRole.choices, default=CommitteeRole.MEMBER
    )

    class Meta(Orderable.Meta):
        verbose_name = _("member of a committee")
        verbose_name_plural = _("members of committees")
        default_permissions = ()


class MonthlyNote(models.Model):
    """How adoptions fare in the governorate, in a few sentences a month."""

    committee = models.ForeignKey(
        Committee, verbose_name=_("follow-up committee"), on_delete=models.CASCADE, related_name="notes"
    )
    month = models.DateField(_("month"), help_text=_("Any day of the month."))
    running = models.TextField(
        _("What was adopted and runs"),
        max_length=1500,
        help_text=_("Which adopted initiatives moved on this month, and by which figure one can tell."),
    )
    stuck = models.TextField(
        _("What stands still, and why"),
        max_length=1500,
        blank=True,
        help_text=_("Leave empty if nothing does."),
    )
    needed = models.TextField(_("What the ministry should help with"), max_length=800, blank=True)

    class Meta:
        verbose_name = _("monthly note on adoptions")
        verbose_name_plural = _("monthly notes on adoptions")
        ordering = ["-month", "committee__governorate__sort_key"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["committee", "month"],
                name="one_note_per_committee_and_month",
                violation_error_message=_("The committee has written its note of this month already."),
            ),
        ]

    def __str__(self):
        return str(self.committee)

    @property
    def governorate_id(self):
        return self.committee.governorate_id

    @property
    def month_name(self):
        return date_format(self.month, "YEAR_MONTH_FORMAT")

    def clean_fields(self, exclude=None):
        super().clean_fields(exclude)
        if self.month:
            self.month = self.month.replace(day=1)
            if not FIRST_MONTH <= self.month <= timezone.localdate():
                raise ValidationError({"month": _("Choose this month or an earlier one, not before 2000.")})
