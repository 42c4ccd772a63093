"""How a page stands beside the page it was translated from; asked of `localize` where that is installed."""

from dataclasses import dataclass
from datetime import datetime

from .. import conf


@dataclass(frozen=True)
class Standing:
    """`translated_at`: when its words were last put together; `lags_since`: when the source's words moved on."""

    translated_at: datetime
    lags_since: datetime | None


_ask = []
_read_along = []
_read_for_rows = []


def is_source_locale(locale):
    return locale.language_code == conf.get("INITIATIVES_SOURCE_LOCALE")


def ask_for_standing(find, read_along):
    """`find(page)` answers with a `Standing`, or None for a page that is no translation; `read_along(pages)` is the
    query set with what makes one: `translated_at` (None: no translation) and `lags_since`."""
    _ask[:], _read_along[:] = [find], [read_along]


def with_standing(pages):
    """`pages` of one language; their `standing` asks no query of its own."""
    return _read_along[0](pages) if _read_along else pages


def standing_read(page):
    return Standing(page.translated_at, page.lags_since) if page.translated_at else None


def standing(page):
    """The `Standing` of a page in a language other than the source's, at one query a page object; else None."""
    if not _ask or is_source_locale(page.locale):
        return None
    if not hasattr(page, "_standing"):
        page._standing = standing_read(page) if hasattr(page, "translated_at") else _ask[0](page)
    return page._standing


def read_for_rows(read):
    """`read(pages)` is called with the rows of each list of pages before they are drawn."""
    _read_for_rows[:] = [read]


def prepare_rows(pages):
    for read in _read_for_rows:
        read(pages)
