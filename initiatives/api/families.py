"""A page and its translations, told as one thing: its number is that of the source's page, else of the oldest."""

from collections import defaultdict
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from .. import conf

#: of a page, whatever its language: where it is, and in which words
JOINED = ("locale", "governorate")


def leading(pages: QuerySet) -> QuerySet:
    """One of `pages` (public ones) for each family."""
    source = Q(locale__language_code=conf.get("INITIATIVES_SOURCE_LOCALE"))
    family = pages.filter(translation_key=OuterRef("translation_key"))
    return pages.filter(source | ~Exists(family.filter(source | Q(pk__lt=OuterRef("pk")))))


def families(pages: QuerySet, numbers: list[int]) -> list[dict[str, Any]]:
    """{language: page} of the families whose leading pages have these numbers, in their order.

    `pages`: public ones, with all that is told of them. Whatever left the public meanwhile is left out.
    """
    keys = pages.model.objects.filter(pk__in=numbers).order_by().values("translation_key")
    found, led = defaultdict(dict), {}
    for page in pages.filter(translation_key__in=keys).order_by("pk"):
        found[page.translation_key][page.locale.language_code] = page
        led[page.pk] = page.translation_key
    return [found[led[number]] for number in numbers if number in led]


def lead_of(pages: dict[str, Any]) -> Any:
    source = conf.get("INITIATIVES_SOURCE_LOCALE")
    return pages.get(source) or min(pages.values(), key=lambda page: page.pk)


def rows_of(pages: dict[str, Any], relation: str) -> list[dict[str, Any]]:
    """The rows of the leading page, each as {language: row} with its translations."""
    by_key = {
        language: {row.translation_key: row for row in getattr(page, relation).all()}
        for language, page in pages.items()
    }
    return [
        {
            language: rows[row.translation_key]
            for language, rows in by_key.items()
            if row.translation_key in rows
        }
        for row in getattr(lead_of(pages), relation).all()
    ]


def addresses(pages: dict[str, Any], request) -> dict[str, str | None]:
    return {
        language: pages[language].get_full_url(request) if language in pages else None
        for language in ("ar", "en")
    }


def days(page) -> dict[str, Any]:
    return {"published_at": page.first_published_at, "updated_at": page.last_published_at}
