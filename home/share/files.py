"""Where the pictures are kept, and what makes those that lack: the worker, never a visitor's request."""

import logging
from contextlib import suppress

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from wagtail.models import Page

from .drawing import can_draw, draw
from .facts import share_facts

logger = logging.getLogger(__name__)

BATCH = 100


def folder(page_id):
    return f"share/{page_id}"


def file_name(page_id, key):
    return f"{folder(page_id)}/{key}.png"


def share_address(page, platform):
    """The path of the picture of `page`, a specific one, as it is now."""
    return reverse("share", args=[page.pk, share_facts(page, platform).key])


def draw_pictures(since=None):
    """Draw what lacks for public pages, those published after `since` only; gives of each page whether it had to."""
    pages = Page.objects.live().public().filter(depth__gt=1)
    if since:
        pages = pages.filter(last_published_at__gte=since)
    if not can_draw():
        return
    numbers = list(pages.order_by("pk").values_list("pk", flat=True))
    for at in range(0, len(numbers), BATCH):
        for page in pages.filter(pk__in=numbers[at : at + BATCH]).specific():
            yield draw_picture(page)


def draw_picture(page):
    """Whether one had to be drawn; older ones of the page are removed. One that fails is noted in the log."""
    facts = share_facts(page)
    name = file_name(page.pk, facts.key)
    if default_storage.exists(name):
        return False
    try:
        default_storage.save(name, ContentFile(draw(facts)))
    except Exception:  # whatever one page says, the next one gets its picture
        logger.exception("No share picture could be drawn of page %s", page.pk)
        return False
    forget_others(page.pk, name)
    return True


def forget_others(page_id, name):
    with suppress(FileNotFoundError):
        for other in default_storage.listdir(folder(page_id))[1]:
            if f"{folder(page_id)}/{other}" != name:
                default_storage.delete(f"{folder(page_id)}/{other}")
