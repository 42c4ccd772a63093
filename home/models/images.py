import io

from django.core.files.base import ContentFile
from django.db import models
from django.utils.translation import gettext_lazy as _
from PIL import ImageOps
from taggit.managers import TaggableManager
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from initiatives.uploads.pictures import opened

from .bilingual import InTwoLanguages
from .tags import TaggedImage

# What a picture needs to look the same; everything else a camera or an editor wrote is dropped.
KEPT_INFO = {"icc_profile", "transparency", "background", "loop", "duration", "disposal"}
SAVE_OPTIONS = {"JPEG": {"quality": 90, "optimize": True}, "WEBP": {"quality": 90}, "GIF": {"save_all": True}}


def without_metadata(file):
    """The picture in `file` encoded anew, upright, without place, time, device or author, or anything after its end.

    UploadRefused where it is none, is damaged or too large."""
    with opened(file) as picture:
        kind = picture.format
        upright = picture if kind == "GIF" else ImageOps.exif_transpose(picture)
        upright.info = {key: value for key, value in upright.info.items() if key in KEPT_INFO}
        output = io.BytesIO()
        options = {**SAVE_OPTIONS.get(kind, {}), "icc_profile": upright.info.get("icc_profile")}
        upright.save(output, kind, **options)
    return output.getvalue()


class CleanPicture(ContentFile):
    """A picture that went through `without_metadata`."""


def cleaned(arrived):
    """The picture that `arrived`, a file not yet stored, without metadata; UploadRefused where it is none."""
    arrived.open()
    clean = without_metadata(arrived.file)
    arrived.close()
    return CleanPicture(clean, name=arrived.name)


DESCRIBED = _("What the picture shows, for those who don’t see it. Not the file’s name, not “picture of”.")


class SiteImage(InTwoLanguages, AbstractImage):
    """An image described in both languages; what a camera wrote into it is removed on arrival."""

    alt_ar = models.CharField(_("description in Arabic"), max_length=200, help_text=DESCRIBED)
    alt_en = models.CharField(_("description in English"), max_length=200, help_text=DESCRIBED)
    tags = TaggableManager(_("tags"), through=TaggedImage, help_text=None, blank=True)

    admin_form_fields = (*Image.admin_form_fields, "alt_ar", "alt_en")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    def save(self, *args, **kwargs):
        if self.arrives:
            self.remove_metadata()
        super().save(*args, **kwargs)

    def remove_metadata(self):
        """Before the first write to storage, so that the camera's file never reaches the disk."""
        if not isinstance(self.file.file, CleanPicture):
            self.file = cleaned(self.file)
        self._set_image_file_metadata()

    def get_file_size(self):
        """Of a file that its form refused it is said and not noted, as Wagtail would."""
        return self.file.size if self.arrives else super().get_file_size()

    @property
    def arrives(self):
        """Whether its file is not stored yet."""
        return bool(self.file) and not self.file._committed

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
