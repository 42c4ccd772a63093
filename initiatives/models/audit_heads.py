"""The head of the audit log, published once a day: whoever keeps a copy can show that the log was written anew."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .audit import AuditEntry


class AuditHeadQuerySet(models.QuerySet):
    def publish(self, day):
        """The head as it stands, for `day`; the first call of a day decides, an empty log has none."""
        AuditEntry.objects.chain()
        last = AuditEntry.objects.chained().last()
        if last and not self.filter(day=day).exists():
            self.get_or_create(day=day, defaults={"number": last.number, "digest": last.digest})

    def lost(self):
        """Those that the log no longer holds."""
        return self.exclude(models.Exists(AuditEntry.objects.filter(**OF_HEAD))).order_by("day")


class AuditHead(models.Model):
    """`number` and `digest` are the log's last link on `day`; of what any row says it tells nothing."""

    day = models.DateField(_("day"), unique=True)
    number = models.PositiveBigIntegerField(_("rows"))
    digest = models.CharField(_("fingerprint"), max_length=64)

    objects = AuditHeadQuerySet.as_manager()

    class Meta:
        verbose_name = _("published head of the audit log")
        verbose_name_plural = _("published heads of the audit log")
        default_permissions = ()
        ordering = ["-day"]

    def __str__(self):
        return f"{self.day.isoformat()} {self.number}:{self.digest}"


OF_HEAD = {name: models.OuterRef(name) for name in ("number", "digest")}
