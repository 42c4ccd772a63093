"""What the public reads of a released edition."""

import html

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from competitions.actions.closing import close_edition
from competitions.actions.decisions import stage_decision
from competitions.actions.release import release
from competitions.enums import Outcome
from competitions.models import Decision, EntryResult, public_results
from competitions.models.public import Named
from initiatives.models import Governorate, LocalUnit
from tests import factories
from tests.competitions import editions

pytestmark = pytest.mark.django_db

CITATION = {"citation_ar": "لأنها سبقت المخالفة", "citation_en": "Because it came before the violation"}


@pytest.fixture
def organiser(site_tree):
    return factories.organiser()


def test_nothing_is_public_before_the_release(decided):
    assert Decision.objects.filter(entry__competition=decided, outcome=Outcome.WINNER).exists()

    assert public_results(decided) is None


def test_awards_stand_by_name_and_all_others_by_blind_code(decided, organiser):
    release(decided, organiser)

    with translation.override("en"):
        results = public_results(fresh(decided))

    (winner,) = results.winners
    assert winner.governorate == decided.best.governorate
    assert winner.title == f"{decided.best.unit.name_en} – Markaz (rural district)"
    assert winner.citation == CITATION["citation_en"]
    assert winner.page is not None
    (mention,) = results.mentions
    assert mention.governorate == decided.second.governorate
    assert mention.page is None
    third = results.tiers[0].rows[2]
    assert third.blind_code == decided.third.blind_code
    assert (third.governorate, third.unit, third.title, third.page) == (None, None, "", None)


def test_an_edition_that_announced_it_names_every_entry(decided, organiser):
    type(decided).objects.filter(pk=decided.pk).update(names_all_entries=True)
    release(decided, organiser)

    results = public_results(fresh(decided))

    assert results.tiers[0].rows[2].governorate == decided.third.governorate
    assert results.tiers[0].rows[2].page is None


def test_a_mean_of_few_sheets_stays_private(site_tree, organiser):
    edition = editions.edition(days_left=-1, min_sheets=1)
    few, many = editions.unit_entry(edition), editions.unit_entry(edition)
    for number in range(5):
        judge = editions.judge(edition)
        editions.sheet(many, judge, level=3)
        if number < 4:
            editions.sheet(few, judge, level=5)
    close_edition(edition, organiser)
    release(edition, organiser)

    first, second = public_results(fresh(edition)).tiers[0].rows

    assert (first.n, first.mean) == (4, None)
    assert (second.n, second.mean) == (5, 50)
    assert EntryResult.objects.get(entry=few).is_corrected is False
    assert first.score is None  # nothing was corrected: it would be the mean


def test_a_corrected_score_and_its_interval_are_public_whatever_the_number_of_sheets(site_tree, organiser):
    edition = editions.edition(days_left=-1, min_sheets=1)
    judges = [editions.judge(edition) for _ in range(3)]
    for levels in ((5, 5, 4), (4, 4, 3), (3, None, 2), (2, 3, 1)):
        entry = editions.unit_entry(edition, site_tree.sharqia)
        for judge, level in zip(judges, levels, strict=True):
            if level:
                editions.sheet(entry, judge, level=level)
    close_edition(edition, organiser)
    release(edition, organiser)

    rows = public_results(fresh(edition)).tiers[0].rows

    assert rows[0].score > rows[1].score > rows[2].score > rows[3].score
    assert {row.mean for row in rows} == {None}
    assert (rows[0].rank_low, rows[0].group, rows[0].component) == (1, 1, 1)
    assert rows[0].p_first > 0.5
    assert rows[3].rank_high == 4


def test_parts_that_cannot_be_compared_are_ranked_apart_on_the_page_which_says_so(
    client, site_tree, organiser
):
    edition = editions.edition(days_left=-1, min_sheets=1)
    for level in (5, 3):
        editions.sheet(editions.unit_entry(edition, site_tree.sharqia), editions.judge(edition), level=level)
    close_edition(edition, organiser)
    release(edition, organiser)

    with translation.override("en"):
        results = public_results(fresh(edition))
        page = render_to_string("competitions/pages/results.html", {"results": results})

    assert [[row.rank for row in part] for part in results.tiers[0].parts] == [[1], [1]]
    assert "they fall into 2 parts that can't be compared" in html.unescape(page)


