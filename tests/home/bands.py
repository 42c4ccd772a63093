"""Bands of a front page as tests write them: the words a new site begins with, and what a test changes."""

from home.texts import BANDS, OTHER_BANDS


def band(kind, language="ar", **changes):
    usual = dict(BANDS[language] + OTHER_BANDS[language])[kind]
    return {"type": kind, "value": {**usual, **changes}}


def put(home, *bands):
    """The front page of exactly these bands, published."""
    home.body = list(bands)
    home.save_revision().publish()
    return home
