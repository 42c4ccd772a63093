"""The catalogue as a visitor uses it: narrowing, counting, ordering, comparing, and never a dead end."""

import datetime
from decimal import Decimal

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from home.demo.scale import add_crowd
from initiatives.actions import catalogue_rows
from initiatives.models import (
    BeneficiaryGroup,
    CatalogueRow,
    CatalogueVersion,
    Domain,
    InitiativeIndexPage,
    InitiativeTag,
    Obstacle,
)
from initiatives.models.catalogue import index
from initiatives.models.catalogue.facets import FACETS
from initiatives.models.catalogue.index import ORDERS, CatalogueIndex, current
from initiatives.models.catalogue.results import Catalogue
from initiatives.models.catalogue.rows import uncommitted
from tests.factories import governorate_page
from tests.initiatives.factories import challenge, complete_initiative, publish, published_initiative
from tests.initiatives.guides import published_guide

pytestmark = [pytest.mark.django_db, pytest.mark.each_case]


@pytest.fixture
def page(site_tree):
    return InitiativeIndexPage.objects.get(locale=site_tree.ar)


def catalogue(page, query=""):
    return Catalogue(page.locale, QueryDict(query))


def titles(page, query=""):
    return [row.title for row in catalogue(page, query).page]


def shown(client, page, query=""):
    return client.get(f"{page.url}?{query}").content.decode()


@pytest.fixture
def three(page):
    """Three that differ in everything."""
    training, removals = Domain.objects.get(key="training"), Domain.objects.get(key="removals")
    first = complete_initiative("EG-SHR", title="الأولى", domain=training, cost=0)
    first.challenges = [challenge(obstacle=Obstacle.objects.get(key="funding"))]
    first.beneficiaries = BeneficiaryGroup.objects.filter(key="women")
    first.tags.add(InitiativeTag.objects.get(slug="low-cost"))
    first.save_revision(clean=False)
    second = complete_initiative(
        "EG-ASN", title="الثانية", domain=removals, start_date=datetime.date(2022, 1, 1)
    )
    second.indicators = []
    second.save_revision(clean=False)
    third = complete_initiative(
        "EG-PTS", title="الثالثة", satisfaction=Decimal(80), satisfaction_method="استبيان"
    )
    return [publish(each) for each in (first, second, third)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("domain=training", {"الأولى"}),
        ("domain=training&domain=removals", {"الأولى", "الثانية"}),
        ("obstacle=funding", {"الأولى"}),
        ("governorate=EG-ASN", {"الثانية"}),
        ("region=canal", {"الأولى", "الثالثة"}),
        ("like=EG-SHR", {"الأولى"}),
        ("like=EG-C", {"الأولى", "الثانية", "الثالثة"}),
        ("step=3", {"الأولى", "الثالثة"}),
        ("cost=none", {"الأولى"}),
        ("evidence=4", {"الثالثة"}),
        ("for=women", {"الأولى"}),
        ("year=2022", {"الثانية"}),
        ("tag=low-cost", {"الأولى"}),
        ("year=2022&domain=training", set()),
        ("domain=nothing&year=abc&unknown=1&page=-3&sort=id", {"الأولى", "الثانية", "الثالثة"}),
    ],
)
def test_each_facet_narrows_and_what_means_nothing_is_ignored(page, three, query, expected):
    assert set(titles(page, query)) == expected


def test_each_count_is_what_choosing_the_value_finds(page, three):
    narrowed = "domain=training&domain=removals&region=canal"
    for name, facet in catalogue(page, narrowed).facets.items():
        for value in facet.values:
            query = catalogue(page, narrowed).query.but(**{name: [value.key]})
            assert catalogue(page, str(query)).count == value.count, (name, value.key)


def test_a_facet_that_no_initiative_has_is_not_drawn(client, page, three):
    facets = catalogue(page).facets

    assert {"guide", "adopted"}.isdisjoint(facets)
    assert {"domain", "obstacle", "governorate", "like", "region", "step", "cost"} <= set(facets)
    assert "لها دليل تعميم" not in shown(client, page)


def test_adoptions_and_guides_are_facets_as_soon_as_there_is_one(page, three):
    CatalogueRow.objects.filter(pk=three[0].pk).update(adoption_count=2)
    CatalogueVersion.break_off()

    facets = catalogue(page).facets

    assert [(value.key, value.count) for value in facets["adopted"].values] == [("yes", 1)]
    assert titles(page, "adopted=yes") == ["الأولى"]
    assert catalogue(page).sort == "adopted"


def test_a_condition_is_a_chip_that_takes_it_away(client, page, three):
    found = catalogue(page, "q=شباك&domain=training&domain=removals&page=2&view=table")

    chips = {chip.label: str(chip.query) for chip in found.chips}

    assert set(chips) == {"شباك", "التدريب", "الإزالات"}
    assert QueryDict(chips["التدريب"]).dict() == {"q": "شباك", "domain": "removals", "view": "table"}


