"""The front page draws published things of its language only, each band hidden when it has nothing to say."""

import datetime
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from competitions.models import Competition, CompetitionIndexPage, CompetitionPage, Phase
from initiatives.models import Indicator, InitiativePage
from tests.initiatives.factories import complete_initiative, complete_story, publish, published_initiative

pytestmark = pytest.mark.django_db

NOW = timezone.now()


def front(client, language="ar"):
    return client.get(f"/{language}/").content.decode()


def days(n):
    return datetime.timedelta(days=n)


def edition(site_tree, *, code="X-1", kind="submission", starts=-1, ends=5, **phase):
    """An edition with one phase and its public page."""
    record = Competition.objects.create(kind="initiative", code=code, name_ar="جائزة", name_en="Award")
    Phase.objects.create(
        competition=record, kind=kind, starts_at=NOW + days(starts), ends_at=NOW + days(ends), **phase
    )
    index = CompetitionIndexPage.objects.child_of(site_tree.home).get()
    page = CompetitionPage(
        title=f"جائزة {code}",
        slug=code.lower(),
        competition=record,
        introduction="نص",
        rules_text="<p>قاعدة</p>",
    )
    index.add_child(instance=page)
    return page


def test_an_empty_site_invites_and_invents_nothing(site_tree, client):
    page = front(client)

    assert "لم تُنشر مبادرة بعد" in page
    assert "آخر الفائزين" not in page
    assert "أحدث قصة نجاح" not in page
    assert "opencomp" not in page


def test_an_initiative_is_drawn_on_its_card_on_the_map_and_in_the_counts(site_tree, client):
    published_initiative(title="شباك بلا طابور")
    complete_initiative(title="مسودة سرية")

    page = front(client)

    assert "شباك بلا طابور" in page
    assert "مسودة سرية" not in page
    assert re.search(r'class="tile g1" dir="rtl"><span class="n">الشرقية</span><b>1</b>', page)
    assert re.search(r"<dt>مبادرة منشورة\s*</dt><dd>1</dd>", page)
    assert "domain=tech_centre" in page


def test_arabic_pages_are_not_counted_in_english(site_tree, client):
    published_initiative(title="شباك بلا طابور")

    page = front(client, "en")

    assert "شباك بلا طابور" not in page
    assert 'class="tile g1"' not in page


def test_every_governorate_is_a_tile_that_leads_to_its_page(site_tree, client):
    tiles = re.findall(r'<li class="c\d r\d"><a href="([^"]+)" class="tile', front(client))

    assert set(tiles) == {
        place.page.url for place in (site_tree.sharqia, site_tree.aswan, site_tree.port_said)
    }


def test_the_map_follows_the_reading_direction_in_the_source_only(site_tree, client):
    arabic = re.findall(r'<li class="(c\d r\d)"><a', front(client))
    english = re.findall(r'<li class="(c\d r\d)"><a', front(client, "en"))

    assert set(arabic) == set(english)
    assert [place[-1] for place in arabic] == sorted(place[-1] for place in arabic)


def test_an_edition_that_takes_entries_says_how_many_days_are_left(site_tree, client):
    edition(site_tree, may_submit=True)

    page = front(client)

    assert "جائزة X-1" in page
    assert "<b>5</b><span>أيام على إغلاق التقديم</span>" in page
    assert f'data-last-day="{timezone.localdate() + days(5):%Y-%m-%d}"' in page
    assert "سجّل مشاركة وحدتك" in page


def test_an_edition_in_judging_offers_no_way_in(site_tree, client):
    edition(site_tree, kind="judging", may_score=True)

    page = front(client)

    assert "جائزة X-1" in page
    assert "سجّل مشاركة وحدتك" not in page


def test_an_edition_that_is_over_is_not_called_under_way(site_tree, client):
    edition(site_tree, starts=-9, ends=-1)

    assert "opencomp" not in front(client)


def test_of_two_editions_the_one_that_takes_entries_is_shown(site_tree, client):
    edition(site_tree, code="OLD", kind="judging", ends=2)
    edition(site_tree, code="NEW", may_submit=True, ends=30)

    page = front(client)

    assert "جائزة NEW" in page
    assert "جائزة OLD" not in page


def test_the_newest_story_is_told_with_its_initiatives_figure(site_tree, client):
    initiative = published_initiative()
    publish(complete_story(title="قصة مركز", quote="كنت أعتذر للناس.", initiative=initiative))

    page = front(client)

    assert "قصة مركز" in page
    assert "«كنت أعتذر للناس.»" in page
    assert page.split('class="unitchart"')[1].split("</figure>")[0].count("<i></i>") == 95 + 22


def test_an_english_story_is_told_with_the_english_figure(site_tree, client):
    initiative = published_initiative()
    story = publish(complete_story(initiative=initiative))
    translated = publish(initiative.copy_for_translation(site_tree.en, copy_parents=False))
    Indicator.objects.filter(page=translated).update(unit="minute")
    publish(story.copy_for_translation(site_tree.en, copy_parents=False))

    page = front(client, "en")

    assert "Before, in minute, one tile for each" in page


def test_a_figure_too_large_to_draw_gives_way_to_the_photo(site_tree, client):
    initiative = published_initiative()
    Indicator.objects.filter(page=initiative).update(before=1250)
    publish(complete_story(initiative=InitiativePage.objects.get(pk=initiative.pk)))

    page = front(client)

    assert 'class="unitchart"' not in page
    assert "<picture>" in page


def test_the_page_costs_the_same_with_one_initiative_and_with_three(site_tree, client):
    costs = []
    front(client)
    for codes in (["EG-SHR"], ["EG-ASN", "EG-PTS"]):
        for code in codes:
            published_initiative(code)
        with CaptureQueriesContext(connection) as queries:
            front(client)
        costs.append(len(queries))

    assert costs[0] == costs[1]
