"""The home page that the plugin's pages are set up under: of the site a host names, in each of its languages."""

from wagtail.models import Locale, Page, Site

from ..models import GovernorateIndexPage
from .pages import other_locales, source_locale


class NoHome(Exception):
    """There is no page to set anything up under; the message tells whoever runs the command what to do."""


def home_of(hostname: str = "") -> Page:
    """The home page of the site at `hostname`, or of the default site; raises NoHome."""
    home = site_of(hostname).root_page.specific
    if home.is_root():
        raise NoHome(f"The site shows “{home}”, which is no page: choose a home page in Settings › Sites.")
    source = source_locale()
    if home.locale_id != source.pk:
        raise NoHome(
            f"The home page “{home}” is in {home.locale}, but governorates write in {source}: "
            "set INITIATIVES_SOURCE_LOCALE to the language of the home page."
        )
    refuse_second(home)
    return home


def refuse_second(home: Page) -> None:
    """A governorate has one page in each language, on whatever site of several it stands."""
    elsewhere = GovernorateIndexPage.objects.not_descendant_of(home).filter(locale=home.locale).first()
    if elsewhere:
        raise NoHome(f"It is set up already under “{elsewhere.get_parent()}”: one site of several has it.")


def site_of(hostname: str) -> Site:
    sites = Site.objects.select_related("root_page")
    site = sites.filter(hostname=hostname).first() if hostname else sites.filter(is_default_site=True).first()
    if site:
        return site
    there = ", ".join(sites.values_list("hostname", flat=True)) or "none"
    wanted = f"at “{hostname}”" if hostname else "that is the default"
    raise NoHome(
        f"There is no site {wanted} (sites: {there}). Make one in Settings › Sites, with its home page."
    )


def translate_home(home: Page) -> None:
    """A home page in every other language, where it has none yet: the plugin's pages stand under it."""
    for locale in other_locales():
        if not home.has_translation(locale):
            publish_copy(home, locale)


def publish_copy(home: Page, locale: Locale) -> None:
    """Its words are the source's until somebody translates them."""
    home.copy_for_translation(locale).save_revision().publish()
