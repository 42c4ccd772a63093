"""Values that a field is not prepared for."""

import json
from functools import cache

from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given
from hypothesis import strategies as st

from tests.sent_files import GIF_THAT_IS_A_SCRIPT, package, pdf, picture

from . import trying
from .damage import RECORD, TRANSLATED, UNITS, damaged

NUMBERS = [
    *("0", "-1", "1.5", "1e999", "NaN", "-Infinity", "9" * 30, "9" * 400, "١٢٣", "٣٫٥", "１２", "0x10"),
    *("1_000", "1,5", "+5", " 7 ", "--", "00000000000000000000001", "2147483648", "9223372036854775808"),
]
MOMENTS = [
    *("0000-00-00", "9999-12-31", "2026-02-30", "2026-13-45 99:99", "0001-01-01", "١٢/٠٣/٢٠٢٦"),
    *("2026-10-29T23:30", "10000-01-01", "2026-04-24 00:30"),
]
TEXTS = [
    *("", " ", "\0", "a\0b", "\u202eexe", "\ufffd", "\r\nBcc: a@b.example", "x" * 20_000, "ا" * 300),
    *("<script>alert(1)</script>", "{{ 7*7 }}", "%(x)s", "%s%s%n", "'; DROP TABLE x; --", "=1+1", "\u0600"),
    *("javascript:alert(1)", "//evil.example", "../../etc/passwd", "on", "true", "null", "-", "__all__"),
    *("a@b", "a@" + "b" * 300 + ".example", "http://[::1", "https://" + "a" * 3000, "\U0001f600" * 50),
]
JSONS = [
    json.dumps(value)
    for value in (
        None,
        0,
        "",
        [],
        {},
        [None],
        {"blocks": None, "entityMap": {}},
        {"blocks": [{}], "entityMap": {}},
        {"blocks": [{"type": "atomic", "entityRanges": [{"key": 5}]}], "entityMap": {"0": {}}},
        {"blocks": [{"key": "a", "text": 5, "type": "no-such", "depth": "x"}], "entityMap": []},
        {"blocks": [], "entityMap": {"0": {"type": "LINK", "data": {"url": "javascript:alert(1)"}}}},
        [{"type": "no_such_block", "value": [[[{}]]]}],
        {"a": {"b": [1, {"c": None}]}},
    )
] + ["{", "[" * 40, '{"a":', "NaN", "[" * 3000]

HOSTILE = st.one_of(
    st.sampled_from(TEXTS),
    st.sampled_from(NUMBERS),
    st.sampled_from(MOMENTS),
    st.sampled_from(JSONS),
    st.text(max_size=60),
    st.integers(-(10**20), 10**20).map(str),
    st.floats().map(str),
)

IMPORTED = (RECORD, UNITS.encode(), TRANSLATED)


#: how many values of a kind are drawn for a whole run
MANY = 2000


@cache
def pool(strategy):
    """What hypothesis makes of `strategy`."""
    found = []

    @trying(MANY)
    @given(strategy)
    def draws(value):
        found.append(value)

    draws()
    return found


def file_of(name, content):
    return SimpleUploadedFile(name, content)


FILES = st.builds(
    file_of,
    st.sampled_from(
        ["a.pdf", "a.xlsx", "a.docx", "a.csv", "a.png", "a.jpg", "a.gif", "a.svg", "a", "a.\u202epo", "a.po"]
    ),
    st.one_of(
        st.sampled_from(
            [
                pdf(),
                package("xl/"),
                package("word/"),
                picture("PNG"),
                picture(),
                GIF_THAT_IS_A_SCRIPT,
                b"PK\x05\x06",
                *IMPORTED,
            ]
        ),
        damaged(*IMPORTED),
    ),
)
