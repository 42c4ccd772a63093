"""Load the closed lists; rows that exist keep what was changed in them."""

from collections.abc import Container

from django.db import models, transaction

from ..enums import WordGroupKind
from ..models import (
    BeneficiaryGroup,
    Domain,
    Governorate,
    InitiativeTag,
    JurisdictionBody,
    LocalUnit,
    Obstacle,
    WordGroup,
)
from ..reference import taxonomies, word_groups
from ..reference.governorates import governorates
from ..reference.local_units import UNITS, diwan

TAXONOMIES: list[tuple[type[models.Model], list[taxonomies.Row]]] = [
    (Domain, taxonomies.DOMAINS),
    (Obstacle, taxonomies.OBSTACLES),
    (BeneficiaryGroup, taxonomies.BENEFICIARIES),
    (JurisdictionBody, taxonomies.JURISDICTION_BODIES),
]


@transaction.atomic
def load_reference(only: Container[str] | None = None) -> None:
    """Create what is missing: governorates (all, or those with a code in `only`), their units, taxonomies."""
    named = WordGroup.objects.filter(kind=WordGroupKind.NAME).exists()
    for code, fields in governorates():
        if only is None or code in only:
            governorate, created = load_governorate(code, fields)
            if created or not named:
                load_spellings(governorate)
    load_word_groups()
    for model, rows in TAXONOMIES:
        load_taxonomy(model, rows)
    load_tags()


def load_governorate(code: str, fields: dict[str, object]) -> tuple[Governorate, bool]:
    governorate, created = Governorate.objects.get_or_create(code=code, defaults=fields)
    if created:
        units = [diwan(governorate.name_ar, governorate.name_en), *UNITS.get(code, [])]
        for tier, name_ar, name_en in units:
            LocalUnit.objects.create(governorate=governorate, tier=tier, name_ar=name_ar, name_en=name_en)
    return governorate, created


def load_spellings(governorate: Governorate) -> None:
    names = [governorate.name_ar, governorate.name_en, *governorate.aliases]
    spellings = [name for name in dict.fromkeys(names) if name != word_groups.COUNTRY]
    WordGroup.objects.create(words=spellings, kind=WordGroupKind.NAME)


def load_word_groups() -> None:
    """Each kind once: a group that an organiser removed stays away."""
    for kind, groups in (
        (WordGroupKind.PLURAL, word_groups.PLURALS),
        (WordGroupKind.SYNONYM, word_groups.SYNONYMS),
    ):
        if not WordGroup.objects.filter(kind=kind).exists():
            WordGroup.objects.bulk_create(WordGroup(words=words, kind=kind) for words in groups)


def load_taxonomy(model: type[models.Model], rows: list[taxonomies.Row]) -> None:
    known = set(model.objects.values_list("key", flat=True))
    for position, (key, name_ar, name_en) in enumerate(rows):
        if key not in known:
            model.objects.create(key=key, name_ar=name_ar, name_en=name_en, position=position)


def load_tags() -> None:
    known = set(InitiativeTag.objects.values_list("slug", flat=True))
    for slug, name_ar, name_en in taxonomies.TAGS:
        if slug not in known:
            InitiativeTag.objects.create(slug=slug, name=name_ar, name_en=name_en)
