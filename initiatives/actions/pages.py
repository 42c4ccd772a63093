"""The fixed pages under a site's home, in the source language and in every other one."""

from collections.abc import Iterable

from django.utils.text import slugify
from wagtail.coreutils import get_content_languages
from wagtail.models import Locale, Page

from .. import conf
from ..models import (
    Governorate,
    GovernorateIndexPage,
    GovernoratePage,
    IndexPage,
    InitiativeIndexPage,
    NewsIndexPage,
    Obstacle,
    ObstacleIndexPage,
    ObstaclePage,
    ReplicationBoardPage,
    StoryIndexPage,
    TrainingIndexPage,
    WorkshopIndexPage,
)

#: titles of the index pages by language
INDEX_PAGES: list[tuple[type[IndexPage], dict[str, str]]] = [
    (InitiativeIndexPage, {"ar": "المبادرات", "en": "Initiatives"}),
    (StoryIndexPage, {"ar": "قصص النجاح", "en": "Success stories"}),
    (GovernorateIndexPage, {"ar": "المحافظات", "en": "Governorates"}),
    (NewsIndexPage, {"ar": "الأخبار", "en": "News"}),
]

#: at the foot of the site, as the obstacles are
MORE_INDEX_PAGES: list[tuple[type[IndexPage], dict[str, str]]] = [
    (ReplicationBoardPage, {"ar": "لوحة التعميم", "en": "Replication board"}),
    (WorkshopIndexPage, {"ar": "ورش العمل وتوصياتها", "en": "Workshops and their recommendations"}),
    (TrainingIndexPage, {"ar": "الدورات التدريبية", "en": "Training courses"}),
]

OBSTACLES = {"ar": "المعوّقات وحلولها", "en": "Obstacles and solutions"}


def source_locale() -> Locale:
    return Locale.objects.get_or_create(language_code=conf.get("INITIATIVES_SOURCE_LOCALE"))[0]


def other_locales() -> list[Locale]:
    source = conf.get("INITIATIVES_SOURCE_LOCALE")
    codes = [code for code in get_content_languages() if code != source]
    return [Locale.objects.get_or_create(language_code=code)[0] for code in codes]


def set_up_index_pages(home: Page) -> None:
    for model, titles in INDEX_PAGES:
        set_up_page(home, model, titles, show_in_menus=True)
    for model, titles in MORE_INDEX_PAGES:
        set_up_page(home, model, titles)


def set_up_governorate_pages(home: Page, governorates: Iterable[Governorate]) -> None:
    """A page of each governorate under the index that stands under `home`."""
    parent = GovernorateIndexPage.objects.child_of(home).get()
    for governorate in governorates:
        titles = {"ar": governorate.name_ar, "en": governorate.name_en}
        set_up_page(parent, GovernoratePage, titles, governorate=governorate)


def set_up_obstacle_pages(home: Page, obstacles: Iterable[Obstacle]) -> None:
    """The index of obstacles under `home`, at the foot of the site, and a page of each obstacle under it."""
    parent = set_up_page(home, ObstacleIndexPage, OBSTACLES)
    for obstacle in obstacles:
        set_up_obstacle_page(parent, obstacle)


def set_up_obstacle_page(parent: Page, obstacle: Obstacle) -> None:
    titles = {"ar": obstacle.name_ar, "en": obstacle.name_en}
    set_up_page(parent, ObstaclePage, titles, obstacle=obstacle)


def set_up_page(
    parent: Page, model: type[Page], titles: dict[str, str], show_in_menus: bool = False, **fields: object
) -> Page:
    """The one `model` page with `fields` under `parent`, live in every language; what exists is kept.

    Whether menus show it is decided once, when it is made: it may be taken out of them again.
    """
    page = model.objects.child_of(parent).filter(**fields).first()
    page = page or add_page(parent, model, titles, {"show_in_menus": show_in_menus, **fields})
    for locale in other_locales():
        if not page.has_translation(locale):
            translate_page(page, locale, titles)
    return page


def add_page(parent: Page, model: type[Page], titles: dict[str, str], fields: dict[str, object]) -> Page:
    title = titles[parent.locale.language_code]
    page = model(title=title, slug=slug(title), locale=parent.locale, **fields)
    # Another add may have moved the tree on since `parent` was read.
    Page.objects.get(pk=parent.pk).add_child(instance=page)
    page.save_revision().publish()
    return page


def translate_page(page: Page, locale: Locale, titles: dict[str, str]) -> Page:
    """A page of its own in `locale`, never an alias: an alias would show the source's words."""
    copy = page.copy_for_translation(locale)
    copy.title = titles.get(locale.language_code, page.title)
    copy.draft_title = copy.title
    copy.slug = slug(copy.title)
    copy.save_revision().publish()
    return copy


def slug(title: str) -> str:
    return slugify(title, allow_unicode=True)[:60]
