"""The site's own part of setting up: its home pages, and nothing left of Wagtail's first page and groups."""

from collections.abc import Container
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Collection, GroupApprovalTask, Page, Site, Workflow

from competitions.actions.set_up import set_up_competitions
from competitions.models import CompetitionIndexPage
from initiatives.actions import set_up as initiatives_set_up
from initiatives.actions.pages import other_locales, set_up_page, slug, source_locale
from initiatives.actions.rights import grant, organisers

from .models import ContentPage, HomePage
from .texts import TEXTS

#: the heading of the admin for whoever works on the whole site, in whichever language
SITE_NAME = "سقارة – Saqqara"
HOME_TITLES = {"ar": "سقارة", "en": "Saqqara"}
COMPETITION_TITLES = {"ar": "المسابقات", "en": "Competitions"}
#: names a machine calls itself; no person chooses one for a site that others visit
LOOPBACK = ["localhost", "127.0.0.1", "::1"]
DEFAULT_PORTS = {"http": 80, "https": 443}
STOCK_GROUPS = ["Editors", "Moderators"]


@transaction.atomic
def set_up_site(only: Container[str] | None = None) -> HomePage:
    """The whole tree, groups and rights; keeps what a user changed. `only` limits the governorates, by code."""
    root = the_root()
    home = set_up_home(root)
    remove_stock(root, home)
    set_up_address()
    initiatives_set_up.set_up(home, only)
    set_up_competitions()
    set_up_page(home, CompetitionIndexPage, COMPETITION_TITLES, show_in_menus=True)
    set_up_texts(home)
    grant(organisers(), ["home.change_platformsettings"])
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


def set_up_texts(home: HomePage) -> None:
    """About, accessibility, privacy: once, so that a page an organiser removed stays away."""
    if ContentPage.objects.child_of(home).exists():
        return
    for text in TEXTS:
        source = add_text(home, ContentPage(locale=home.locale), text)
        for locale in other_locales():
            add_text(home.get_translation(locale), source.copy_for_translation(locale), text)


def add_text(home: HomePage, page: ContentPage, text: dict) -> ContentPage:
    """`page` with the words of its language, published; new pages are put under `home`."""
    words = text[home.locale.language_code]
    page.title = page.draft_title = words["title"]
    page.slug = slug(words["title"])
    page.introduction = words["introduction"]
    page.show_in_menus = text["show_in_menus"]
    page.body = [
        block
        for heading, paragraphs in words["body"]
        for block in (("heading", heading), ("text", paragraphs))
    ]
    if page.pk is None:
        HomePage.objects.get(pk=home.pk).add_child(instance=page)
    page.save_revision().publish()
    return page


def remove_stock(root: Page, home: HomePage) -> None:
    """Wagtail's first page, groups and workflow: the groups hold rights on everything."""
    welcome = root.get_children().exact_type(Page)
    Site.objects.filter(root_page__in=welcome).update(root_page=home, site_name=SITE_NAME)
    if not Site.objects.exists():
        Site.objects.create(
            hostname="localhost",
            root_page=home,
            is_default_site=True,
            site_name=SITE_NAME,
        )
    for page in welcome:
        page.delete()
    for group in Group.objects.filter(name__in=STOCK_GROUPS, page_permissions__page=root).distinct():
        remove_stock_group(group)


def set_up_address() -> None:
    """Pages name the host the site is served at, in mails too; an address that a person gave it stays."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    at = {"hostname": address.hostname, "port": address.port or DEFAULT_PORTS[address.scheme]}
    site = Site.objects.filter(is_default_site=True, hostname__in=LOOPBACK).first()
    if site and not Site.objects.filter(**at).exists():
        for name, value in at.items():
            setattr(site, name, value)
        site.save()


def remove_stock_group(group: Group) -> None:
    for task in GroupApprovalTask.objects.filter(groups=group, task_states__isnull=True):
        Workflow.objects.filter(workflow_tasks__task=task, workflow_states__isnull=True).delete()
        task.delete()
    group.delete()
