"""Photos of pages read together with what has been made of them to be sent."""

from django.db.models import OuterRef, Prefetch
from wagtail.images import get_image_model

from ..renditions import ALL_SPECS
from .gathered import with_lists


def photos():
    """Photos with their sizes, in one query however many there are."""
    model = get_image_model()
    sizes = model.get_rendition_model().objects.filter(image=OuterRef("pk"), filter_spec__in=ALL_SPECS)
    return with_lists(model.objects.all(), renditions=sizes)


def with_renditions(field):
    """For `prefetch_related`: the photo in `field` and its sizes, in one query however many rows there are."""
    return Prefetch(field, queryset=photos())
