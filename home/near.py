"""Pages that somebody who mistyped an address may have meant."""

import re
from urllib.parse import unquote

from wagtail.models import Locale, Page

from initiatives.search.public import find

MOST = 4
MOST_WORDS = 3
WORD = re.compile(r"[^\W\d_]{3,}")


def near_pages(path):
    """Public pages of the active language that hold the words of the last part of `path`, else one of its words."""
    words = WORD.findall(unquote(path).rstrip("/").rpartition("/")[2])
    longest = sorted(words, key=len, reverse=True)[:MOST_WORDS]
    locale = Locale.get_active()
    for asked in dict.fromkeys([" ".join(words), *longest]):
        found = list(find(asked, locale, Page.objects.all())[:MOST]) if asked else []
        if found:
            return found
    return []
