"""Files that were whole once."""

from hypothesis import strategies as st

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