def test_one_result_has_one_address(page, three):
    one = catalogue(page, "tag=low-cost&year=2025&domain=removals&domain=training&q=++شباك+&view=cards")
    other = catalogue(page, "q=شباك&domain=training&domain=removals&junk=1&year=2025&tag=low-cost&page=1")

    assert str(one.query) == str(other.query)


def test_orders_follow_keys_that_every_database_reads_alike(page, three):
    assert titles(page, "sort=title") == ["الأولى", "الثالثة", "الثانية"]
    assert titles(page, "sort=evidence")[0] == "الثالثة"
    assert titles(page, "sort=cost")[0] == "الأولى"
    assert titles(page, "sort=year")[-1] == "الثانية"
    assert titles(page, "sort=new") == ["الثالثة", "الثانية", "الأولى"]


def test_the_map_counts_the_result_and_a_tile_leads_to_its_part(client, page, three):
    found = catalogue(page, "region=canal&view=map")

    assert {tile.governorate.code: tile.count for tile in found.tiles} == {
        "EG-SHR": 1,
        "EG-PTS": 1,
        "EG-ASN": 0,
    }
    link = next(tile.url for tile in found.tiles if tile.governorate.code == "EG-SHR")
    assert titles(page, link.removeprefix("?")) == ["الأولى"]


def test_the_table_shows_the_same_result(client, page, three):
    html = shown(client, page, "view=table&sort=title&region=canal")

    assert html.index("الأولى") < html.index("الثالثة")
    assert "الثانية" not in html
    assert 'aria-sort="ascending"' in html


def test_an_empty_result_relaxes_one_condition_each_with_its_count(client, page, three):
    found = catalogue(page, "domain=training&year=2022")

    assert found.count == 0
    assert [(chip.facet, chip.count) for chip in found.relaxed] == [("domain", 1), ("year", 1)]
    html = shown(client, page, "domain=training&year=2022")
    assert f'href="{page.url}?year=2022"' in html


def test_an_empty_search_offers_near_words_and_near_obstacles(client, page, three):
    found = catalogue(page, "q=الأولى+تمويل+زرافة")

    assert found.count == 0
    assert "الأولى" in [chip.label for chip in found.near_words]
    assert [chip.label for chip in found.near_obstacles] == ["محدودية التمويل"]
    assert "محدودية التمويل" in shown(client, page, "q=الأولى+تمويل+زرافة")


def test_an_empty_catalogue_says_why_and_offers_no_filter(client, page):
    html = shown(client, page)

    assert html.count("لم تُنشر أي مبادرة بعد") == 1
    assert "لا مبادرات" not in html
    assert 'id="filters"' not in html


def test_a_search_in_an_empty_catalogue_says_that_nothing_matches(client, page):
    assert "لا مبادرة منشورة تطابق" in shown(client, page, "q=زرافة")


def test_filters_stay_where_nothing_is_left_of_what_is_published(client, page, three):
    assert 'id="filters"' in shown(client, page, "q=زرافة")


def ids(*pages):
    return "&".join(f"compare={getattr(page, 'pk', page)}" for page in pages)


def test_three_at_most_are_compared_each_once_and_only_public_ones(client, page, three, site_tree):
    draft = complete_initiative(title="مسودة سرية")
    fourth = published_initiative(title="الرابعة")
    english = publish(three[0].copy_for_translation(site_tree.en, copy_parents=False))

    def compared(query):
        return [row.title for row in catalogue(page, query).comparison.pages]

    assert compared(ids(three[1], three[0])) == ["الثانية", "الأولى"]
    assert compared(ids(three[0], three[0], "x", "-1", "999999", draft, english)) == ["الأولى"]
    assert compared(ids(*three, fourth)) == ["الأولى", "الثانية", "الثالثة"]
    assert "تُقارَن ثلاث مبادرات على الأكثر" in shown(client, page, ids(*three, fourth))


def test_the_comparison_is_a_table_in_the_address(client, page, three):
    picked = ids(three[0], three[2])

    closed, opened = shown(client, page, picked), shown(client, page, f"{picked}&show=compare")

    assert "وجه المقارنة" not in closed
    assert "وجه المقارنة" in opened
    assert "محدودية التمويل" in opened
    assert "اختر مبادرة أخرى" in shown(client, page, f"{ids(three[0])}&show=compare")


def test_what_was_picked_elsewhere_is_sent_along(client, page, three):
    html = shown(client, page, f"domain=removals&{ids(three[0])}")

    assert f'<input type="hidden" name="compare" value="{three[0].pk}">' in html
    assert catalogue(page, ids(three[0])).comparison.elsewhere == []


