"""Pictures that wait for their description are cleaned like those that have one; what may make one private is told."""

from django.core.files.base import ContentFile
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail.models import Collection, CollectionViewRestriction, UploadedFile

from initiatives import publishing
from initiatives.models import VisitPhoto

from .models import SiteImage
from .models.images import without_metadata
from .public_media import in_doubt, in_doubt_unless_new

publishing.on_public(in_doubt)
publishing.on_withdrawn(in_doubt)
post_save.connect(in_doubt_unless_new, sender=SiteImage)
post_delete.connect(in_doubt, sender=SiteImage)
for model in (CollectionViewRestriction, Collection, VisitPhoto):
    post_save.connect(in_doubt, sender=model)
    post_delete.connect(in_doubt, sender=model)


@receiver(pre_save, sender=UploadedFile, dispatch_uid="home.clean_waiting_picture")
def clean_waiting_picture(sender, instance, **kwargs):
    """An upload of several pictures keeps each here, on the disk, until its form is complete."""
    kind = instance.for_content_type
    if kind and kind.model_class() is SiteImage and not instance.file._committed:
        instance.file.open()
        clean = without_metadata(instance.file.file)
        instance.file = ContentFile(clean, name=instance.file.name)
