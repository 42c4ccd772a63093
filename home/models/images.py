from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from .bilingual import InTwoLanguages


class SiteImage(InTwoLanguages, AbstractImage):
    """An image described in both languages; what a camera wrote into it is removed on arrival."""

    alt_ar = models.CharField(_("description in Arabic"), max_length=200, blank=True)
    alt_en = models.CharField(_("description in English"), max_length=200, blank=True)

    admin_form_fields = (*Image.admin_form_fields, "alt_ar", "alt_en")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    @property
    def default_alt_text(self):
        return self.in_language("alt") or self.description or self.title


class SiteRendition(AbstractRendition):
    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_filter"
            )
        ]

    def __str__(self):
        return f"{self.image} {self.filter_spec}"
