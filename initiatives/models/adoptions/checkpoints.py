from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ...adoptions import schedule
from ...enums import AdoptionState
from .adoptions import Adoption

#: while it is so nobody is asked how it goes
QUIET = [AdoptionState.PAUSED, AdoptionState.DISCONTINUED]


class CheckpointQuerySet(models.QuerySet):
    def open(self):
        return self.filter(answered_at=None)

    def to_be_asked(self, today):
        """Those for which a mail goes out on `today`."""
        due = self.open().filter(due_on__lte=today, asked__lt=schedule.ASKED_AT_MOST)
        found = due.exclude(adoption__state__in=QUIET).select_related(
            "adoption__initiative", "adoption__unit"
        )
        return [one for one in found if schedule.is_to_be_asked(one.due_on, one.asked, one.asked_on, today)]


class Checkpoint(models.Model):
    """After 30, 60 and 90 days, and after a year: four numbers and a sentence, asked for by mail."""

    adoption = models.ForeignKey(Adoption, on_delete=models.CASCADE, related_name="checkpoints")
    day = models.PositiveSmallIntegerField()
    due_on = models.DateField(_("due on"))
    asked = models.PositiveSmallIntegerField(default=0)
    asked_on = models.DateField(null=True, blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    value = models.DecimalField(
        _("the indicator now"), max_digits=14, decimal_places=2, null=True, validators=[MinValueValidator(0)]
    )
    n = models.PositiveIntegerField(_("how many were measured"), null=True, validators=[MinValueValidator(1)])
    served = models.PositiveIntegerField(_("people served since the beginning"), null=True)
    cost = models.DecimalField(
        _("spent so far (EGP)"), max_digits=14, decimal_places=2, null=True, validators=[MinValueValidator(0)]
    )
    sentence = models.CharField(_("how is it going, in one sentence"), max_length=300, blank=True)

    objects = CheckpointQuerySet.as_manager()

    class Meta:
        verbose_name = _("checkpoint")
        verbose_name_plural = _("checkpoints")
        default_permissions = ()
        ordering = ["day"]
        constraints = [
            models.UniqueConstraint(fields=["adoption", "day"], name="one_checkpoint_per_adoption_and_day"),
            models.CheckConstraint(
                condition=Q(answered_at=None)
                | Q(value__isnull=False, n__isnull=False, served__isnull=False, cost__isnull=False),
                name="an_answered_checkpoint_has_four_numbers",
            ),
        ]

    def __str__(self):
        return f"{self.adoption_id}: {self.day}"

    @property
    def is_year_check(self):
        return self.day == schedule.YEAR
