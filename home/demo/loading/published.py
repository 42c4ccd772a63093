"""Published figures with their sources: on a governorate's page, and on a page of their own."""

from initiatives.models import GovernoratePage

from ..published import GOVERNORATE_FIGURES


def load_published_figures():
    for code, texts in GOVERNORATE_FIGURES.items():
        for page in GovernoratePage.objects.filter(governorate__code=code).select_related("locale"):
            page.introduction = texts[page.locale.language_code]
            page.save_revision().publish()
