from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .competitions import Competition


class ReleasePlanQuerySet(models.QuerySet):
    def due(self, at):
        return self.filter(release_at__lte=at, competition__publication=None)


class ReleasePlan(models.Model):
    """The moment at which staged results become public by themselves.

    Any change of a decision takes it away again: nothing is released that nobody looked at.
    """

    competition = models.OneToOneField(
        Competition, verbose_name=_("competition"), on_delete=models.CASCADE, related_name="release_plan"
    )
    release_at = models.DateTimeField(_("released at"), db_index=True)
    planned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("planned by"), on_delete=models.PROTECT, related_name="+"
    )
    planned_at = models.DateTimeField(_("planned"), auto_now=True)
    failed_at = models.DateTimeField(_("could not be carried out"), null=True, editable=False)

    objects = ReleasePlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("planned release")
        verbose_name_plural = _("planned releases")
        default_permissions = ()

    def __str__(self):
        return f"{self.competition}"
