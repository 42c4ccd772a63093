"""A host may have its site in one language: no text of the plugin speaks of two."""

import polib
import pytest

from tests.competitions import editions
from tests.lint import ROOT
from tests.lint.catalogues import catalogue


def test_no_sentence_takes_two_languages_for_granted():
    said = [
        entry.msgid
        for entry in polib.pofile(str(catalogue(ROOT, "en")))
        if "both languages" in entry.msgid + (entry.msgid_plural or "")
        and any(file.startswith(("initiatives/", "competitions/")) for file, _line in entry.occurrences)
    ]

    assert said == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("languages", "words"),
    [
        ([("ar", "العربية")], "تظهر النتائج هنا."),
        ([("ar", "العربية"), ("en", "English")], "تظهر النتائج هنا باللغتين معًا."),
    ],
)
def test_an_edition_promises_its_results_in_the_languages_of_the_site(
    site_tree, client, settings, languages, words
):
    page = editions.public_page(editions.edition(days_left=6))
    settings.WAGTAIL_CONTENT_LANGUAGES = languages

    assert words in client.get(page.url).content.decode()
