"""Pages that somebody who mistyped an address may have meant."""

import re
from urllib.parse import unquote

from django.utils.translation import get_language
from wagtail.models import Page

from initiatives.models.restricted import hidden
from initiatives.search.public import asked, find

from . import shell

MOST = 4
MOST_WORDS = 3
WORD = re.compile(r"[^\W\d_]{3,}")


def near_pages(request):
    """Public pages of the active language that hold words of the last part of the address, best first."""
    words = WORD.findall(unquote(request.path).rstrip("/").rpartition("/")[2])
    longest = sorted(words, key=len, reverse=True)[:MOST_WORDS]
    home = shell.home_pages(request).get(get_language())
    if not longest or home is None:
        return []
    question = asked(" ".join(longest), any_word=True)
    return list(find(question, home.locale, Page.objects.all(), hidden(request))[:MOST])
