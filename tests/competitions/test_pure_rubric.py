"""A rubric as plain values: what keeps it from being announced, and what a sheet under it lacks."""

from types import SimpleNamespace

import pytest
from django.utils import translation

from competitions.scoring.measures import bases_read
from competitions.scoring.rubric import (
    criteria_for,
    keys_of,
    rubric_hash,
    rubric_problems,
    tier_problems,
    tier_warnings,
    without_words,
)
from competitions.scoring.sheets import sheet_problems


def criterion(key="speed", weight=100, **fields):
    levels = [{"level": level, "ar": f"درجة {level}", "en": f"Level {level}"} for level in (1, 2, 3)]
    usual = {"name_ar": "السرعة", "name_en": "Speed", "lowest": 1, "highest": 3, "tie_order": None}
    return {"key": key, "weight": weight, "levels": levels, "tiers": [], **usual, **fields}


def problems(*criteria):
    with translation.override("en"):
        return rubric_problems({"criteria": list(criteria)}, "en")


@pytest.mark.parametrize(
    ("criteria", "said"),
    [
        ([criterion()], []),
        ([criterion(weight=60), criterion("care", 30)], ["Weights add up to 90, not to 100."]),
        (
            [
                criterion(
                    levels=[{"level": 1, "ar": "أ", "en": "a"}, {"level": 2, "ar": " ", "en": "b"}], highest=2
                )
            ],
            ["“Speed” has no descriptor in Arabic for level 2."],
        ),
        (
            [criterion(weight=50, tie_order=1), criterion("care", 50, tie_order=1)],
            ["Two criteria have the same place in the tie chain."],
        ),
        ([criterion(weight=50, tie_order=1), criterion("care", 50, tie_order=2)], []),
    ],
)
def test_what_keeps_a_rubric_from_being_announced(criteria, said):
    assert problems(*criteria) == said


def test_a_tier_without_a_criterion_is_named():
    rubric = {"criteria": [criterion(tiers=["city"])]}

    with translation.override("en"):
        assert tier_problems(rubric, {"city": "City", "markaz": "Markaz"}) == [
            "No criterion applies to Markaz."
        ]
    assert criteria_for(rubric, "markaz") == []
    assert len(criteria_for(rubric, "city")) == 1


def test_a_tier_that_one_criterion_decides_is_warned_of():
    rubric = {
        "criteria": [criterion(weight=30), *(criterion(f"c{at}", 10, tiers=["city"]) for at in range(7))]
    }

    with translation.override("en"):
        (warning,) = tier_warnings(rubric, {"city": "City", "markaz": "Markaz"})

    assert warning == "Only 1 criterion with a weight of 30 applies to Markaz; its weight is raised to 100."


def test_words_change_the_hash_and_nothing_that_decides():
    one, other = ({"criteria": [criterion(name_en=name)]} for name in ("Speed", "Pace"))

    assert rubric_hash(one) != rubric_hash(other)
    assert without_words(one) == without_words(other)
    assert keys_of(one) == ["speed"]


@pytest.mark.parametrize(
    ("measure", "bases"),
    [
        (None, []),
        ({"parts": [{"expr": "verified/received"}, {"expr": "median_hours"}]}, ["received"]),
        ({"parts": [{"expr": "a/b"}, {"expr": "c/b"}, {"expr": "not one!"}]}, ["b"]),
    ],
)
def test_the_figures_a_measure_divides_by(measure, bases):
    assert bases_read(measure) == bases


SPEED = SimpleNamespace(key="speed", weight=100, lowest=1, highest=5)


@pytest.mark.parametrize(
    ("levels", "notes", "suggested", "said"),
    [
        ({"speed": 3}, {}, {}, {}),
        ({}, {}, {}, {"speed": "Choose a level."}),
        ({"speed": 9}, {}, {}, {"speed": "Choose a level."}),
        ({"speed": 5}, {}, {}, {"speed": "A reason is required at the lowest and the highest level."}),
        ({"speed": 1}, {"speed": "Because."}, {}, {}),
        ({"speed": 4}, {"speed": " "}, {"speed": 3}, {}),
        (
            {"speed": 4},
            {},
            {"speed": 2},
            {"speed": "A reason is required more than one level away from the suggestion."},
        ),
    ],
)
def test_why_a_sheet_can_not_be_signed_yet(levels, notes, suggested, said):
    with translation.override("en"):
        assert sheet_problems(levels, notes, [SPEED], suggested) == said
