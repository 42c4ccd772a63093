"""Hosts call English en-us, as every site made by `wagtail start` does; people read the admin in any language."""

import pytest
from django.utils import translation

from initiatives.languages import active_language
from initiatives.locales import active_locale
from initiatives.models import Domain
from initiatives.models.titles import public_in_this_language, shown_title
from tests.initiatives.factories import published_initiative


@pytest.mark.parametrize(
    ("named", "language", "locale"),
    [("en-us", "en", "en"), ("ar-eg", "ar", "ar"), ("ar", "ar", "ar"), ("fr", "fr", "fr"), (None, "", "")],
)
def test_a_country_makes_no_language(named, language, locale):
    with translation.override(named):
        assert (active_language(), active_locale()) == (language, locale)


def test_records_are_called_in_english():
    domain = Domain(name_ar="البيئة", name_en="Environment")

    with translation.override("en-us"):
        assert str(domain) == "Environment"


def test_pages_of_the_language_are_found_and_others_keep_their_title(site_tree):
    page = published_initiative()

    with translation.override("ar-eg"):
        assert page.pk in public_in_this_language().values_list("pk", flat=True)
    with translation.override("fr"):
        assert shown_title(page, page) == page.title
