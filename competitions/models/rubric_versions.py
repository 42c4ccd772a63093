from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from initiatives.models import Bilingual

from ..enums import Birth
from .competitions import Competition


class RubricVersion(models.Model):
    """A rubric as it was frozen: the text that its hash covers, public, never changed.

    The first is frozen at opening; a later one names its reason. `sha256` is that of `canonical` in UTF-8.
    """

    competition = models.ForeignKey(
        Competition, verbose_name=_("competition"), on_delete=models.PROTECT, related_name="rubric_versions"
    )
    number = models.PositiveSmallIntegerField(_("version"))
    canonical = models.TextField(_("canonical JSON"))
    sha256 = models.CharField(max_length=64)
    frozen_at = models.DateTimeField(_("frozen"))
    frozen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    reason_ar = models.CharField(_("reason in Arabic"), max_length=400, blank=True)
    reason_en = models.CharField(_("reason in English"), max_length=400, blank=True)

    born = models.CharField(max_length=9, choices=Birth.choices, default=Birth.REAL, editable=False)

    class Meta:
        verbose_name = _("version of the rubric")
        verbose_name_plural = _("versions of the rubric")
        default_permissions = ()
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["competition", "number"], name="one_rubric_per_number"),
            models.CheckConstraint(
                condition=Q(number=1) | ~Q(reason_ar="") & ~Q(reason_en=""),
                name="a_changed_rubric_has_a_reason_in_both_languages",
            ),
        ]

    def __str__(self):
        return f"{self.competition.code} {self.number}"

    in_language = Bilingual.in_language

    def save(self, *args, **kwargs):
        if self.pk:
            raise PermissionDenied
        super().save(*args, **kwargs)

    @property
    def reason(self):
        return self.in_language("reason")
