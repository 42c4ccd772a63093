"""The public pages of an edition: one in each language, translations of each other, drafts at first."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from ..models import Competition, CompetitionIndexPage, CompetitionPage
from ..models.roles import demand_organiser


@transaction.atomic
def create_public_pages(competition: Competition, user: Any) -> list[CompetitionPage]:
    """Creates those that are missing under the competitions index of each language."""
    demand_organiser(user)
    if competition.is_rehearsal:
        raise ValidationError(_("A rehearsal has no public page."))
    existing = list(CompetitionPage.objects.filter(competition=competition))
    languages = {page.locale_id for page in existing}
    indexes = CompetitionIndexPage.objects.select_related("locale").exclude(locale__in=languages)
    key = existing[0].translation_key if existing else None
    created = []
    for index in indexes.order_by("path"):
        page = create_public_page(index, competition, user, key)
        key = page.translation_key
        created.append(page)
    if not created:
        raise ValidationError(_("There is a page in each language already."))
    return created


def create_public_page(
    index: CompetitionIndexPage, competition: Competition, user: Any, key: Any
) -> CompetitionPage:
    title = competition.name_en if index.locale.language_code == "en" else competition.name_ar
    page = CompetitionPage(
        title=title,
        slug=f"{slugify(title, allow_unicode=True)[:40]}-{competition.code}".strip("-").lower(),
        locale=index.locale,
        competition=competition,
        owner=user,
        live=False,
        has_unpublished_changes=True,
        **({"translation_key": key} if key else {}),
    )
    index.add_child(instance=page)
    page.save_revision(user=user, log_action=True, clean=False)
    return page
