from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .entries import Entry


class RedactionQuerySet(models.QuerySet):
    def spans(self):
        return self.exclude(text="")

    def attachments(self):
        return self.filter(text="")


class Redaction(models.Model):
    """What screeners hide from judges: a span wherever it stands in a field, or a file or photo.

    Stored beside the pinned text, never in it. `target` is a field's name, or an attachment's key such as
    "image:12"; `text` is the span, empty for an attachment.
    """

    entry = models.ForeignKey(
        Entry, verbose_name=_("entry"), on_delete=models.CASCADE, related_name="redactions"
    )
    target = models.CharField(_("where"), max_length=60)
    text = models.CharField(_("hidden words"), max_length=400, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = RedactionQuerySet.as_manager()

    class Meta:
        verbose_name = _("redaction")
        verbose_name_plural = _("redactions")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "target", "text"], name="one_redaction_per_place"),
            models.CheckConstraint(condition=~Q(target=""), name="a_redaction_has_a_place"),
        ]

    def __str__(self):
        return self.text or self.target
