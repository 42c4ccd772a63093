"""What a visitor's question finds: published pages of one language that anybody may read."""

from wagtail.models import Page

LONGEST_QUESTION = 120
MOST_WORDS = 8


def find(text, locale, pages=None):
    """The public pages in `locale` that hold every word of `text`, best first.

    Nothing is asked of the database before the answer is counted, cut or read. `pages` narrows the
    search, for example ``InitiativePage.objects.filter(governorate=…)``.
    """
    readable = (Page.objects.all() if pages is None else pages).live().public()
    return readable.filter(locale=locale, depth__gt=1).search(shortened(text))


def shortened(text):
    """The beginning of an overlong question, so that nobody can make one search expensive."""
    return " ".join(text[:LONGEST_QUESTION].split()[:MOST_WORDS])
