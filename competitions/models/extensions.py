from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from initiatives.models import Bilingual

from .competitions import Phase


class PhaseExtensionQuerySet(models.QuerySet):
    def of(self, competition):
        return self.filter(phase__competition=competition).select_related("phase", "by")


class PhaseExtension(models.Model):
    """A later end given to a phase of an open edition, in public; the phases after it moved as far."""

    phase = models.ForeignKey(
        Phase, verbose_name=_("phase"), on_delete=models.PROTECT, related_name="extensions"
    )
    old_ends_at = models.DateTimeField(_("end until then"))
    new_ends_at = models.DateTimeField(_("new end"))
    reason_ar = models.CharField(_("reason in Arabic"), max_length=400)
    reason_en = models.CharField(_("reason in English"), max_length=400)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("decided"), auto_now_add=True)

    objects = PhaseExtensionQuerySet.as_manager()

    class Meta:
        verbose_name = _("extension of a phase")
        verbose_name_plural = _("extensions of phases")
        default_permissions = ()
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(new_ends_at__gt=F("old_ends_at")), name="an_extension_gives_time"
            ),
            models.CheckConstraint(
                condition=~Q(reason_ar="") & ~Q(reason_en=""),
                name="an_extension_has_a_reason_in_both_languages",
            ),
        ]

    def __str__(self):
        return f"{self.phase}: {self.new_ends_at:%Y-%m-%d %H:%M}"

    in_language = Bilingual.in_language

    @property
    def reason(self):
        return self.in_language("reason")
