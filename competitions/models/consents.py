from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .staff import StaffNominationPage


class NamingConsent(models.Model):
    """A nominee agreed in writing to be named in public if recognised; he may take it back at any time."""

    page = models.OneToOneField(
        StaffNominationPage,
        verbose_name=_("nomination of staff"),
        on_delete=models.CASCADE,
        related_name="naming_consent",
    )
    agreed_on = models.DateField(_("day of the written consent"))
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("recorded by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded"), default=timezone.now)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True)

    class Meta:
        verbose_name = _("consent to be named")
        verbose_name_plural = _("consents to be named")
        default_permissions = ()

    def __str__(self):
        return str(self.page_id)

    @property
    def stands(self):
        return self.withdrawn_at is None
