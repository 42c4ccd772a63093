"""Keeps the catalogue's narrow table in step with what anybody may read."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import models, transaction

from ..models import CatalogueRow, CatalogueVersion, InitiativePage, ObstacleOvercome, TaggedInitiative
from ..models.initiatives import InitiativeQuerySet
from ..sorting import sort_key

BATCH = 200
#: many-valued facets: the row's field, and where the page keeps (page, value)
LINKS: dict[str, tuple[type[models.Model], str, str]] = {
    "obstacles": (ObstacleOvercome, "page_id", "obstacle_id"),
    "beneficiaries": (InitiativePage.beneficiaries.through, "initiativepage_id", "beneficiarygroup_id"),
    "tags": (TaggedInitiative, "content_object_id", "tag_id"),
}
#: what a row says of its page, besides the links and the version
COLUMNS = [
    field.attname for field in CatalogueRow._meta.concrete_fields if field.name not in ("page", "version")
]

Linked = dict[int, set[int]]


@transaction.atomic
def refresh(ids: Collection[int]) -> None:
    """Bring the rows of these pages in step; a page may be private, of another kind, or gone."""
    pages = list(public_initiatives().filter(pk__in=ids).with_facts())
    left = CatalogueRow.objects.filter(pk__in=ids).exclude(pk__in=[page.pk for page in pages])
    if remove(left) or pages:
        write(pages, CatalogueVersion.advance())


def refresh_translations(key: UUID) -> None:
    """What was said of a page in one language holds in every other."""
    refresh(InitiativePage.objects.filter(translation_key=key).values_list("pk", flat=True))


@transaction.atomic
def withdraw(page_id: int) -> None:
    if remove(CatalogueRow.objects.filter(pk=page_id)):
        CatalogueVersion.advance()


@transaction.atomic
def rebuild() -> int:
    """Every row anew; returns how many there are."""
    remove(CatalogueRow.objects.all())
    CatalogueVersion.break_off()
    for batch in batches(public_ids()):
        refresh(batch)
    return CatalogueRow.objects.count()


def out_of_step() -> Iterator[str]:
    """A sentence for each row that is missing, too many, or says something else than its page."""
    known = set(CatalogueRow.objects.values_list("pk", flat=True))
    public = set(public_ids())
    for page_id in sorted(known - public):
        yield f"Page {page_id} has a row and is not public."
    for batch in batches(sorted(public)):
        yield from differences(batch)


def public_ids() -> Iterable[int]:
    return public_initiatives().order_by("pk").values_list("pk", flat=True)


def batches(ids: Iterable[int]) -> Iterator[list[int]]:
    remaining = iter(ids)
    while batch := list(islice(remaining, BATCH)):
        yield batch


def public_initiatives() -> InitiativeQuerySet:
    return InitiativePage.objects.live().public()


def remove(rows: models.QuerySet) -> int:
    """How many went; at once, for nothing but their links hangs on them."""
    for name in LINKS:
        getattr(CatalogueRow, name).through.objects.filter(cataloguerow_id__in=rows.values("pk")).delete()
    return rows._raw_delete(rows.db)


def write(pages: Collection[InitiativePage], version: int) -> None:
    rows = [CatalogueRow(version=version, page_id=page.pk, **columns(page)) for page in pages]
    CatalogueRow.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["page"],
        update_fields=[*(name.removesuffix("_id") for name in COLUMNS), "version"],
    )
    ids = [page.pk for page in pages]
    for name, linked in links_of_pages(ids).items():
        write_links(name, ids, linked)


def columns(page: InitiativePage) -> dict[str, Any]:
    """What the row of `page`, read by `with_facts()`, has to say."""
    return {
        "translation_key": page.translation_key,
        "locale_id": page.locale_id,
        "governorate_id": page.governorate_id,
        "domain_id": page.domain_id,
        "step": int(page.step),
        "evidence_grade": page.evidence_grade,
        "cost_band": page.cost_band or "",
        "year": page.year,
        "is_recognised": bool(page.source_recognitions),
        "has_guide": page.has_guide,
        "adoption_count": page.adoption_count,
        "first_published_at": page.first_published_at,
        "title_key": sort_key(page.title),
    }


def links_of_pages(ids: Collection[int]) -> dict[str, Linked]:
    """Of each many-valued facet: page → its values, as the pages' own tables hold them."""
    return {name: linked(model, page, value, ids) for name, (model, page, value) in LINKS.items()}


def links_of_rows(ids: Collection[int]) -> dict[str, Linked]:
    return {
        name: linked(getattr(CatalogueRow, name).through, "cataloguerow_id", value_column(name), ids)
        for name in LINKS
    }


def linked(model: type[models.Model], page: str, value: str, ids: Collection[int]) -> Linked:
    found: Linked = defaultdict(set)
    pairs = model._default_manager.filter(**{f"{page}__in": ids, f"{value}__isnull": False})
    for page_id, value_id in pairs.values_list(page, value):
        found[page_id].add(value_id)
    return found


def value_column(name: str) -> str:
    return CatalogueRow._meta.get_field(name).m2m_reverse_field_name() + "_id"


def write_links(name: str, ids: Collection[int], values: Linked) -> None:
    through = getattr(CatalogueRow, name).through
    through.objects.filter(cataloguerow_id__in=ids).delete()
    pairs = [(page_id, value) for page_id in sorted(values) for value in sorted(values[page_id])]
    through.objects.bulk_create(
        through(**{"cataloguerow_id": page_id, value_column(name): value}) for page_id, value in pairs
    )


def differences(ids: Collection[int]) -> Iterator[str]:
    rows = CatalogueRow.objects.in_bulk(ids)
    expected, stored = links_of_pages(ids), links_of_rows(ids)
    for page in public_initiatives().filter(pk__in=ids).order_by("pk").with_facts():
        row = rows.get(page.pk)
        if row is None:
            yield f"Page {page.pk} is public and has no row."
            continue
        says = {name: getattr(row, name) for name in columns(page)}
        says |= {name: stored[name].get(page.pk, set()) for name in LINKS}
        should = columns(page) | {name: expected[name].get(page.pk, set()) for name in LINKS}
        for name in should:
            if says[name] != should[name]:
                yield f"The row of page {page.pk} says {name} {says[name]!r}, the page {should[name]!r}."
