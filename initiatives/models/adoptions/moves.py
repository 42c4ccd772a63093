from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ...enums import AdoptionState
from .adoptions import Adoption


class AdoptionMove(models.Model):
    """A step in the life of an adoption: who took it, when and why. Never changed."""

    adoption = models.ForeignKey(Adoption, on_delete=models.CASCADE, related_name="moves")
    origin = models.CharField(max_length=12, choices=AdoptionState.choices)
    to = models.CharField(max_length=12, choices=AdoptionState.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    reason = models.TextField(blank=True)

    class Meta:
        verbose_name = _("step of an adoption")
        verbose_name_plural = _("steps of an adoption")
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self):
        return f"{self.origin} → {self.to}"
