from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from competitions import conf as competitions_conf
from initiatives import conf as initiatives_conf

from .bilingual import InTwoLanguages


class User(AbstractUser, InTwoLanguages):
    """A person with an account, named in both languages."""

    name_ar = models.CharField(gettext_lazy("name in Arabic"), max_length=120, blank=True)
    name_en = models.CharField(gettext_lazy("name in English"), max_length=120, blank=True)
    mobile = models.CharField(gettext_lazy("mobile number"), max_length=20, blank=True)

    class Meta:
        verbose_name = gettext_lazy("user")
        verbose_name_plural = gettext_lazy("users")

    def get_full_name(self):
        """The name in the active language, then in the other one, then Django's own."""
        return self.in_language("name") or super().get_full_name()

    @property
    def roles(self):
        """Names of what the account is for, in the active language; governorates' groups name themselves."""
        named = usual_names()
        groups = [named.get(group.name, group.name) for group in self.groups.all()]
        return " · ".join([_("Administrator")] * self.is_superuser + groups)


def usual_names():
    """What groups of fixed names are called in the active language."""
    return {
        initiatives_conf.get("INITIATIVES_ORGANISERS_GROUP"): _("Organiser"),
        initiatives_conf.get("INITIATIVES_TRANSLATORS_GROUP"): _("Translator"),
        competitions_conf.get("COMPETITIONS_JUDGES_GROUP"): _("Judge"),
        competitions_conf.get("COMPETITIONS_AUDITORS_GROUP"): _("Auditor"),
    }
