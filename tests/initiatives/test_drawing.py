"""How figures are drawn: digits, areas, bars, steps, tiles."""

import re
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.utils import translation

from initiatives.enums import Step
from initiatives.models import Governorate
from initiatives.templatetags import initiatives_tags as tags


def drawn(source, **context):
    return Template("{% load initiatives_tags %}" + source).render(Context(context))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Decimal("95.00"), "95"),
        (Decimal("61.50"), "61.5"),
        (1250, "1,250"),
        (Decimal("11400.00"), "11,400"),
        (0, "0"),
        (None, ""),
        (Decimal("1E+3"), "1,000"),
    ],
)
def test_a_figure_has_no_idle_zeros_and_thousands_are_grouped(value, shown):
    assert tags.figure(value) == shown


def test_a_share_carries_its_sign_and_a_mean_does_not():
    assert (tags.amount(Decimal("41.00"), "share"), tags.amount(Decimal("41.00"), "mean")) == ("41%", "41")


@pytest.mark.parametrize(("change", "shown"), [(-77, "−77"), (39, "+39"), (Decimal("0"), "+0")])
def test_a_change_has_a_true_sign(change, shown):
    assert tags.signed(change) == shown


@pytest.mark.parametrize(
    ("square_metres", "shown"), [(Decimal("4200.83"), "1"), (557_196, "133"), (20_000, "4.8"), (None, "0")]
)
def test_square_metres_are_shown_as_feddans(square_metres, shown):
    assert tags.feddan(square_metres) == shown


@pytest.mark.parametrize(
    ("before", "after", "lengths"),
    [(95, 22, ["100", "23"]), (41, 88, ["47", "100"]), (0, 0, ["0", "0"]), (None, 5, ["0", "100"])],
)
def test_bars_start_at_a_common_zero(before, after, lengths):
    html = drawn("{% bars before after %}", before=before, after=after)

    assert re.findall(r'width="(\d+)%"', html) == lengths


def test_a_share_above_its_whole_fills_the_bar():
    assert 'width="100%"' in drawn("{% bar 140 100 %}")


@pytest.mark.parametrize(
    ("count", "shade"), [(0, 0), (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 3), (7, 4), (40, 4)]
)
def test_a_tile_deepens_with_its_count(count, shade):
    assert tags.glaze(count) == shade


def test_the_small_stair_says_in_words_what_it_draws():
    with translation.override("ar"):
        html = drawn("{% stair step %}", step=Step.DOCUMENTED)

    assert re.findall(r'<li(?: class="([\w-]+)")?>', html) == ["d", "d", "now", "", "", ""]
    assert "المرحلة 3 من 6" in html
    assert 'aria-hidden="true"' in html


def test_replicated_without_winning_hatches_the_step_passed_over():
    html = drawn("{% stair step won=False %}", step=Step.REPLICATED)

    assert re.findall(r'<li(?: class="([\w-]+)")?>', html) == ["d", "d", "d", "skip-step", "now", ""]


def test_the_large_stair_builds_as_many_blocks_as_the_step():
    html = drawn("{% big_stair step %}", step=Step.RECOGNISED)

    assert [part.count("<i></i>") for part in html.split("<li")[1:]] == [1, 2, 3, 4, 5, 6]
    assert html.count('aria-current="step"') == 1


def test_a_figure_without_evidence_says_nothing():
    assert drawn("{% evidence 0 %}").strip() == ""
    assert drawn("{% evidence 3 %}").count('class="d"') == 3


PLURALS = [
    (0, "لا مبادرات منشورة بعد"),
    (1, "مبادرة منشورة"),
    (2, "مبادرتان منشورتان"),
    (3, "مبادرات منشورة"),
    (11, "مبادرة منشورة"),
    (100, "مبادرة منشورة"),
]


@pytest.mark.parametrize(("count", "words"), PLURALS)
def test_a_tile_counts_in_the_six_arabic_forms(count, words):
    place = Governorate(name_ar="الشرقية", name_en="Sharqia", tile_col=4, tile_row=1, sort_key="شرقيه")
    tile = SimpleNamespace(governorate=place, count=count, url="/ar/الشرقية/")
    with translation.override("ar"):
        html = drawn("{% tile_map tiles 'كم مبادرة؟' %}", tiles=[tile])

    assert re.search(r'<b>(\d+)</b><span class="vh"> (.*?)\s*</span>', html).groups() == (str(count), words)
    assert html.count('class="slot') == 7 * 10 - 1
    assert '<li class="c4 r1"><a href="/ar/الشرقية/"' in html


def test_a_governorate_without_a_page_is_a_tile_without_a_link():
    place = Governorate(name_ar="الشرقية", name_en="Sharqia", tile_col=4, tile_row=1, sort_key="شرقيه")

    html = drawn("{% tile_map tiles 'x' %}", tiles=[SimpleNamespace(governorate=place, count=0, url="")])

    assert "<a " not in html
    assert '<span class="tile g0"' in html
