from django.db import models
from django.utils.translation import gettext_lazy as _


class MonthlyLetter(models.Model):
    """That the origin of an initiative was told, in that month, how its copies are doing: once, whoever sends it."""

    initiative = models.ForeignKey(
        "initiatives.InitiativePage", on_delete=models.CASCADE, related_name="monthly_letters"
    )
    month = models.DateField(_("month"), help_text=_("Its first day."))

    class Meta:
        verbose_name = _("monthly letter")
        verbose_name_plural = _("monthly letters")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "month"], name="one_monthly_letter_per_initiative_and_month"
            ),
        ]

    def __str__(self):
        return f"{self.initiative_id}, {self.month:%Y-%m}"
