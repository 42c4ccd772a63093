"""Passkeys: a second factor that no copied site can ask for. Only public keys are kept."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Passkey(models.Model):
    """Of one phone, key or computer, or of what carries keys from one to the other."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="passkeys")
    name = models.CharField(
        _("name"), max_length=60, help_text=_("How you know it again: the phone, key or computer it is on.")
    )
    #: base64url, as browsers write it
    handle = models.CharField(max_length=1400, unique=True)
    #: WebAuthn's attested credential data: identifier and public key
    credential = models.BinaryField()
    #: how often it has signed, by its own account; 0 where it doesn't count
    count = models.PositiveBigIntegerField(default=0)
    added_at = models.DateTimeField(_("added"), default=timezone.now)
    used_at = models.DateTimeField(_("last used"), null=True)

    class Meta:
        verbose_name = _("passkey")
        verbose_name_plural = _("passkeys")
        default_permissions = ()
        ordering = ["added_at"]

    def __str__(self):
        return self.name