def test_what_was_read_since_equals_what_is_read_anew(page, three):
    before = current(page.locale)
    for order in ORDERS:
        before.in_order(order)
    published_initiative("EG-SHR", title="الرابعة")
    three[0].unpublish()
    three[1].cost = 0
    three[1].save_revision(clean=False).publish(skip_permission_checks=True)

    version = index.CatalogueVersion.objects.get()
    since, anew = before.since(version), CatalogueIndex.read(page.locale_id, version)

    assert set(since.position_of) == set(anew.position_of)
    for order in ORDERS:
        everything = [each.cut(each.bitmaps.everything, order, 0, 10) for each in (since, anew)]
        assert everything[0] == everything[1], order
    for facet in FACETS:
        counts = [each.bitmaps.counts(facet.name, each.bitmaps.everything) for each in (since, anew)]
        assert counts[0] == counts[1], facet.name
    assert three[0].pk in before.position_of


def test_a_change_that_may_be_rolled_back_is_not_remembered(page):
    published_initiative()

    current(page.locale)

    assert index.known == {}


def test_the_page_asks_as_many_queries_at_one_three_and_twenty_four(client, page):
    counts = []
    for number in (1, 2, 21):
        add_crowd(number, seed=number)
        catalogue_rows.rebuild()
        client.get(page.url)
        uncommitted.change = False
        client.get(page.url)
        with CaptureQueriesContext(connection) as captured:
            client.get(page.url)
        counts.append(len(captured))
        index.known.clear()

    assert len(set(counts)) == 1
    assert len(catalogue(page).page) == 24


def test_a_page_beyond_the_last_is_the_last(page):
    add_crowd(30, seed=3)
    catalogue_rows.rebuild()

    assert len(titles(page, "page=2")) == 6
    assert titles(page, "page=99999") == titles(page, "page=2")
    assert len({*titles(page), *titles(page, "page=2")}) <= 30


@pytest.mark.parametrize("number", [1, 2])
def test_large_results_are_walked_in_the_same_order_as_small_ones_are_sorted(page, monkeypatch, number):
    add_crowd(60, seed=5)
    catalogue_rows.rebuild()
    asked = f"for=citizens&for=staff&sort=title&page={number}"
    walked = [row.pk for row in catalogue(page, asked).page]
    assert walked

    monkeypatch.setattr(index, "STEPS", 0)

    assert [row.pk for row in catalogue(page, asked).page] == walked


@pytest.mark.parametrize(
    ("hits", "stop", "is_sorted"),
    [
        (10, 24, True),
        (100, 24, True),
        (200, 24, False),
        (5_000, 24, False),
        (2_000, 2_000, False),
        (500, 500, True),
    ],
)
def test_of_ten_thousand_few_are_sorted_and_many_are_walked_to(hits, stop, is_sorted):
    whole = index.CatalogueIndex(1, None, None)
    whole.position_of = dict.fromkeys(range(10_000))

    assert whole.is_sorted_sooner(hits, stop) is is_sorted


def test_each_language_has_its_own_rows(client, page, three, site_tree):
    english = InitiativeIndexPage.objects.get(locale=site_tree.en)
    assert catalogue(english).count == 0

    publish(three[0].copy_for_translation(site_tree.en, copy_parents=False))

    assert catalogue(english).count == 1
    assert "Training" in shown(client, english)


def test_related_initiatives_share_most_of_the_context(client, page, site_tree):
    funding, training = Obstacle.objects.get(key="funding"), Domain.objects.get(key="training")

    def one(code, title, obstacle=None, **fields):
        draft = complete_initiative(code, title=title, **fields)
        draft.challenges = [challenge(obstacle=obstacle)] if obstacle else []
        draft.save_revision(clean=False)
        return publish(draft)

    asked = one("EG-SHR", "السؤال", funding, domain=training)
    one("EG-ASN", "المعوّق والمجال", funding, domain=training)
    one("EG-ASN", "المجال وحده", domain=training)
    one("EG-PTS", "المعوّق وحده", funding)
    one("EG-ASN", "لا شيء مشترك")
    one("EG-SHR", "المحافظة نفسها", funding, domain=training)

    html = client.get(asked.url).content.decode()

    order = ["المعوّق والمجال", "المعوّق وحده", "المجال وحده"]
    assert [html.index(title) for title in order] == sorted(html.index(title) for title in order)
    assert "لا شيء مشترك" not in html
    assert "المحافظة نفسها" not in html
    assert "المعوّق نفسه · المجال نفسه" in html


def test_nothing_of_a_closed_branch_is_counted_or_compared(client, page, three):
    PageViewRestriction.objects.create(
        page=governorate_page("EG-SHR"), restriction_type=PageViewRestriction.LOGIN
    )

    assert set(titles(page)) == {"الثانية", "الثالثة"}
    assert catalogue(page, ids(three[0])).comparison.pages == []


def test_the_comparison_says_what_the_guide_asks_and_when_it_can_start(client, page, three):
    guide = published_guide(three[0])
    picked = f"{ids(three[0], three[1])}&show=compare"

    html = shown(client, page, picked)

    assert guide.prerequisites.first().name in html
    assert "لا دليل بعد" in html
    assert "وفق دليلها" in html
