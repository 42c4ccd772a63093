"""Tags of pictures and documents, kept apart from taggit's own: Wagtail lists the most used of those to everyone."""

from django.db import models
from taggit.models import ItemBase, TagBase


class MediaTag(TagBase):
    """A free word; other collections' words may come from drafts, so nothing completes or lists them."""

    free_tagging = True


class TaggedDocument(ItemBase):
    tag = models.ForeignKey(MediaTag, on_delete=models.CASCADE, related_name="documents")
    content_object = models.ForeignKey("home.SiteDocument", on_delete=models.CASCADE, related_name="tagged")


class TaggedImage(ItemBase):
    tag = models.ForeignKey(MediaTag, on_delete=models.CASCADE, related_name="images")
    content_object = models.ForeignKey("home.SiteImage", on_delete=models.CASCADE, related_name="tagged")
