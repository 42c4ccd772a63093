"""The site's own part of setting up: its home pages, and nothing left of Wagtail's first page and groups."""

from collections.abc import Container

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Collection, GroupApprovalTask, Page, Site, Workflow

from competitions.models import CompetitionIndexPage
from initiatives.actions import set_up as initiatives_set_up
from initiatives.actions.pages import other_locales, set_up_page, source_locale

from .models import HomePage

HOME_TITLES = {"ar": "سقارة", "en": "Saqqara"}
COMPETITION_TITLES = {"ar": "المسابقات", "en": "Competitions"}
STOCK_GROUPS = ["Editors", "Moderators"]


@transaction.atomic
def set_up_site(only: Container[str] | None = None) -> HomePage:
    """The whole tree, groups and rights; keeps what a user changed. `only` limits the governorates, by code."""
    root = the_root()
    home = set_up_home(root)
    remove_stock(root, home)
    initiatives_set_up.set_up(home, only)
    set_up_page(home, CompetitionIndexPage, COMPETITION_TITLES, show_in_menus=True)
    return home


def the_root() -> Page:
    source, _others = source_locale(), other_locales()
    if not Collection.get_first_root_node():
        Collection.add_root(name="Root")
    return Page.get_first_root_node() or Page.add_root(
        instance=Page(title="Root", slug="root", locale=source)
    )


def set_up_home(root: Page) -> HomePage:
    source = source_locale()
    home = HomePage.objects.child_of(root).filter(locale=source).first() or add_home(root, source)
    for locale in other_locales():
        if not home.has_translation(locale):
            translate_home(home, locale)
    return home


def add_home(root: Page, locale) -> HomePage:
    code = locale.language_code
    home = HomePage(title=HOME_TITLES[code], slug=code, locale=locale)
    root.add_child(instance=home)
    home.save_revision().publish()
    return home


def translate_home(home: HomePage, locale) -> None:
    copy = home.copy_for_translation(locale)
    copy.title = copy.draft_title = HOME_TITLES[locale.language_code]
    copy.slug = locale.language_code
    copy.save_revision().publish()


def remove_stock(root: Page, home: HomePage) -> None:
    """Wagtail's first page, groups and workflow: the groups hold rights on everything."""
    welcome = root.get_children().exact_type(Page)
    Site.objects.filter(root_page__in=welcome).update(root_page=home)
    if not Site.objects.exists():
        Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    for page in welcome:
        page.delete()
    for group in Group.objects.filter(name__in=STOCK_GROUPS, page_permissions__page=root).distinct():
        remove_stock_group(group)


def remove_stock_group(group: Group) -> None:
    for task in GroupApprovalTask.objects.filter(groups=group, task_states__isnull=True):
        Workflow.objects.filter(workflow_tasks__task=task, workflow_states__isnull=True).delete()
        task.delete()
    group.delete()
