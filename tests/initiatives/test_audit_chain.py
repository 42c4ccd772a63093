"""The chain by itself: what is removed, changed or put elsewhere shows."""

import json
from dataclasses import replace

import pytest

from initiatives.audit import Found, Link, breaks, canonical, sealed

SALT = "ab" * 16


def chain(*texts):
    rows, previous = [], ""
    for number, text in enumerate(texts, 1):
        link = Link(
            number, "2026-11-26T20:00:00.000+00:00", "a.b", "c.d", "7", "3", sealed(SALT, text), previous
        )
        rows.append(Found(link, link.digest(), SALT, text))
        previous = rows[-1].digest
    return rows


WHOLE = chain("أول", "ثان", "ثالث", "رابع")


def relinked(row, **fields):
    return replace(row, link=replace(row.link, **fields))


def test_a_whole_chain_has_no_break():
    assert list(breaks(WHOLE)) == []
    assert list(breaks([])) == []


def test_texts_that_expired_leave_it_whole():
    assert list(breaks([replace(row, salt="", text="") for row in WHOLE])) == []


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (WHOLE[1:], ["Removed: 1 to 1."]),
        ([WHOLE[0], WHOLE[3]], ["Removed: 2 to 3."]),
        ([relinked(WHOLE[0], action="a.c"), *WHOLE[1:]], ["Changed: 1."]),
        ([relinked(WHOLE[0], by="4"), *WHOLE[1:]], ["Changed: 1."]),
        ([relinked(WHOLE[0], at="2026-11-26T20:00:01.000+00:00"), *WHOLE[1:]], ["Changed: 1."]),
        ([replace(WHOLE[0], text="آخر"), *WHOLE[1:]], ["Changed: 1."]),
        ([replace(WHOLE[0], salt=""), *WHOLE[1:]], ["Changed: 1."]),
        (
            [WHOLE[0], relinked(WHOLE[2], number=2), relinked(WHOLE[1], number=3), WHOLE[3]],
            [
                "Out of order: 2 does not follow 1.",
                "Changed: 2.",
                "Out of order: 3 does not follow 2.",
                "Changed: 3.",
                "Out of order: 4 does not follow 3.",
            ],
        ),
    ],
)
def test_a_break_is_named_by_its_number(rows, said):
    assert list(breaks(rows)) == said


def test_whoever_forges_a_row_has_to_forge_all_that_follow():
    forged = relinked(WHOLE[1], by="9")
    forged = replace(forged, digest=forged.link.digest())

    assert list(breaks([WHOLE[0], forged, *WHOLE[2:]])) == ["Out of order: 3 does not follow 2."]


def test_the_same_content_is_written_in_one_way():
    assert canonical({"b": 1, "a": "ص"}) == '{"a":"ص","b":1}'
    assert json.loads(canonical({"a": None})) == {"a": None}
