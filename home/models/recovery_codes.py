"""What opens the second door once when the device is lost. Only digests are kept."""

import hashlib

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from initiatives.digits import western_digits

COUNT = 10
#: 24 of 32 characters: 120 bits, so that a plain digest gives nothing away; no O, I, 0, 1 to take for each other
LETTERS, LENGTH, PART = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 24, 4


class RecoveryCodeQuerySet(models.QuerySet):
    def renew(self, user):
        """New codes in place of all there were; returns them, to be shown this once."""
        self.filter(user=user).delete()
        codes = [get_random_string(LENGTH, LETTERS) for _number in range(COUNT)]
        self.bulk_create([self.model(user=user, digest=digest_of(code)) for code in codes])
        return ["-".join(code[at : at + PART] for at in range(0, LENGTH, PART)) for code in codes]

    def spend(self, user, typed):
        """Whether `typed` is a code not used before; of two tries at once one is told so."""
        unused = self.filter(user=user, digest=digest_of(typed), used_at=None)
        return unused.update(used_at=timezone.now()) == 1

    def left(self, user):
        return self.filter(user=user, used_at=None).count()


class RecoveryCode(models.Model):
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="recovery_codes"
    )
    digest = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True)

    objects = RecoveryCodeQuerySet.as_manager()

    class Meta:
        verbose_name = _("recovery code")
        verbose_name_plural = _("recovery codes")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["user", "digest"], name="one_recovery_code_of_each_kind")
        ]

    def __str__(self):
        return str(self.user)


def digest_of(typed):
    """Of what was typed, however it was spaced."""
    letters = "".join(western_digits(typed).upper().replace("-", "").split())
    return hashlib.sha256(letters.encode()).hexdigest()
