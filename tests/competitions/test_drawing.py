"""How an edition is drawn: phases, weights, podium."""

import re
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.utils import translation

from competitions.models import Competition, Phase


def drawn(source, **context):
    return Template("{% load competitions_tags %}" + source).render(Context(context))


def phase(kind, starts_at, ends_at):
    return Phase(kind=kind, starts_at=starts_at, ends_at=ends_at)


def midnight_after(month, day, year=2026):
    """The end of a winter day in Cairo."""
    return datetime(year, month, day, 22, tzinfo=UTC)


EDITION = Competition()
EDITION.timeline = [
    phase("announcement", midnight_after(10, 31), midnight_after(11, 9)),
    phase("submission", midnight_after(11, 9), midnight_after(12, 15)),
    phase("judging", midnight_after(12, 15), midnight_after(1, 5, 2027)),
]


def test_one_phase_runs_the_past_is_finished_the_rest_to_come():
    now = datetime(2026, 11, 23, tzinfo=UTC)

    html = drawn("{% phases edition now %}", edition=EDITION, now=now)

    assert re.findall(r'<li class="(\w+)"', html) == ["done", "now", "ahead"]
    assert html.count('aria-current="step"') == 1


@pytest.mark.parametrize(
    ("number", "days"),
    [(0, "1–9 نوفمبر 2026"), (1, "10 نوفمبر – 15 ديسمبر 2026"), (2, "16 ديسمبر 2026 – 5 يناير 2027")],
)
def test_a_phase_that_ends_at_midnight_ends_the_day_before(number, days):
    with translation.override("ar"):
        html = drawn("{% phases edition %}", edition=EDITION)

    spans = [
        re.sub(r"<[^>]+>", "", part).strip()
        for part in re.findall(r"</b><span>(.*?)</span><span", html, re.DOTALL)
    ]
    assert spans[number] == days


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        (midnight_after(12, 9), "نهاية يوم الأربعاء 9 ديسمبر 2026"),
        (datetime(2026, 12, 9, 12, 30, tzinfo=UTC), "الأربعاء 9 ديسمبر 2026 14:30"),
    ],
)
def test_a_deadline_at_midnight_is_the_end_of_the_day_before(deadline, words):
    with translation.override("ar"):
        assert drawn("{{ deadline|until }}", deadline=deadline) == words


def test_a_phase_says_an_hour_only_where_it_is_not_midnight():
    noon = datetime(2026, 12, 9, 10, tzinfo=UTC)
    span = "{{ at|begins }}, {{ at|ends }}"

    with translation.override("en"):
        assert drawn(span, at=noon) == "9 December 2026 12:00, 9 December 2026 12:00"
        assert drawn(span, at=midnight_after(12, 9)) == "10 December 2026, 9 December 2026"


def test_a_weight_is_as_many_tiles_of_the_heaviest():
    rows = [SimpleNamespace(name="speed", weight=25), SimpleNamespace(name="novelty", weight=10)]

    html = drawn("{% criteria rows %}", rows=rows)

    filled = [(part.count('<u class="d">'), part.count("<u")) for part in html.split("<li>")[1:]]
    assert filled == [(25, 25), (10, 25)]


def test_the_podium_puts_each_on_its_stone():
    award = {"title": "x", "url": "", "where": "y", "score": None}
    awards = [SimpleNamespace(place=place, **award) for place in (None, 2, 1, None, 3)]

    html = drawn("{% podium awards %}", awards=awards)

    assert re.findall(r'<li class="([^"]+)"', html) == ["p1", "p2", "p3", "m m-first", "m"]


def test_an_edition_without_criteria_or_phases_draws_nothing_wrong():
    edition = Competition()
    edition.timeline = []

    html = drawn("{% criteria rows %}{% phases edition %}", rows=[], edition=edition)

    assert (html.count("<li"), html.count("</ul>"), html.count("</ol>")) == (0, 1, 1)