@pytest.mark.parametrize(
    ("rows", "english", "arabic"),
    [
        ([(4, 4), (4, 4)], "All sheets give the same score", "كل الأوراق تعطي الدرجة نفسها"),
        ([(4, 3)], "There is only one entry", "لا توجد إلا مشاركة واحدة"),
        ([(4,), (3,)], "There is only one judge", "لا يوجد إلا محكّم واحد"),
        ([(4, None), (None, 3)], "they fall into 2 parts", "لا تصل سلسلة من المحكّمين"),
    ],
)
def test_the_page_says_once_in_both_languages_what_the_sheets_cannot_tell(
    site_tree, organiser, rows, english, arabic
):
    edition = editions.edition(days_left=-1, min_sheets=1)
    judges = [editions.judge(edition) for _level in rows[0]]
    for levels in rows:
        entry = editions.unit_entry(edition, site_tree.sharqia)
        for judge, level in zip(judges, levels, strict=True):
            if level:
                editions.sheet(entry, judge, level=level)
    close_edition(edition, organiser)
    release(edition, organiser)

    for language, sentence in (("en", english), ("ar", arabic)):
        with translation.override(language):
            page = render_to_string(
                "competitions/pages/results.html", {"results": public_results(fresh(edition))}
            )
        assert page.count(sentence) == 1


def test_a_nomination_is_called_by_its_initiative_in_the_readers_language(site_tree, organiser):
    edition = editions.edition(kind="initiative", days_left=-1, min_sheets=1)
    entry = editions.nomination(edition, site_tree.sharqia)
    editions.sheet(entry, editions.judge(edition))
    close_edition(edition, organiser)
    stage_decision(entry, organiser, Outcome.WINNER, 1, **CITATION)
    release(edition, organiser)
    initiative = entry.page.specific.initiative

    with translation.override("en"):
        (arabic_only,) = public_results(fresh(edition)).winners

    assert (arabic_only.title, arabic_only.title_lang) == (initiative.title, "ar")


def test_the_results_need_as_many_queries_for_three_awards_as_for_one(
    site_tree, organiser, django_assert_num_queries
):
    one, three = (released_awards(count, site_tree, organiser) for count in (1, 3))
    drawn(one)  # fills Wagtail's caches of sites and types
    again = fresh(one)
    with CaptureQueriesContext(connection) as queries:
        assert drawn(again) == 1

    with django_assert_num_queries(len(queries)):
        assert drawn(three) == 3


def test_the_page_of_results_asks_twelve_at_most_whatever_was_awarded(client, site_tree, organiser):
    pages = [editions.public_page(released_awards(count, site_tree, organiser)) for count in (1, 3)]

    assert max(asked(client, page.url) for page in pages) <= 12


def asked(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).context["results"].winners
    return len(queries)


def released_awards(count, site_tree, organiser):
    edition = editions.edition(kind="initiative", days_left=-1, min_sheets=1)
    judge = editions.judge(edition)
    for governorate in (site_tree.sharqia, site_tree.aswan, site_tree.port_said)[:count]:
        entry = editions.nomination(edition, governorate)
        editions.sheet(entry, judge)
    close_edition(edition, organiser)
    for entry in edition.entries.all():
        stage_decision(entry, organiser, Outcome.WINNER, 1, **CITATION)
    release(edition, organiser)
    return fresh(edition)


def drawn(edition):
    rows = public_results(edition).tiers[0].rows
    return len([(row.governorate.name, row.title, row.page.url if row.page else "") for row in rows])


def fresh(record):
    return type(record).objects.get(pk=record.pk)


@pytest.mark.parametrize(
    ("governorate", "unit", "title", "said"),
    [
        ("أسوان", "ديوان عام محافظة أسوان", "المركز المتنقل", "ديوان عام محافظة أسوان"),
        ("دمياط", "دمياط", "شاشة رضا", "دمياط"),
        ("الشرقية", "الزقازيق", "شباك واحد", "الشرقية – الزقازيق"),
        ("الشرقية", "الزقازيق", "الزقازيق – مركز", "الشرقية"),
    ],
)
def test_a_place_is_named_once(governorate, unit, title, said):
    with translation.override("ar"):
        entry = Named(governorate=Governorate(name_ar=governorate), unit=LocalUnit(name_ar=unit), title=title)
        assert entry.where == said
