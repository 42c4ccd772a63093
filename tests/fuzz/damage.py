"""Files that were whole once."""

from hypothesis import strategies as st

from tests.competitions.inspections.workbooks import filled_template, inspected, removed

RECORD = filled_template([inspected(1), removed(2)]).getvalue()
UNITS = "المحافظة,المستوى,الاسم بالعربية,الاسم بالإنجليزية\r\nالشرقية,مركز,منيا القمح,Minya al-Qamh\r\n"
TRANSLATED = b"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"X-WagtailLocalize-TranslationID: 6f0c4c1e-7a4b-4ad8-8a2b-2a5d1f3c1b11\\n"

#: title
msgctxt "title"
msgid "a"
msgstr "b"
"""

SPLICES = [
    b"\0",
    b"\xff",
    b"<",
    b"&",
    b"PK\x01\x02",
    b"stream\n",
    b"/JS",
    b"9" * 30,
    b"\r\n",
    b"\xfe\xff",
    b'"',
]


def damaged(*whole):
    """One of `whole`, cut, flipped, doubled or spliced in up to four places; now and then nothing but noise."""
    return st.one_of(
        st.builds(broken, st.sampled_from(whole), st.lists(CHANGES, min_size=1, max_size=4)),
        st.binary(max_size=300),
    )


CHANGES = st.tuples(
    st.sampled_from(["flip", "cut", "double", "splice"]),
    st.floats(0, 1),
    st.integers(1, 60),
    st.sampled_from(SPLICES),
)


def broken(content, changes):
    content = bytearray(content)
    for how, where, length, splice in changes:
        start = int(where * max(len(content) - 1, 0))
        end = start + length
        if how == "flip" and content:
            content[start] ^= 1 << length % 8
        elif how == "cut":
            del content[start:end]
        elif how == "double":
            content[start:start] = content[start:end]
        else:
            content[start:start] = splice
    return bytes(content)
