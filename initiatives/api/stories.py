"""Success stories, without who tells them: that is on the page, by consent, for people."""

from django.utils.translation import gettext_lazy as _

from ..models import InitiativePage, SuccessStoryPage
from . import shapes
from .collections import Collection
from .families import JOINED, addresses, days, families, lead_of, leading, rows_of
from .vocabularies import GOVERNORATE, REGION
from .wording import column, number, place


def public_pages():
    return SuccessStoryPage.objects.live().public()


def rows(chosen):
    found = leading(public_pages())
    if "governorate" in chosen:
        found = found.filter(governorate__code__in=chosen["governorate"])
    if "region" in chosen:
        found = found.filter(governorate__region__in=chosen["region"])
    return found


def tell(numbers, request):
    pages = public_pages().select_related(*JOINED, "initiative").prefetch_related("key_figures")
    told = families(pages, numbers)
    linked = {
        page.initiative.translation_key for family in told for page in family.values() if page.initiative
    }
    known = InitiativePage.objects.live().public().filter(translation_key__in=linked)
    shown = set(known.values_list("translation_key", flat=True))
    return [record(family, shown, request) for family in told]


def record(pages, shown, request):
    lead = lead_of(pages)
    linked = lead.initiative and lead.initiative.translation_key
    return {
        "id": lead.translation_key,
        "title": column(pages, "title"),
        "url": addresses(pages, request),
        "governorate": place(lead.governorate),
        "initiative": linked if linked in shown else None,
        "before": column(pages, "before"),
        "turning_point": column(pages, "turning_point"),
        "after": column(pages, "after"),
        "key_figures": [key_figure(rows) for rows in rows_of(pages, "key_figures")],
        **days(lead),
        "is_illustrative": lead.is_illustrative,
    }


def key_figure(rows):
    value = next(iter(rows.values())).value
    return {"value": number(value), "unit": column(rows, "unit"), "caption": column(rows, "caption")}


STORIES = Collection(
    name="stories",
    title=_("Success stories"),
    about=_("What changed for people, in three steps and in figures; without names."),
    shape=shapes.Story,
    rows=rows,
    tell=tell,
    filters=[GOVERNORATE, REGION],
    key="translation_key",
    since="first_published_at",
    key_format="uuid",
    place=lambda record: record["governorate"]["code"],
    words={"before": _("How it was."), "after": _("How it is now.")},
)
