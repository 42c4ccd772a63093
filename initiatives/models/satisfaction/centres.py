"""The registry of technology centres."""

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ...enums import CentreKind
from ..bilingual import Bilingual
from ..reference import Governorate, LocalUnit
from .codes import short_code


class TechnologyCentre(Bilingual):
    """Where citizens are served; kept by its governorate's editors, shown on the governorate's profile."""

    code = models.SlugField(default=short_code, max_length=12, unique=True, editable=False)
    governorate = models.ForeignKey(
        Governorate,
        verbose_name=_("governorate"),
        on_delete=models.PROTECT,
        related_name="technology_centres",
    )
    local_unit = models.ForeignKey(
        LocalUnit,
        verbose_name=_("local unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="technology_centres",
        help_text=_("Left empty for a mobile centre that serves the whole governorate."),
    )
    kind = models.CharField(_("kind"), max_length=6, choices=CentreKind.choices, default=CentreKind.FIXED)
    windows = models.PositiveSmallIntegerField(_("windows"), validators=[MinValueValidator(1)])
    services_ar = models.TextField(
        _("services in Arabic"), max_length=1200, blank=True, help_text=_("One in each line.")
    )
    services_en = models.TextField(
        _("services in English"), max_length=1200, blank=True, help_text=_("One in each line.")
    )
    opened_on = models.DateField(_("opened on"), null=True, blank=True)

    class Meta(Bilingual.Meta):
        verbose_name = _("technology centre")
        verbose_name_plural = _("technology centres")
        constraints = [
            models.CheckConstraint(condition=models.Q(windows__gte=1), name="a_centre_has_a_window"),
            models.UniqueConstraint(
                fields=["governorate", "name_ar"],
                name="one_centre_per_name_and_governorate",
                violation_error_message=_("This governorate has a centre of this name already."),
            ),
        ]

    def clean(self):
        if self.local_unit and self.local_unit.governorate_id != self.governorate_id:
            raise ValidationError({"local_unit": _("This unit belongs to another governorate.")})
        if self.kind == CentreKind.FIXED and not self.local_unit:
            raise ValidationError({"local_unit": _("Say where the centre stands; only a mobile one moves.")})

    @property
    def names(self):
        """Its own and those of where it stands, in both languages."""
        places = [place for place in (self, self.local_unit, self.governorate) if place]
        return " ".join(name for place in places for name in (place.name_ar, place.name_en))

    @property
    def services(self):
        """In the active language, else in the other."""
        return [line.strip() for line in self.in_language("services").splitlines() if line.strip()]
