"""A row that keeps to every goal is silent; each goal that it misses is one sentence."""

import pytest

from .goals import KB, TIMED_IN_CI, missed

SCORES = {"performance": 100, "accessibility": 100, "best_practices": 100, "seo": 98}
GOOD = {
    "type": "InitiativePage",
    **dict.fromkeys(["axe", "vnu", "links", "console", "third_party", "use"], 0),
    "bytes": {"html": 30 * KB, "css": 15 * KB, "js": 15 * KB, "fonts": 55 * KB, "images": 335 * KB},
    "lighthouse": SCORES,
    "lcp_ms": 2500,
    "cls": 0.1,
}


def test_what_meets_every_goal_to_the_last_byte_is_silent():
    assert missed(GOOD) == []
    assert missed({**GOOD, "lighthouse": None}) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"axe": 1}, "axe 1, goal 0"),
        ({"links": 2}, "links 2, goal 0"),
        ({"bytes": {**GOOD["bytes"], "html": 30 * KB + 103, "images": 0}}, "html 30.1 KB, goal 30.0 KB"),
        ({"bytes": {**GOOD["bytes"], "images": 336 * KB}}, "whole page 451.0 KB, goal 450.0 KB"),
        ({"lighthouse": {**SCORES, "seo": 97}}, "Lighthouse seo 97, goal 98"),
        ({"lighthouse": {**SCORES, "performance": None}}, "Lighthouse performance None, goal 98"),
        ({"lcp_ms": 2501}, "LCP 2501 ms, goal 2500"),
        ({"cls": 0.101}, "CLS 0.101, goal 0.1"),
    ],
)
def test_each_goal_missed_is_said(change, said):
    assert missed({**GOOD, **change}) == [said]


def test_only_lists_and_cases_have_a_goal_for_the_whole_page():
    heavy = {**GOOD, "type": "GovernoratePage", "bytes": {**GOOD["bytes"], "images": 900 * KB}}

    assert missed(heavy) == []


def test_on_a_machine_that_others_use_only_what_takes_time_is_let_pass():
    slow = {**GOOD, "lighthouse": {**SCORES, "performance": 40}, "lcp_ms": 9000}

    assert missed(slow) == ["Lighthouse performance 40, goal 98", "LCP 9000 ms, goal 2500"]
    assert missed(slow, TIMED_IN_CI) == []
    assert missed({**slow, "lighthouse": {**SCORES, "seo": 97}}, TIMED_IN_CI) == [
        "Lighthouse seo 97, goal 98"
    ]
    assert missed({**slow, "bytes": {**GOOD["bytes"], "js": 16 * KB}}, TIMED_IN_CI) != []
