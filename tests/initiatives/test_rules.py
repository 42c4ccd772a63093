from types import SimpleNamespace

import pytest

from initiatives.enums import Step
from initiatives.rules import (
    Gap,
    compulsory_besides,
    is_blank,
    may_be_negative,
    names_a_place_or_file,
    readiness,
    review_actions,
    step,
)


def field(name, is_compulsory=True, columns=(), rows_asked=0):
    return SimpleNamespace(name=name, is_compulsory=is_compulsory, columns=columns, rows_asked=rows_asked)


FIELDS = [
    field("title"),
    field("cost"),
    field("facet", is_compulsory=False),
    field("indicators", columns=(field("name"), field("sd", is_compulsory=False)), rows_asked=1),
]
FULL = {"title": "شباك", "cost": "0", "indicators": [{"name": "الزمن", "sd": None}]}


@pytest.mark.parametrize(
    ("content", "gaps", "percent"),
    [
        (FULL, (), 100),
        ({}, (Gap("title"), Gap("cost"), Gap("indicators")), 0),
        ({**FULL, "title": " "}, (Gap("title"),), 66),
        ({**FULL, "indicators": [{"name": "الزمن"}, {"name": ""}]}, (Gap("indicators", 2, "name"),), 66),
        ({**FULL, "cost": 0}, (), 100),
    ],
)
def test_readiness_names_what_is_missing(content, gaps, percent):
    found = readiness(FIELDS, content)

    assert (found.gaps, found.percent) == (gaps, percent)
    assert found.is_complete == (not gaps)


def test_what_is_compulsory_for_this_page_alone_counts_as_well():
    assert readiness(FIELDS, FULL, ["facet"]).gaps == (Gap("facet"),)


@pytest.mark.parametrize(
    ("value", "blank"),
    [
        (None, True),
        ("", True),
        ("<p></p>", True),
        ("[]", True),
        ([], True),
        (False, True),
        (0, False),
        ("0", False),
        ("<p>نعم</p>", False),
        (True, False),
        ([1], False),
    ],
)
def test_blank_is_what_a_reader_could_not_see(value, blank):
    assert is_blank(value) is blank


@pytest.mark.parametrize(
    ("satisfaction", "asked"),
    [(None, ["declaration"]), ("0", ["declaration", "satisfaction_method"])],
)
def test_the_method_is_asked_once_satisfaction_is_given(satisfaction, asked):
    assert compulsory_besides({"satisfaction": satisfaction}) == asked


@pytest.mark.parametrize(
    ("reviews", "submitted", "edited_last", "actions"),
    [
        (False, False, False, []),
        (True, True, True, []),
        (True, True, False, []),
        (True, False, True, ["reject"]),
        (True, False, False, ["reject", "approve"]),
    ],
)
def test_nobody_approves_his_own_page(reviews, submitted, edited_last, actions):
    assert review_actions(reviews=reviews, submitted=submitted, edited_last=edited_last) == actions


def test_a_copy_that_works_is_the_fifth_step_and_a_sustained_one_the_sixth():
    won = {"implementing": True, "documented": True, "recognised": True}
    assert step(**won) == Step.RECOGNISED
    assert step(**won, replicated=True) == Step.REPLICATED
    assert step(**won, replicated=True, sustained=True) == Step.SUSTAINED
    assert step(implementing=True, documented=False, recognised=False, replicated=True) == Step.REPLICATED


@pytest.mark.parametrize(
    ("kind", "unit", "allowed"),
    [
        ("mean", "دقيقة", False),
        ("mean", "يوم عمل", False),
        ("mean", "working Days", False),
        ("count", "شكوى", False),
        ("mean", "درجة مئوية", True),
        ("mean", "جنيه", True),
        ("mean", "daylight", True),
    ],
)
def test_neither_a_count_nor_a_duration_is_negative(kind, unit, allowed):
    assert may_be_negative(kind, unit) is allowed


@pytest.mark.parametrize(
    "text",
    [
        "الموقع 30.58768, 31.50200",
        "عند ٣٠٫٥٨٧٦ شمالًا",
        "30° 35' N",
        "https://maps.google.com/?q=here",
        "حُرر المحضر رقم 4412",
        "بناء بلا ترخيص برقم 55",
        "رخصة المباني رقم: ١٢",
        "محضر 812/2026",
        "under permit no. 71",
        "Report number 9",
    ],
)
def test_an_exact_place_or_the_number_of_a_file_is_seen(text):
    assert names_a_place_or_file(text)


@pytest.mark.parametrize(
    "text",
    [
        "انخفض الزمن من 95.5 إلى 22.25 دقيقة في 2026",
        "تراخيص أقل بنسبة 30%، و12 محضرًا في الشهر",
        "صدر القرار رقم 12 لسنة 2026",
        "30 permits a month, 3 reports of 2026",
        "خطة 2019/2020",
    ],
)
def test_figures_and_years_are_no_secret(text):
    assert not names_a_place_or_file(text)
