from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .competitions import Competition


class Minutes(models.Model):
    """The record of an edition's deliberation; what was said of an entry stands with its decision."""

    competition = models.OneToOneField(
        Competition, verbose_name=_("competition"), on_delete=models.PROTECT, related_name="minutes"
    )
    held_on = models.DateField(_("held on"))
    present = models.TextField(_("present"), max_length=2000, help_text=_("One name a line."))
    text = models.TextField(_("minutes"), max_length=20000, blank=True)
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("minutes")
        verbose_name_plural = _("minutes")
        default_permissions = ()

    def __str__(self):
        return f"{self.competition}"

    @property
    def people(self):
        return [name.strip() for name in self.present.splitlines() if name.strip()]
