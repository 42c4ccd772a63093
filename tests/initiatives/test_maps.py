"""The map of outlines: every governorate once as a link with its number, geography as it lies."""

import re
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.utils import translation

from initiatives.models import Governorate
from initiatives.reference.boundaries import egypt
from initiatives.reference.governorates import governorates

PLURALS = [
    (0, "الشرقية: لا مبادرات منشورة بعد"),
    (1, "الشرقية: مبادرة منشورة واحدة"),
    (2, "الشرقية: مبادرتان منشورتان"),
    (3, "الشرقية: 3 مبادرات منشورة"),
    (11, "الشرقية: 11 مبادرة منشورة"),
    (1200, "الشرقية: 1200 مبادرة منشورة"),
]


def tiles(count=1, **counts):
    """A tile for each governorate; `counts` by the last letters of the code, `None` for one left out."""
    rows = [Governorate(code=code, sort_key=fields["name_ar"], **fields) for code, fields in governorates()]
    wanted = [(row, counts.get(row.code.removeprefix("EG-"), count)) for row in rows]
    return [
        SimpleNamespace(governorate=row, count=number, url=f"/{row.code}/")
        for row, number in wanted
        if number is not None
    ]


def drawn(rows, language="ar", **context):
    source = "{% load map_tags %}{% governorate_map tiles 'عنوان' table=table %}"
    with translation.override(language):
        return Template(source).render(Context({"tiles": rows, "table": True, **context}))


def outlines(html):
    return html[html.index('<div class="outlines">') :]


def test_every_governorate_has_an_outline_and_is_named_on_one_map_only():
    named = [outline.code for outlines in egypt() for outline in outlines.named]

    assert sorted(named) == sorted(code for code, _fields in governorates())


def test_every_governorate_is_one_link_of_the_outlines():
    links = re.findall(r'<a href="/(EG-\w+)/" aria-label=', outlines(drawn(tiles())))

    assert sorted(links) == sorted(code for code, _fields in governorates())


@pytest.mark.parametrize(("count", "words"), PLURALS)
def test_the_name_of_a_link_counts_in_the_six_arabic_forms(count, words):
    assert f'aria-label="{words}"' in drawn(tiles(SHR=count))


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_names_run_in_the_readers_direction_and_shapes_stay_where_they_are(language, direction):
    html = drawn(tiles(), language)

    assert set(re.findall(r'<text [^>]*direction="(\w+)"', html)) == {direction}
    assert 'x="446.7" y="75.2"' in html  # Sinai stays in the east, and coordinates keep their full stop


def test_shades_follow_the_numbers_and_the_numbers_are_printed():
    html = drawn(tiles(0, SHR=2, ASN=4, MT=6, C=7))

    for code, shade in {"SHR": 1, "ASN": 2, "MT": 3, "C": 4, "GZ": 0}.items():
        assert re.search(rf'<a href="/EG-{code}/"[^>]*><path class="s{shade}"', html)
    assert re.search(r'class="t4"[^>]*>القاهرة<tspan class="c"[^>]*>7</tspan>', html)


def test_a_governorate_that_is_missing_or_has_no_page_is_drawn_without_a_link():
    rows = tiles(SHR=None)
    rows[0].url = ""

    html = outlines(drawn(rows))

    assert html.count("<a href=") == 25 + html.count("openstreetmap.org") + html.count('<th scope="row"><a')
    assert html.count("<path") == 27 + 18  # the enlarged part shows five of its neighbours


@pytest.mark.parametrize(
    ("language", "credit"), [("ar", "© المساهمون في OpenStreetMap"), ("en", "© OpenStreetMap contributors")]
)
def test_credit_and_disclaimer_are_printed_in_both_languages(language, credit):
    html = drawn(tiles(), language)

    assert credit in html
    assert {"ar": "تقريبية", "en": "approximate"}[language] in html


def test_the_numbers_come_as_a_table_unless_the_page_has_one():
    assert drawn(tiles()).count('<th scope="row">') == 27
    assert '<th scope="row">' not in drawn(tiles(), table=False)
