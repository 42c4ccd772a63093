"""Arabic within English is read aloud as Arabic."""

import pytest

from initiatives.foreign_words import arabic_marked


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<b>First: One window</b>", "<b>First: One window</b>"),
        ("<b>First: شباك واحد</b>, Sharqia", '<b>First: <bdi lang="ar">شباك واحد</bdi></b>, Sharqia'),
        (
            "“المركز (3)، المتنقل” and دوّر",
            '“<bdi lang="ar">المركز (3)، المتنقل</bdi>” and <bdi lang="ar">دوّر</bdi>',
        ),
        ('<a title="سقارة">x &amp; ب</a>', '<a title="سقارة">x &amp; <bdi lang="ar">ب</bdi></a>'),
    ],
)
def test_runs_of_arabic_are_marked_and_markup_is_left(html, marked):
    assert arabic_marked(html) == marked
