"""The site's own part of setting up: its home pages, and nothing left of Wagtail's first page and groups."""

from collections.abc import Container
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Collection, GroupApprovalTask, Page, Site, Workflow

from competitions.actions import set_up as competitions_set_up
from initiatives.actions import set_up as initiatives_set_up
from initiatives.actions.pages import other_locales, slug, source_locale
from initiatives.actions.rights import grant, organisers
from initiatives.localize import take_words

from .models import ContentPage, HomePage, Navigation, OpenDataPage, PlatformSettings, PressKitPage
from .models.pages import TextPage
from .texts import BANDS, OPEN_DATA, PRESS, TEXTS

#: the heading of the admin for whoever works on the whole site, in whichever language
SITE_NAME = "سقارة – Saqqara"
ALL_FILES = "كل الملفات – All files"
HOME_TITLES = {"ar": "سقارة", "en": "Saqqara"}
#: names a machine calls itself; no person chooses one for a site that others visit
LOOPBACK = ["localhost", "127.0.0.1", "::1"]
DEFAULT_PORTS = {"http": 80, "https": 443}
STOCK_GROUPS = ["Editors", "Moderators"]


@transaction.atomic
def set_up_site(only: Container[str] | None = None) -> HomePage:
    """The whole tree, groups and rights; keeps what a user changed. `only` limits the governorates, by code."""
    root = the_root()
    name_the_roots(root)
    home = set_up_home(root)
    remove_stock(root, home)
    set_up_address()
    set_up_settings()
    initiatives_set_up.set_up(home, only)
    competitions_set_up.set_up(home)
    set_up_texts(home)
    set_up_bands(home)
    grant(organisers(), ["home.change_platformsettings", "home.change_navigation"])
    return home


def the_root() -> Page:
    source, _others = source_locale(), other_locales()
    if not Collection.get_first_root_node():
        Collection.add_root(name="Root")
    return Page.get_first_root_node() or Page.add_root(
        instance=Page(title="Root", slug="root", locale=source)
    )


def name_the_roots(root: Page) -> None:
    """Wagtail calls both "Root", which its lists and choosers show to everybody."""
    Page.objects.filter(pk=root.pk, title="Root").update(title=SITE_NAME, draft_title=SITE_NAME)
    Collection.objects.filter(depth=1, name="Root").update(name=ALL_FILES)


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


def set_up_bands(home: HomePage) -> None:
    """The usual front page in each language whose page has no band yet."""
    for page in HomePage.objects.filter(translation_key=home.translation_key).select_related("locale"):
        if not page.body:
            page.body = BANDS[page.locale.language_code]
            page.save_revision().publish()
            take_words(page)


def set_up_texts(home: HomePage) -> None:
    """About, method and the like: once, so that a page an organiser removed stays away."""
    if ContentPage.objects.child_of(home).exists():
        return
    for text in TEXTS:
        add_in_every_language(home, ContentPage, text)
    add_in_every_language(home, OpenDataPage, OPEN_DATA)
    add_in_every_language(home, PressKitPage, PRESS)


def add_in_every_language(home: HomePage, model: type[TextPage], text: dict) -> None:
    source = add_text(home, model(locale=home.locale), text)
    for locale in other_locales():
        add_text(home.get_translation(locale), source.copy_for_translation(locale), text)


def add_text(home: HomePage, page: TextPage, text: dict) -> TextPage:
    """`page` with the words of its language, published; new pages are put under `home`."""
    words = text[home.locale.language_code]
    page.title = page.draft_title = words["title"]
    page.slug = slug(words["title"])
    page.introduction = words["introduction"]
    page.show_in_menus = text.get("show_in_menus", False)
    page.body = [block for part in words["body"] for block in blocks_of(*part)]
    if page.pk is None:
        HomePage.objects.get(pk=home.pk).add_child(instance=page)
    page.save_revision().publish()
    return page


def blocks_of(heading: str, content: str | dict) -> list[tuple]:
    """A heading with its paragraphs; of a block with fields of its own, its type and its value."""
    return [(heading, content)] if isinstance(content, dict) else [("heading", heading), ("text", content)]


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


def set_up_settings() -> None:
    """Their rows stand before anybody reads a page: reading writes nothing."""
    for site in Site.objects.all():
        PlatformSettings.for_site(site)
        Navigation.for_site(site)


def remove_stock_group(group: Group) -> None:
    for task in GroupApprovalTask.objects.filter(groups=group, task_states__isnull=True):
        Workflow.objects.filter(workflow_tasks__task=task, workflow_states__isnull=True).delete()
        task.delete()
    group.delete()
