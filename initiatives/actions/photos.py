"""Sizes and formats of photos are made by the worker soon after a page becomes public, never while somebody waits."""

import logging
from collections.abc import Iterator
from datetime import datetime

from django.db.models import QuerySet
from wagtail.images import get_image_model
from wagtail.images.models import Filter
from wagtail.models import Page, ReferenceIndex

from ..renditions import specs

logger = logging.getLogger(__name__)


def make_photos(since: datetime | None = None) -> Iterator[int]:
    """Make what lacks of the photos on public pages, those published after `since` only; gives of each how many."""
    pages = Page.objects.live().public()
    if since:
        pages = pages.filter(last_published_at__gte=since)
    return map(make_sizes, photos_on(pages))


def photos_on(pages: QuerySet) -> QuerySet:
    image_model = get_image_model()
    references = ReferenceIndex.objects.filter(
        base_content_type=ReferenceIndex._get_base_content_type(Page),
        to_content_type=ReferenceIndex._get_base_content_type(image_model),
        object_id__in=[str(number) for number in pages.values_list("pk", flat=True)],
    )
    numbers = {int(number) for number in references.values_list("to_object_id", flat=True)}
    return image_model.objects.filter(pk__in=numbers).order_by("pk")


def make_sizes(image: object) -> int:
    """What lacks of one photo; one that can't be read is noted in the log, and the next one is made."""
    wanted = [Filter(spec) for of_kind in specs(image.width).values() for spec in of_kind]
    lacking = [one for one in wanted if one not in image.find_existing_renditions(*wanted)]
    if not lacking:
        return 0
    try:
        return len(image.get_renditions(*lacking))
    except Exception:  # whatever is wrong with one file
        logger.exception("No sizes could be made of image %s", image.pk)
        return 0
