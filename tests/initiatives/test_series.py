"""A series as a line: in order of time, from a common zero, with gaps where nothing was measured."""

import re
from datetime import date

import pytest
from django.template import Context, Template
from django.utils import translation

from initiatives.models.profiles import published_by_month
from initiatives.templatetags.series_tags import placed
from tests.initiatives.factories import draft_initiative, published_initiative


def drawn(points):
    with translation.override("ar"):
        return Template("{% load series_tags %}{% sparkline points 'عنوان' %}").render(
            Context({"points": points})
        )


def lines(html):
    return re.findall(r'<polyline points="([^"]+)"', html)


def test_time_runs_in_reading_direction_and_heights_start_at_zero():
    (line,) = lines(drawn([("يناير", 0), ("فبراير", 5), ("مارس", 10)]))

    assert line == "4.0,44.0 120.0,24.0 236.0,4.0"  # the style sheet mirrors the drawing where reading is


@pytest.mark.parametrize("value", [0, 7, 10**12])
def test_one_value_is_a_dot_with_its_number(value):
    html = drawn([("يناير", value)])

    assert lines(html) == []
    assert f"يناير: <b><bdi>{value:,}</bdi></b>" in html


def test_a_value_that_lacks_is_a_gap_and_says_so_in_the_table():
    html = drawn([("يناير", 1), ("فبراير", 2), ("مارس", None), ("أبريل", 3), ("مايو", 4)])

    assert len(lines(html)) == 2
    assert html.count("لم تُقَس") == 1
    assert html.count('<th scope="row">') == 5


@pytest.mark.parametrize("points", [[], [("يناير", None)]])
def test_nothing_measured_is_said_in_words(points):
    html = drawn(points)

    assert "<svg" not in html
    assert "لم يُحصَ شيء بعد" in html


@pytest.mark.parametrize("values", [[0, 0, 0], [-5, 5], [10**12, 1], [3]])
def test_no_point_leaves_the_drawing(values):
    assert all(0 <= x <= 240 and 0 <= y <= 48 for x, y in placed(values))


@pytest.mark.django_db
def test_months_are_counted_by_first_publication_of_public_initiatives(site_tree):
    for _ in range(2):
        page = published_initiative()
        type(page).objects.filter(pk=page.pk).update(
            first_published_at="2026-03-31T22:30:00Z"
        )  # April in Cairo
    draft_initiative()

    months = published_by_month(site_tree.ar, date(2026, 11, 25))

    assert months[0] == (date(2025, 12, 1), 0)
    assert dict(months)[date(2026, 4, 1)] == 2
    assert (len(months), sum(count for _month, count in months)) == (12, 2)
