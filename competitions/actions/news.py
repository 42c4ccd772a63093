"""The news of a release: drafts in every language, written of what the public may read of the result."""

from collections.abc import Iterable
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Locale

from initiatives import conf
from initiatives.models import NewsIndexPage, NewsPage

from ..models import Competition, CompetitionPage
from ..models.roles import demand_organiser
from .news_texts import news_texts


def news_of(competition: Competition) -> NewsPage | None:
    """The item that tells of the release; what was told of the edition before it is another."""
    if not competition.is_released:
        return None
    pages = CompetitionPage.objects.filter(competition=competition)
    told = NewsPage.objects.filter(about__in=pages.values("pk"), published_on__gte=day_of(competition))
    return (
        told.filter(locale__language_code=source_language()).select_related("locale").order_by("pk").first()
    )


@transaction.atomic
def draft_news(competition: Competition, user: Any) -> NewsPage:
    """A draft to read, change and publish, with its translations; one that stands already is kept."""
    demand_organiser(user)
    edition = Competition.objects.select_for_update().get(pk=competition.pk)
    if not edition.is_released or edition.is_rehearsal:
        raise ValidationError(_("Only released results make news."))
    return news_of(edition) or add_news(edition, user)


def add_news(competition: Competition, user: Any) -> NewsPage:
    index, about = places_of(competition)
    page = NewsPage(
        locale=index.locale,
        published_on=day_of(competition),
        about=about,
        is_illustrative=competition.is_illustrative,
        owner=user,
        live=False,
        has_unpublished_changes=True,
    )
    write(page, competition, index.locale)
    index.add_child(instance=page)
    page.save_revision(user=user, log_action=True, clean=False)
    add_translations(page, competition, index.get_translations().select_related("locale"), user)
    return page


def places_of(competition: Competition) -> tuple[NewsIndexPage, CompetitionPage]:
    """The page of news in the source language, and the page of the results that readers go on to."""
    source = {"locale__language_code": source_language()}
    index = NewsIndexPage.objects.filter(**source).select_related("locale").first()
    about = CompetitionPage.objects.filter(competition=competition, **source).first()
    if index is None:
        raise ValidationError(_("The site has no page for news: add one under its home page first."))
    if about is None:
        raise ValidationError(_("The edition has no page that the news could lead to."))
    return index, about


def add_translations(
    page: NewsPage, competition: Competition, indexes: Iterable[NewsIndexPage], user: Any
) -> None:
    for index in indexes:
        copy = page.copy_for_translation(index.locale)
        write(copy, competition, index.locale)
        copy.save()
        copy.save_revision(user=user, log_action=True, clean=False)


def write(page: NewsPage, competition: Competition, locale: Locale) -> None:
    """The words of a language; blocks bear the same number in each, so that one is the other's translation."""
    with override(locale.language_code):
        texts = news_texts(competition)
    page.title = page.draft_title = texts.title
    page.summary = texts.summary
    rows = [
        {"type": kind, "value": text, "id": str(uuid5(NAMESPACE_OID, f"{competition.pk}:{number}"))}
        for number, (kind, text) in enumerate(texts.blocks)
    ]
    page.body = NewsPage._meta.get_field("body").stream_block.to_python(rows)


def day_of(competition: Competition) -> Any:
    return timezone.localdate(competition.released_at)


def source_language() -> str:
    return conf.get("INITIATIVES_SOURCE_LOCALE")
