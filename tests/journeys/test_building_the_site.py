"""An organiser who knows only the admin, in Arabic: front page, menu and competition page, in two languages."""

import pytest
from django.urls import reverse
from wagtail_localize.models import Translation

from competitions.models import CompetitionPage
from tests import factories
from tests.journeys import steps_organiser, steps_site, steps_translator
from tests.journeys.person import Person

EDITION = ("مسابقة المراكز", "Centres competition")


def words(address):
    visitor = Person().open(address)
    return visitor.html.html["lang"], visitor.text


@pytest.mark.django_db(transaction=True)
def test_front_page_menu_and_footer_are_built_anew_in_both_languages(site_tree):
    organiser = Person(factories.organiser(language="ar"))

    home = steps_site.build_front_page(organiser)
    steps_site.set_menu_and_footer(organiser)

    language, arabic = words("/ar/")
    assert language == "ar"
    assert [
        said for said in ("حلول جرّبتها المحافظات", "اكتب لنا", "حلول", "نص القدم") if said not in arabic
    ] == []
    english_page = home.get_translation(site_tree.en)
    steps_translator.translate(Person(factories.translator()), english_page, steps_site.ENGLISH)
    steps_organiser.publish_translation(organiser, reverse("wagtailadmin_pages:edit", args=[english_page.pk]))
    language, english = words("/en/")
    assert language == "en"
    wanted = [*steps_site.ENGLISH.values(), "Solutions", "Words at the foot"]
    assert [said for said in wanted if said not in english] == []
    assert "اكتب لنا" not in english


@pytest.mark.django_db(transaction=True)
def test_a_competition_page_is_published_in_both_languages_and_kept_up_in_the_translations_editor(site_tree):
    organiser = Person(factories.organiser(language="ar"))
    steps_site.create_edition(organiser, *EDITION)
    organiser.press("أنشئ الصفحات العامة مسودات")
    steps_site.publish_page(organiser, EDITION[0], "ar", "كل ما يخص المسابقة.", steps_organiser.RULES)

    arabic, english = (CompetitionPage.objects.get(locale__language_code=code) for code in ("ar", "en"))
    assert (english.live, english.title) == (False, EDITION[1])
    steps_translator.translate(
        Person(factories.translator()),
        english,
        {"كل ما يخص المسابقة.": "All about the competition.", EDITION[0]: EDITION[1]},
    )
    steps_organiser.publish_translation(organiser, reverse("wagtailadmin_pages:edit", args=[english.pk]))
    assert "كل ما يخص المسابقة." in words(arabic.url)[1]
    assert "All about the competition." in words(english.url)[1]

    steps_site.publish_page(organiser, EDITION[0], "ar", "تغيّر كل شيء.", steps_organiser.RULES)
    assert "تغيّر" not in words(english.url)[1]
    assert "was revised on" in words(english.url)[1]
    assert Translation.objects.filter(source__object_id=arabic.translation_key).exists()
    steps_translator.translate(
        Person(factories.translator()), english, {"تغيّر كل شيء.": "All has changed.", EDITION[0]: EDITION[1]}
    )
    steps_organiser.publish_translation(organiser, reverse("wagtailadmin_pages:edit", args=[english.pk]))
    assert "All has changed." in words(english.url)[1]
    assert "was revised on" not in words(english.url)[1]
