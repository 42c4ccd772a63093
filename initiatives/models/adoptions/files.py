from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model_string

from .adoptions import Adoption


class AdoptionFile(models.Model):
    """What proves a result, in the adopting governorate's collection, which its own people and the ministry read."""

    adoption = models.ForeignKey(Adoption, on_delete=models.CASCADE, related_name="files")
    document = models.ForeignKey(
        get_document_model_string(), verbose_name=_("file"), on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("file of an adoption")
        verbose_name_plural = _("files of an adoption")
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self):
        return str(self.document)
