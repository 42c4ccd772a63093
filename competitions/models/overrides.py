from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from initiatives.models import Bilingual

from .entries import Entry


class Override(models.Model):
    """Why an entry wins although better-ranked ones do not: public with the result, and never one person's word."""

    entry = models.OneToOneField(
        Entry, verbose_name=_("entry"), on_delete=models.PROTECT, related_name="override"
    )
    passed_over = models.JSONField(
        _("entries passed over"),
        help_text=_("Blind codes, sorted: what was agreed to, and nothing beyond it."),
    )
    reason_ar = models.TextField(_("reason in Arabic"), max_length=600)
    reason_en = models.TextField(_("reason in English"), max_length=600)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("proposed by"), on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(_("proposed"))
    consented_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("consented by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    consented_at = models.DateTimeField(_("consented"), null=True)

    class Meta:
        verbose_name = _("departure from the ranking")
        verbose_name_plural = _("departures from the ranking")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(consented_by__isnull=True, consented_at__isnull=True)
                | (
                    Q(consented_by__isnull=False, consented_at__isnull=False)
                    & ~Q(consented_by=F("proposed_by"))
                ),
                name="a_second_person_consents",
            ),
            models.CheckConstraint(
                condition=~Q(reason_ar="") & ~Q(reason_en=""),
                name="an_override_has_its_reason_in_both_languages",
            ),
        ]

    def __str__(self):
        return self.reason

    in_language = Bilingual.in_language

    @property
    def reason(self):
        return self.in_language("reason")

    @property
    def is_agreed(self):
        return self.consented_at is not None
