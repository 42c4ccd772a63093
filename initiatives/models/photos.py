"""Photos of pages read together with what has been made of them to be sent."""

from django.db.models import OuterRef
from wagtail.images import get_image_model

from ..renditions import ALL_SPECS
from .gathered import with_lists


def photos():
    """Photos with their sizes, in one query however many there are."""
    return with_lists(get_image_model().objects.all(), renditions=sizes_of("pk"))


def with_photo(rows, field):
    """`rows`, each with the photo in `field` and its sizes, within their own query."""
    return with_lists(rows.select_related(field), **{f"{field}__renditions": sizes_of(field)})


def sizes_of(photo):
    """What was made of the photo of the outer query."""
    made = get_image_model().get_rendition_model().objects
    return made.filter(image=OuterRef(photo), filter_spec__in=ALL_SPECS)
