"""What organisers read of a ranking after closing: the correction, how sure it is, and what it can't tell."""

import html

import pytest
from django.urls import reverse

from competitions.actions.closing import close_edition
from tests.competitions import editions

pytestmark = pytest.mark.django_db


def page_of(client, name, edition, *keys):
    response = client.get(reverse(f"editions:{name}", args=[edition.pk, *(key.pk for key in keys)]))
    return " ".join(html.unescape(response.content.decode()).split())


def closed_with(organiser, governorate, *rows):
    """An edition whose entries have the given levels by its judges; None is no sheet."""
    edition = editions.edition(days_left=-1, min_sheets=1)
    judges = [editions.judge(edition) for _ in rows[0]]
    for row in rows:
        entry = editions.unit_entry(edition, governorate)
        for judge, level in zip(judges, row, strict=True):
            if level:
                editions.sheet(entry, judge, level=level)
    close_edition(edition, organiser)
    return edition


def test_the_ranking_shows_corrected_score_raw_mean_and_interval(client, organiser, site_tree):
    edition = closed_with(organiser, site_tree.sharqia, (5, 5, 4), (4, 4, 3), (3, None, 2), (2, 3, 1))
    third = edition.entries.order_by("pk")[2].results.get()
    assert third.score != third.raw_mean

    page = page_of(client, "deliberation", edition)

    assert f"<b>{third.score}</b>" in page
    assert "37.5" in page
    assert f"{round(100 * third.run.results.first().p_first)}%" in page
    assert "raw means" not in page


def test_an_unsure_rank_is_an_interval_and_a_sure_one_a_number(client, organiser, site_tree):
    edition = closed_with(organiser, site_tree.sharqia, (5, 5, 5), (3, 4, 4), (4, 3, 4), (1, 2, 1))
    assert edition.entries.order_by("pk")[1].results.get().rank_high == 3

    page = page_of(client, "deliberation", edition)

    assert "<span>2 to 3</span>" in page
    assert '<span>1</span></td><td class="org-num">100%</td>' in page


def test_the_decision_shows_the_same_figures(client, organiser, site_tree):
    edition = closed_with(organiser, site_tree.sharqia, (5, 5, 4), (4, 4, 3), (3, None, 2), (2, 3, 1))
    entry = edition.entries.order_by("pk")[2]

    page = page_of(client, "decide", edition, entry)

    assert f"<dd>{entry.results.get().score}</dd>" in page
    assert "<dd>37.5</dd>" in page


def test_the_page_says_when_nothing_could_be_corrected(client, organiser, site_tree):
    page = page_of(client, "deliberation", closed_with(organiser, site_tree.sharqia, (5,), (4,)))

    assert "the scores are raw means" in page
    assert "there are no intervals and no groups" in page


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([(4, 4), (4, 4)], "All sheets give the same score"),
        ([(4, 3)], "There is only one entry"),
        ([(4,), (3,)], "There is only one judge"),
    ],
)
def test_the_page_says_when_the_sheets_compare_nothing(client, organiser, site_tree, rows, sentence):
    assert sentence in page_of(client, "deliberation", closed_with(organiser, site_tree.sharqia, *rows))


def test_the_page_says_when_entries_cannot_be_compared(client, organiser, site_tree):
    edition = closed_with(organiser, site_tree.sharqia, (5, 4, None, None), (None, None, 3, 4))

    page = page_of(client, "deliberation", edition)

    assert "they fall into 2 parts that can't be compared" in page
    assert "part 1" in page and "part 2" in page
