from uuid import uuid4

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ...enums import Better, IndicatorKind, Side
from ..figures import refuse_impossible_figures
from .adoptions import Adoption

#: what the copy is measured by, and so takes over from the original
TAKEN_OVER = ("key", "name", "unit", "kind", "better", "position")


class OutcomeMeasure(models.Model):
    """An indicator before and after, of the original as it stood when the plan was made, or of the copy.

    `key` is the translation key of the initiative's indicator: both sides share it, and a page in another language
    finds the indicator's name by it.
    """

    adoption = models.ForeignKey(Adoption, on_delete=models.CASCADE, related_name="measures")
    side = models.CharField(max_length=8, choices=Side.choices)
    key = models.UUIDField(default=uuid4)
    position = models.PositiveSmallIntegerField(default=0)
    name = models.CharField(_("indicator"), max_length=120)
    unit = models.CharField(_("unit of measurement"), max_length=30)
    kind = models.CharField(_("kind"), max_length=8, choices=IndicatorKind.choices)
    better = models.CharField(_("direction"), max_length=8, choices=Better.choices)
    before = models.DecimalField(_("before"), max_digits=14, decimal_places=2, null=True, blank=True)
    after = models.DecimalField(_("after"), max_digits=14, decimal_places=2, null=True, blank=True)
    measured_before_on = models.DateField(_("measured before on"), null=True, blank=True)
    measured_on = models.DateField(_("measured after on"), null=True, blank=True)
    n = models.PositiveIntegerField(
        _("how many were measured"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    sd = models.DecimalField(
        _("standard deviation"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    source = models.CharField(_("source"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")
        default_permissions = ()
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["adoption", "side", "key"], name="one_measure_per_side_and_indicator"
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        refuse_impossible_figures(self)
