from django.db import models
from django.utils.translation import gettext_lazy as _

from ..enums import RecognitionKind
from .bilingual import worded


class Recognition(models.Model):
    """What a competition told an initiative's source page; competitions write it through `actions.recognise`."""

    page = models.ForeignKey(
        "initiatives.InitiativePage",
        verbose_name=_("initiative"),
        on_delete=models.CASCADE,
        related_name="recognitions",
    )
    kind = models.CharField(_("kind"), max_length=8, choices=RecognitionKind.choices)
    place = models.PositiveSmallIntegerField(_("place"), null=True, blank=True)
    award_ar = models.CharField(_("award in Arabic"), max_length=200)
    award_en = models.CharField(_("award in English"), max_length=200)
    citation_ar = models.TextField(_("citation in Arabic"), blank=True)
    citation_en = models.TextField(_("citation in English"), blank=True)
    awarded_on = models.DateField(_("awarded on"))

    class Meta:
        verbose_name = _("recognition")
        verbose_name_plural = _("recognitions")
        ordering = ["-awarded_on", "place"]
        constraints = [
            models.UniqueConstraint(fields=["page", "award_ar"], name="one_recognition_per_page_and_award"),
        ]

    def __str__(self):
        return self.award

    award = worded("award")
    citation = worded("citation")
