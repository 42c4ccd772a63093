"""The plugin's public pages as a visitor reads them, in both languages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from initiatives.enums import RecognitionKind
from initiatives.models import Domain, InitiativeIndexPage, Recognition, StoryIndexPage
from tests.factories import governorate_page
from tests.initiatives.factories import (
    complete_initiative,
    complete_story,
    draft_initiative,
    publish,
    published_initiative,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def catalogue(site_tree):
    return InitiativeIndexPage.objects.get(locale=site_tree.ar)


def shown(client, url, **params):
    return client.get(url, params).content.decode()


def found(client, index, **params):
    return [row.title for row in client.get(index.url, params).context["catalogue"].page]


def queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
    return len(captured)


def test_the_catalogue_shows_published_initiatives_and_no_draft(client, catalogue):
    published_initiative(title="منشورة")
    draft_initiative(title="مسودة سرية")

    html = shown(client, catalogue.url)

    assert "منشورة" in html
    assert "مسودة سرية" not in html


def test_a_withdrawn_initiative_leaves_the_catalogue_and_its_address(client, catalogue):
    page = published_initiative(title="كانت هنا")
    assert client.get(page.url).status_code == 200

    page.unpublish()

    assert client.get(page.url).status_code == 410
    assert found(client, catalogue) == []


def test_the_catalogue_is_narrowed_by_governorate_domain_and_words(client, catalogue):
    training = Domain.objects.get(key="training")
    published_initiative("EG-SHR", title="تدريب الشرقية", domain=training)
    published_initiative("EG-ASN", title="تدريب أسوان", domain=training)
    published_initiative("EG-ASN", title="خدمة أسوان")

    assert found(client, catalogue, governorate="EG-ASN", sort="title") == ["تدريب أسوان", "خدمة أسوان"]
    assert found(client, catalogue, domain="training", governorate="EG-SHR") == ["تدريب الشرقية"]
    assert found(client, catalogue, q="التدريب", governorate="EG-ASN") == ["تدريب أسوان"]


def test_a_facet_counts_as_if_it_alone_were_open(client, catalogue):
    training = Domain.objects.get(key="training")
    published_initiative("EG-SHR", domain=training)
    published_initiative("EG-ASN", domain=training)
    published_initiative("EG-ASN")

    context = client.get(catalogue.url, {"domain": "training"}).context["catalogue"]

    assert {value.key: value.count for value in context.facets["governorate"].values} == {
        "EG-SHR": 1,
        "EG-ASN": 1,
    }
    assert {value.key: value.count for value in context.facets["domain"].values} == {
        "training": 2,
        "tech_centre": 1,
    }


def test_a_choice_without_a_result_stays_chosen_in_the_form(client, catalogue):
    published_initiative("EG-SHR")

    context = client.get(catalogue.url, {"governorate": "EG-ASN"}).context["catalogue"]

    assert [
        (value.key, value.count) for value in context.facets["governorate"].values if value.is_chosen
    ] == [("EG-ASN", 0)]


@pytest.mark.parametrize("params", [{"governorate": "EG-XX"}, {"domain": "'"}, {"page": "x"}, {"sort": "pk"}])
def test_a_value_that_means_nothing_is_ignored(client, catalogue, params):
    published_initiative(title="منشورة")

    assert found(client, catalogue, **params) == ["منشورة"]


def test_an_empty_result_offers_a_way_on(client, catalogue):
    published_initiative("EG-SHR")

    html = shown(client, catalogue.url, governorate="EG-SHR", q="لا شيء كهذا")

    assert "لا مبادرة منشورة تطابق" in html
    assert f'href="{catalogue.url}?governorate=EG-SHR"' in html


def test_a_governorate_without_pages_leads_to_those_of_its_region(client, site_tree):
    page = shown(client, site_tree.sharqia.page.url)

    assert f'class="chip" href="{site_tree.port_said.page.url}"' in page
    assert f'class="chip" href="{site_tree.aswan.page.url}"' not in page


def test_a_quotation_stands_in_the_marks_of_its_language(client, site_tree):
    story = publish(complete_story(quote="كنت أعتذر للناس."))
    english = publish(story.copy_for_translation(site_tree.en, copy_parents=False))

    assert "«كنت أعتذر للناس.»" in shown(client, story.url)
    assert "“كنت أعتذر للناس.”" in shown(client, english.url)


def test_every_list_asks_as_many_queries_for_three_as_for_one(client, catalogue, site_tree):
    stories = StoryIndexPage.objects.get(locale=site_tree.ar)
    urls = [catalogue.url, stories.url, governorate_page().url, governorate_page().get_parent().url]
    published_initiative()
    publish(complete_story())
    before = [queries(client, url) for url in urls]

    for _ in range(2):
        published_initiative()
        publish(complete_story())

    assert [queries(client, url) for url in urls] == before


def test_an_initiative_shows_its_figure_and_hides_its_contact(client, site_tree):
    page = published_initiative(contact_name="اسم لا يُنشر")

    html = shown(client, page.url)

    assert "<bdi>22</bdi>" in html
    assert "اسم لا يُنشر" not in html


def test_recognition_belongs_to_the_source_and_shows_in_every_language(client, site_tree):
    page = published_initiative()
    translated = publish(page.copy_for_translation(site_tree.en, copy_parents=False))
    Recognition.objects.create(
        page=page,
        kind=RecognitionKind.WINNER,
        place=1,
        award_ar="المركز الأول",
        award_en="First place",
        awarded_on="2026-10-01",
    )

    assert "المركز الأول" in shown(client, page.url)
    assert "First place" in shown(client, translated.url)
    assert "First place" in shown(client, InitiativeIndexPage.objects.get(locale=site_tree.en).url)


def test_a_story_links_the_initiative_in_its_own_language_only_when_that_is_live(client, site_tree):
    linked = complete_initiative(title="المبادرة المرتبطة")
    story = publish(complete_story(initiative=linked))
    assert "المبادرة المرتبطة" not in shown(client, story.url)

    publish(linked)

    assert "المبادرة المرتبطة" in shown(client, story.url)


@pytest.mark.parametrize(
    ("language", "direction", "word"), [("ar", "rtl", "المحافظات"), ("en", "ltr", "Governorates")]
)
def test_each_language_has_its_own_direction_words_and_alternates(
    client, site_tree, language, direction, word
):
    page = governorate_page(language=language).get_parent()

    html = shown(client, page.url)

    assert f'<html lang="{language}" dir="{direction}">' in html
    assert word in html
    assert [f'hreflang="{code}"' in html for code in ("ar", "en", "x-default")] == [True] * 3


def test_the_map_counts_live_initiatives_of_its_language(client, site_tree):
    published_initiative("EG-ASN")
    draft_initiative("EG-ASN")

    tiles = client.get(governorate_page().get_parent().url).context["tiles"]

    assert {tile.governorate.code: tile.count for tile in tiles} == {"EG-ASN": 1, "EG-SHR": 0, "EG-PTS": 0}
