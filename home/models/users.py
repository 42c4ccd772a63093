from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from .bilingual import InTwoLanguages


class User(AbstractUser, InTwoLanguages):
    """A person with an account, named in both languages."""

    name_ar = models.CharField(_("name in Arabic"), max_length=120, blank=True)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)
    mobile = models.CharField(_("mobile number"), max_length=20, blank=True)

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def get_full_name(self):
        """The name in the active language, then in the other one, then Django's own."""
        return self.in_language("name") or super().get_full_name()
