"""Pictures that wait for their description are cleaned like those that have one."""

from django.core.files.base import ContentFile
from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import UploadedFile

from .models import SiteImage
from .models.images import without_metadata


@receiver(pre_save, sender=UploadedFile, dispatch_uid="home.clean_waiting_picture")
def clean_waiting_picture(sender, instance, **kwargs):
    """An upload of several pictures keeps each here, on the disk, until its form is complete."""
    kind = instance.for_content_type
    if kind and kind.model_class() is SiteImage and not instance.file._committed:
        instance.file.open()
        clean = without_metadata(instance.file.file)
        instance.file = ContentFile(clean, name=instance.file.name)
