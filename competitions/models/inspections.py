"""Field-work records as they were uploaded: evidence behind an entry's figures, given out to nobody."""

import uuid

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.db.models import Q
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from .spatial import SpatialUnitEntryPage
from .storage import private_storage


def private_name(upload, _name):
    """A name that tells nothing of the sender's."""
    return f"inspections/{upload.page_id}/{uuid.uuid4().hex}.xlsx"


class InspectionFileQuerySet(models.QuerySet):
    def pending(self):
        """Uploaded and looked at, not (yet) filled into the entry."""
        return self.filter(applied_at=None)

    def applied(self):
        return self.exclude(applied_at=None)


class InspectionFile(models.Model):
    """A field-work record uploaded for an entry, with what was found in it.

    Its rows are nowhere else: not in revisions, not on the page. A pending one is its uploader's alone.
    """

    page = models.ForeignKey(
        SpatialUnitEntryPage,
        verbose_name=_("entry"),
        on_delete=models.CASCADE,
        related_name="inspection_files",
    )
    file = models.FileField(_("file"), storage=private_storage, upload_to=private_name, max_length=120)
    name = models.CharField(_("file name"), max_length=200)
    sha256 = models.CharField(max_length=64)
    rows = models.PositiveIntegerField(_("rows"))
    figures = models.JSONField(_("figures"), default=dict, encoder=DjangoJSONEncoder)
    problems = models.JSONField(_("problems"), default=list)
    problem_count = models.PositiveIntegerField(default=0)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    uploaded_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    applied_at = models.DateTimeField(_("filled into the entry"), null=True)
    revision = models.ForeignKey(Revision, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = InspectionFileQuerySet.as_manager()

    # It is no content that an editor could lose by deleting the page's other references.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("field-work record")
        verbose_name_plural = _("field-work records")
        ordering = ["-uploaded_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(applied_at__isnull=True) | Q(problem_count=0),
                name="a_record_with_problems_fills_no_entry",
            )
        ]

    def __str__(self):
        return self.name

    @property
    def is_clean(self):
        return self.problem_count == 0

    @property
    def unlisted_problems(self):
        return self.problem_count - len(self.problems)


@receiver(post_delete, sender=InspectionFile)
def remove_file(instance, **kwargs):
    transaction.on_commit(lambda: instance.file.delete(save=False))
