"""The index of governorates with its table, and the profile of one."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from initiatives.enums import RecognitionKind
from initiatives.models import Governorate, Recognition
from tests.initiatives.factories import complete_story, draft_initiative, publish, published_initiative

pytestmark = pytest.mark.django_db


@pytest.fixture
def index(site_tree):
    return site_tree.sharqia.page.get_parent()


def shown(client, url, **params):
    return client.get(url, params).content.decode()


def order(client, index, **params):
    return [row.governorate.code for row in client.get(index.url, params).context["rows"]]


def recognised(page, **fields):
    values = {"award_ar": "المركز الأول", "award_en": "First place", "awarded_on": "2026-10-01", "place": 1}
    return Recognition.objects.create(page=page, kind=RecognitionKind.WINNER, **values | fields)


def test_the_table_counts_what_each_has_published_and_no_draft(client, index):
    recognised(published_initiative("EG-ASN"))
    draft_initiative("EG-ASN")
    publish(complete_story("EG-ASN"))
    complete_story("EG-ASN")

    rows = {row.governorate.code: row for row in client.get(index.url).context["rows"]}

    assert (rows["EG-ASN"].initiatives, rows["EG-ASN"].stories, rows["EG-ASN"].recognitions) == (1, 1, 1)
    assert (rows["EG-SHR"].initiatives, rows["EG-SHR"].stories, rows["EG-SHR"].recognitions) == (0, 0, 0)


def test_the_table_is_put_in_order_by_the_address(client, index):
    published_initiative("EG-SHR")
    published_initiative("EG-SHR")
    published_initiative("EG-PTS")

    assert order(client, index) == ["EG-ASN", "EG-PTS", "EG-SHR"]
    assert order(client, index, sort="initiatives") == ["EG-SHR", "EG-PTS", "EG-ASN"]
    assert order(client, index, sort="pk; drop") == ["EG-ASN", "EG-PTS", "EG-SHR"]


def test_names_are_in_order_in_the_readers_own_language():
    ismailia = Governorate(name_ar="الإسماعيلية", name_en="Ismailia")
    aswan = Governorate(name_ar="أسوان", name_en="Aswan")

    with override("ar"):
        assert ismailia.reading_key < aswan.reading_key
    with override("en"):
        assert aswan.reading_key < ismailia.reading_key


def test_the_order_in_use_is_said_at_its_column_alone(client, index):
    html = shown(client, index.url, sort="initiatives")

    assert re.findall(r'aria-sort="(\w+)"><button name="sort" value="(\w+)"', html) == [
        ("descending", "initiatives")
    ]


def test_a_profile_shows_what_is_public_and_counts_it(client, site_tree):
    recognised(published_initiative("EG-SHR", title="منشورة"))
    draft_initiative("EG-SHR", title="مسودة سرية")
    publish(complete_story("EG-SHR", title="قصة منشورة"))

    html = shown(client, site_tree.sharqia.page.url)

    assert ">منشورة</a>" in html
    assert "قصة منشورة" in html
    assert "المركز الأول" in html
    assert "مسودة سرية" not in html
    assert "لم تُنشر" not in html


def test_a_profile_names_an_award_of_a_withdrawn_initiative_no_more(client, site_tree):
    page = published_initiative("EG-SHR", title="سُحبت")
    recognised(page)
    assert "المركز الأول" in shown(client, site_tree.sharqia.page.url)

    page.unpublish()

    assert "المركز الأول" not in shown(client, site_tree.sharqia.page.url)


def test_an_award_stands_under_the_title_of_the_readers_language(client, site_tree):
    page = published_initiative("EG-SHR", title="العنوان العربي")
    recognised(page)
    english_page = site_tree.sharqia.page_en.url
    assert '<bdi lang="ar" dir="rtl">العنوان العربي</bdi>' in shown(client, english_page)

    translated = page.copy_for_translation(site_tree.en, copy_parents=False)
    translated.title = "The English title"
    translated.save_revision()
    publish(translated)

    assert "العنوان العربي" not in shown(client, english_page)
    assert "The English title" in shown(client, english_page)


def test_a_governorate_with_nothing_invites_and_shows_others_of_its_class(client, site_tree):
    published_initiative("EG-PTS", title="من بورسعيد")
    type(site_tree.sharqia).objects.filter(pk=site_tree.sharqia.pk).update(capmas_class="urban")

    html = shown(client, site_tree.sharqia.page.url)

    assert "لم تُنشر بعد مبادرة من محافظة الشرقية" in html
    assert "من بورسعيد" in html
    assert "من بورسعيد" not in shown(client, site_tree.aswan.page.url)


def test_units_stand_under_their_tier_from_the_headquarters_down(client, site_tree):
    tiers = client.get(site_tree.sharqia.page.url).context["profile"].units

    assert str(tiers[0][0]) == "ديوان عام المحافظة"
    assert [unit.name for _tier, units in tiers for unit in units].count("الزقازيق") == 1


def test_more_than_nine_initiatives_are_behind_a_link_to_the_catalogue(client, site_tree):
    for _ in range(10):
        published_initiative("EG-SHR")

    html = shown(client, site_tree.sharqia.page.url)

    assert html.count('<article class="card">') == 9
    assert "?governorate=EG-SHR" in html


def test_a_profile_asks_as_many_queries_for_three_of_everything_as_for_one(client, site_tree):
    def fill():
        recognised(published_initiative("EG-SHR"))
        publish(complete_story("EG-SHR"))

    def queries():
        client.get(site_tree.sharqia.page.url)
        with CaptureQueriesContext(connection) as captured:
            client.get(site_tree.sharqia.page.url)
        return len(captured)

    fill()
    before = queries()
    fill()
    fill()

    assert queries() == before
