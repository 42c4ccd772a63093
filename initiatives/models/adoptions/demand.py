from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from ..reference import Governorate


class DemandQuerySet(models.QuerySet):
    def tap(self, initiative_id, governorate_id):
        """One more who wants it there: a number, and nothing of whom it came from."""
        row, _created = self.get_or_create(initiative_id=initiative_id, governorate_id=governorate_id)
        self.filter(pk=row.pk).update(taps=F("taps") + 1)

    def take_up(self):
        """Let pages show what has been counted; returns how many rows changed."""
        return self.exclude(taps=F("shown")).update(shown=F("taps"))


class Demand(models.Model):
    """How many want an initiative in their governorate: `taps` as counted, `shown` as pages say it, hourly."""

    initiative = models.ForeignKey(
        "initiatives.InitiativePage", on_delete=models.CASCADE, related_name="demands"
    )
    governorate = models.ForeignKey(Governorate, on_delete=models.CASCADE, related_name="demands")
    taps = models.PositiveIntegerField(default=0)
    shown = models.PositiveIntegerField(default=0)

    objects = DemandQuerySet.as_manager()

    class Meta:
        verbose_name = _("demand")
        verbose_name_plural = _("demand")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "governorate"], name="one_demand_per_initiative_and_governorate"
            ),
        ]

    def __str__(self):
        return f"{self.initiative_id}, {self.governorate}: {self.taps}"
