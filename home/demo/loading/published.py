"""Published figures with their sources: on a governorate's page, and on a page of their own."""

from home.models import ContentPage, HomePage
from home.set_up import add_text
from initiatives.actions.pages import other_locales, source_locale
from initiatives.localize import take_words
from initiatives.models import GovernoratePage

from ..published import GOVERNORATE_FIGURES, REMOVAL_WAVES


def load_published_figures():
    for code, texts in GOVERNORATE_FIGURES.items():
        for page in GovernoratePage.objects.filter(governorate__code=code).select_related("locale"):
            page.introduction = texts[page.locale.language_code]
            page.save_revision().publish()
            take_words(page)
    load_removal_waves()


def load_removal_waves():
    home = HomePage.objects.get(locale=source_locale())
    page = add_text(home, ContentPage(locale=home.locale), REMOVAL_WAVES)
    for locale in other_locales():
        add_text(home.get_translation(locale), page.copy_for_translation(locale), REMOVAL_WAVES)
